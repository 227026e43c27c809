// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.io.IOException;
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
  private String word = "";

  StemMarkerFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (input.incrementToken()) {
      String text = term.toString();
      if (keyword.isKeyword()) {
        word = text;
        return true;
      }
      if (!text.equals(word)) {
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
