// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.util.Attribute;
import org.apache.lucene.util.AttributeSource;

/**
 * The attributes of the current token of a filter, by name. Where a stream has no others, which is
 * usual, a token can be held by copying these, at a fraction of the price of a copy of whatever
 * there is.
 */
final class TokenAttributes {

  private static final Set<Class<? extends Attribute>> USUAL =
      Set.of(
          CharTermAttribute.class,
          TermToBytesRefAttribute.class,
          OffsetAttribute.class,
          PositionIncrementAttribute.class,
          PositionLengthAttribute.class,
          TypeAttribute.class,
          TermFrequencyAttribute.class,
          KeywordAttribute.class,
          BoostAttribute.class);

  private final AttributeSource source;
  final CharTermAttribute term;
  final OffsetAttribute offset;
  final PositionIncrementAttribute increment;
  final PositionLengthAttribute length;
  final TypeAttribute type;
  final TermFrequencyAttribute frequency;
  final KeywordAttribute keyword;
  final BoostAttribute boost;

  private boolean usual;
  private int count;

  TokenAttributes(AttributeSource source) {
    this.source = source;
    term = source.addAttribute(CharTermAttribute.class);
    offset = source.addAttribute(OffsetAttribute.class);
    increment = source.addAttribute(PositionIncrementAttribute.class);
    length = source.addAttribute(PositionLengthAttribute.class);
    type = source.addAttribute(TypeAttribute.class);
    frequency = source.addAttribute(TermFrequencyAttribute.class);
    keyword = source.addAttribute(KeywordAttribute.class);
    boost = source.addAttribute(BoostAttribute.class);
  }

  /** Looks which attributes there are now: filters of the chain may have added some. */
  void update() {
    usual = true;
    count = 0;
    for (Iterator<Class<? extends Attribute>> all = source.getAttributeClassesIterator();
        all.hasNext(); ) {
      usual &= USUAL.contains(all.next());
      count++;
    }
  }

  /** Returns whether there are none but the fields of this class. */
  boolean areUsual() {
    return usual;
  }

  int count() {
    return count;
  }

  AttributeSource source() {
    return source;
  }
}
