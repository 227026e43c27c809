// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.io.IOException;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the possessive off a word, makes its letters small and folds them to ASCII, as Lucene's
 * EnglishPossessiveFilter, LowerCaseFilter and ASCIIFoldingFilter do one after the other. Most
 * words are in ASCII: for these it takes one look at each character instead of three.
 */
final class EnglishWordFilter extends TokenFilter {

  private static final int LAST_ASCII = 127;

  /** What one character becomes at most when it is folded. */
  private static final int MOST_FOLDED = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private char[] folded = {};

  EnglishWordFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] word = term.buffer();
    int length = term.length();
    int seen = 0;
    for (int i = 0; i < length; i++) {
      char c = word[i];
      seen |= c;
      if (c >= 'A' && c <= 'Z') {
        word[i] = (char) (c | 0x20);
      }
    }
    if (isPossessive(word, length)) {
      length -= 2;
      term.setLength(length);
    }
    if (seen > LAST_ASCII) {
      CharacterUtils.toLowerCase(word, 0, length);
      fold(word, length);
    }
    return true;
  }

  private static boolean isPossessive(char[] word, int length) {
    if (length < 2 || word[length - 1] != 's') {
      return false;
    }
    char mark = word[length - 2];
    return mark == '\'' || mark == '\u2019' || mark == '\uFF07';
  }

  private void fold(char[] word, int length) {
    if (folded.length < MOST_FOLDED * length) {
      folded = new char[MOST_FOLDED * length];
    }
    int foldedLength = ASCIIFoldingFilter.foldToASCII(word, 0, folded, 0, length);
    term.copyBuffer(folded, 0, foldedLength);
  }
}
