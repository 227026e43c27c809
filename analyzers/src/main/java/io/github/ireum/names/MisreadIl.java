// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * The syllable {@code Il} as OCR reads it: of an I, an l, a 1 or a bar it makes any other one.
 * {@code Kim ll Sung}, {@code Kim 11 Sung}, {@code Kim Jong-lI}.
 */
final class MisreadIl {

  static final int LENGTH = 2;

  private MisreadIl() {}

  /**
   * Returns whether the two characters at a place are what OCR makes of the syllable, but for
   * {@code II}, which is a number as well.
   */
  static boolean isAt(char[] text, int place) {
    return isStroke(text[place])
        && isStroke(text[place + 1])
        && (text[place] != 'I' || text[place + 1] == '1' || text[place + 1] == '|');
  }

  /** Returns whether a word is the syllable, or what OCR makes of it. */
  static boolean is(String word) {
    return word.length() == LENGTH && isStroke(word.charAt(0)) && isStroke(word.charAt(1));
  }

  /** Returns whether there is a letter in the two characters at a place. */
  static boolean hasLetter(char[] text, int place) {
    return Character.isLetter(text[place]) || Character.isLetter(text[place + 1]);
  }

  private static boolean isStroke(char c) {
    return c == 'I' || c == 'l' || c == '1' || c == '|';
  }
}
