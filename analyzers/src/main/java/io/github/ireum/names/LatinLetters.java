// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static io.github.ireum.names.LatinCharacters.BIG;
import static io.github.ireum.names.LatinCharacters.NOT_PLAIN;
import static io.github.ireum.names.LatinCharacters.SMALL;

import java.util.Locale;

/** Brings words of running text to the letters that names are compared by. */
final class LatinLetters {

  /** Longer words in small letters have none: they are no part of a name. */
  static final int LONGEST_LOWER = 12;

  private static final char LAST_ASCII = 127;

  /** What {@code II} is, as OCR has it. */
  private static final String IL = "il";

  /** A title that telegrams write onto the one before it: ForMin. */
  private static final String MINISTER = "min";

  private LatinLetters() {}

  /**
   * Returns the letters of a word, folded and in lower case; nothing if it has letters that no name
   * has, or a capital inside, or is too long for a name and in lower case.
   *
   * @param seen what its characters are
   */
  static String of(char[] text, int start, int end, int seen) {
    int length = end - start;
    boolean capital = (LatinCharacters.of(text[start]) & BIG) != 0;
    if (!capital && length > LONGEST_LOWER) {
      return "";
    }
    String word = new String(text, start, length);
    if ((seen & (NOT_PLAIN | BIG)) == 0) {
      return word;
    }
    String folded = isAscii(word) ? word : LatinFolding.fold(word);
    String letters = folded.equals("II") ? IL : folded.toLowerCase(Locale.ROOT);
    if ((seen & NOT_PLAIN) != 0 && !isOfNames(letters)) {
      return "";
    }
    return isCamel(text, start, end) && !letters.endsWith(MINISTER) ? "" : letters;
  }

  /** Whether a word is {@code II}. */
  static boolean isRomanTwo(char[] text, int start, int end) {
    return end - start == 2 && text[start] == 'I' && text[start + 1] == 'I';
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > LAST_ASCII) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfNames(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if ((c < 'a' || c > 'z') && c != 'ŏ' && c != 'ŭ' && c != '\'') {
        return false;
      }
    }
    return true;
  }

  /** A capital after a small letter, but for one after an apostrophe. */
  private static boolean isCamel(char[] text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if ((LatinCharacters.of(text[i]) & BIG) != 0
          && (LatinCharacters.of(text[i - 1]) & SMALL) != 0) {
        return true;
      }
    }
    return false;
  }
}
