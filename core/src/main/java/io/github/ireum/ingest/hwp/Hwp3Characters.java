// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import java.nio.charset.Charset;

/**
 * The characters of HWP 3, of 16 bits each: syllables by their letters as in Johab, Han characters
 * and symbols in the order of KS X 1001.
 */
final class Hwp3Characters {

  private static final Charset KS_X_1001 = Charset.forName("EUC-KR");

  private static final int SYLLABLES = 0x8000;
  private static final int HAN = 0x4000;
  private static final int HAN_COUNT = 4888;
  private static final int HAN_ROW = 0xCA;
  private static final int SYMBOLS = 0x3401;
  private static final int SYMBOL_ROW = 0xA1;
  private static final int SYMBOL_ROWS = 12;

  /** Codes from one row of symbols to the next. */
  private static final int SYMBOL_ROW_CODES = 96;

  private static final int COLUMNS = 94;
  private static final int FIRST_COLUMN = 0xA1;

  private static final int BULLETS = 0x2F00;
  private static final int BULLETS_END = 0x2F70;

  /** What the first letter of the program's name is in its own spelling, with an obsolete vowel. */
  private static final int OBSOLETE_HAN = 0xD3C5;

  /** The six syllables of the maker's name, which has characters of its own. */
  private static final int LOGO = 0x37C0;

  private static final String LOGO_TEXT = "한글과컴퓨터";

  /** Stands for what has no character, such as parts of frames. */
  private static final char UNKNOWN = '\u25A1';

  /** Places of vowels and final consonants in the order of Unicode, by their code; '-': none. */
  private static final String VOWELS = "---abcde--fghijk--lmnopq--rstu--";

  private static final String FINALS = "-abcdefghijklmnopq-rstuvwxyz{|--";

  private Hwp3Characters() {}

  /** Returns the character of a code of 16 bits that is no control. */
  static char of(int code) {
    if (code >= SYLLABLES) {
      return syllable(code);
    }
    if (code >= HAN) {
      int index = code - HAN;
      return index < HAN_COUNT ? ks(HAN_ROW + index / COLUMNS, index % COLUMNS) : UNKNOWN;
    }
    if (code >= LOGO && code < LOGO + LOGO_TEXT.length()) {
      return LOGO_TEXT.charAt(code - LOGO);
    }
    if (code >= SYMBOLS) {
      int index = code - SYMBOLS;
      int row = index / SYMBOL_ROW_CODES;
      int column = index % SYMBOL_ROW_CODES;
      return row < SYMBOL_ROWS && column < COLUMNS ? ks(SYMBOL_ROW + row, column) : UNKNOWN;
    }
    if (code >= BULLETS && code < BULLETS_END) {
      return '\u2022';
    }
    return switch (code) {
      case 0x81 -> '\u201C';
      case 0x82 -> '\u201D';
      default -> code < 0x80 ? (char) code : UNKNOWN;
    };
  }

  private static char syllable(int code) {
    if (code == OBSOLETE_HAN) {
      return '한';
    }
    int initial = (code >> 10 & 31) - 2;
    int vowel = VOWELS.charAt(code >> 5 & 31) - 'a';
    int last = FINALS.charAt(code & 31) - 'a';
    if (initial >= 0 && initial < 19 && vowel >= 0 && last >= 0) {
      return (char) ('가' + (initial * 21 + vowel) * 28 + last);
    }
    return UNKNOWN;
  }

  private static char ks(int row, int column) {
    byte[] bytes = {(byte) row, (byte) (FIRST_COLUMN + column)};
    String text = new String(bytes, KS_X_1001);
    return text.length() == 1 && text.charAt(0) != '\uFFFD' ? text.charAt(0) : UNKNOWN;
  }
}
