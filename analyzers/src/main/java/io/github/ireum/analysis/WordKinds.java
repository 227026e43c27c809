// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

/**
 * What the characters of Latin text are to the word rules of <a
 * href="https://www.unicode.org/reports/tr29/">UAX #29</a> in StandardTokenizer's version of them.
 * Only characters of which this has never changed are told apart; all others are {@link #HARD}.
 */
final class WordKinds {

  /** In no word, and of no influence on the characters beside it. */
  static final byte OTHER = 0;

  static final byte LETTER = 1;
  static final byte DIGIT = 2;

  /** Joins letters and digits (ExtendNumLet). */
  static final byte JOINER = 3;

  /** Inside a word between letters (MidLetter). */
  static final byte MID_LETTER = 4;

  /** Between letters and between digits (MidNumLet, Single_Quote). */
  static final byte MID_BOTH = 5;

  /** Between digits (MidNum). */
  static final byte MID_DIGIT = 6;

  /** In no word, but the beginning of an emoji if the next character makes it one. */
  static final byte KEYCAP = 7;

  /** Not told apart here. */
  static final byte HARD = 8;

  private static final int LAST_LETTER = 0x24F;
  private static final int SIZE = 0x2027;
  private static final byte[] KINDS = new byte[SIZE];

  static {
    fill(0, SIZE - 1, HARD);
    fill(0, 0x7F, OTHER);
    fill('a', 'z', LETTER);
    fill('A', 'Z', LETTER);
    fill('0', '9', DIGIT);
    KINDS['_'] = JOINER;
    KINDS[':'] = MID_LETTER;
    KINDS['.'] = MID_BOTH;
    KINDS['\''] = MID_BOTH;
    KINDS[','] = MID_DIGIT;
    KINDS[';'] = MID_DIGIT;
    KINDS['#'] = KEYCAP;
    KINDS['*'] = KEYCAP;
    fill(0xA0, 0xA8, OTHER);
    fill(0xAB, 0xAC, OTHER);
    fill(0xAF, 0xB4, OTHER);
    fill(0xBB, 0xBF, OTHER);
    fill(0xC0, LAST_LETTER, LETTER);
    KINDS[0xD7] = OTHER;
    KINDS[0xF7] = OTHER;
    // Dashes, quotation marks, bullets and the ellipsis.
    fill(0x2010, 0x2017, OTHER);
    fill(0x2018, 0x2019, MID_BOTH);
    fill(0x201A, 0x2023, OTHER);
    fill(0x2025, 0x2026, OTHER);
  }

  private WordKinds() {}

  private static void fill(int from, int to, byte kind) {
    for (int i = from; i <= to; i++) {
      KINDS[i] = kind;
    }
  }

  /** Returns whether words consist of characters of a kind. */
  static boolean isInWord(byte kind) {
    return kind >= LETTER && kind <= JOINER;
  }

  /** Returns whether a character of a kind may stand between two of another. */
  static boolean isInside(byte kind, byte other) {
    return kind == MID_BOTH
        ? other != JOINER
        : kind == MID_LETTER ? other == LETTER : kind == MID_DIGIT && other == DIGIT;
  }

  static byte of(char c) {
    return c < SIZE ? KINDS[c] : HARD;
  }
}
