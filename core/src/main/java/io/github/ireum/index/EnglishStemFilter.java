// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Adds the stem of each English word behind it, at its position and with a mark in front, unless it
 * is the word itself. The last filter of its chain: the stem has the attributes of the word before
 * it as they are.
 */
final class EnglishStemFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final EnglishStems stems;
  private char[] next = EnglishStems.NONE;

  /**
   * Creates a filter.
   *
   * @param unstemmed words whose stem is left out
   */
  EnglishStemFilter(TokenStream input, CharArraySet unstemmed) {
    super(input);
    stems = new EnglishStems(unstemmed);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next.length > 0) {
      term.copyBuffer(next, 0, next.length);
      increment.setPositionIncrement(0);
      next = EnglishStems.NONE;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    next = term.length() == 0 ? EnglishStems.NONE : stems.of(term.buffer(), term.length());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = EnglishStems.NONE;
  }
}
