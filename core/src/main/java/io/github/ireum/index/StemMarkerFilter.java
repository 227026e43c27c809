// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Sets stems apart from words: behind a {@code KeywordRepeatFilter} and a stemmer, a word stays as
 * it is, and its stem follows at the same position with a mark in front, unless it is the same.
 */
final class StemMarkerFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final CharArraySet unstemmed;
  private String word = "";

  /**
   * Creates a filter.
   *
   * @param unstemmed words whose stem is left out
   */
  StemMarkerFilter(TokenStream input, CharArraySet unstemmed) {
    super(input);
    this.unstemmed = unstemmed;
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (input.incrementToken()) {
      String text = term.toString();
      if (keyword.isKeyword()) {
        word = text;
        return true;
      }
      if (!text.equals(word) && !unstemmed.contains(word)) {
        term.setEmpty().append(TextAnalysis.STEM_MARK).append(text);
        return true;
      }
    }
    return false;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    word = "";
  }
}
