// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.lang.Character.UnicodeScript;

/**
 * What each character is to the words in Latin letters, as bits in one table: a look into it is all
 * that most characters of a text cost.
 */
final class LatinCharacters {

  /** A Latin letter. */
  static final int LETTER = 1;

  /** A small letter of any script. */
  static final int SMALL = 1 << 1;

  /** A capital of any script. */
  static final int BIG = 1 << 2;

  /** Anything but a to z and A to Z. */
  static final int NOT_PLAIN = 1 << 3;

  /** Stands on the letter before it. */
  static final int MARK = 1 << 4;

  static final int APOSTROPHE = 1 << 5;

  /** A syllable or an initial consonant of Hangul, or a Han character. */
  static final int KOREAN = 1 << 6;

  /** A Latin letter other than a to z and A to Z. */
  static final int ACCENT = 1 << 7;

  /** A Cyrillic capital. */
  static final int CYRILLIC = 1 << 8;

  /** A letter of katakana. */
  static final int KATAKANA = 1 << 9;

  /** What words consist of, but for apostrophes. */
  static final int IN_WORD = LETTER | MARK;

  private static final char FIRST_JAMO = '\u1100';
  private static final char LAST_INITIAL = '\u1112';
  private static final char LAST_LATIN = '\u2FFF';
  private static final int LAST_ASCII = 127;
  private static final String APOSTROPHES = "'`’‘ʻʼ´ʹ′＇ʾʿ‛";

  private static final short[] KINDS = new short[1 << Character.SIZE];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = (short) kind((char) c);
    }
  }

  private LatinCharacters() {}

  private static int kind(char c) {
    boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    int kind = plain ? LETTER : NOT_PLAIN;
    if (!plain && c > LAST_ASCII && c <= LAST_LATIN && isLatinLetter(c)) {
      kind |= LETTER | ACCENT;
    }
    if (c > LAST_ASCII && Character.getType(c) == Character.NON_SPACING_MARK) {
      kind |= MARK;
    }
    kind |= Character.isLowerCase(c) ? SMALL : Character.isUpperCase(c) ? BIG : 0;
    kind |= APOSTROPHES.indexOf(c) >= 0 ? APOSTROPHE : 0;
    kind |= isCyrillicCapital(c) ? CYRILLIC : 0;
    kind |= KanaWords.isKatakana(c) ? KATAKANA : 0;
    boolean hangul = c >= FIRST_JAMO && (c <= LAST_INITIAL || Syllable.isSyllable(c));
    return hangul || HanShapes.isHan(c) ? kind | KOREAN : kind;
  }

  private static boolean isLatinLetter(char c) {
    return Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
  }

  private static boolean isCyrillicCapital(char c) {
    return CyrillicWords.isLetter(c) && Character.isUpperCase(c);
  }

  /** Returns what a character is, a bit each. */
  static int of(char c) {
    return KINDS[c];
  }

  static boolean isHyphen(char c) {
    return c < 128
        ? c == '-'
        : (c >= '\u2010' && c <= '\u2013')
            || c == '\u2212'
            || c == '\u00AD'
            || c == '\uFE63'
            || c == '\uFF0D';
  }
}
