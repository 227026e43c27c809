// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.text.Normalizer;

/** Folds what is only typography in a name in Latin letters. */
final class LatinFolding {

  private static final int FULL_WIDTH = '！' - '!';

  private LatinFolding() {}

  /**
   * Folds widths, hyphens, quotes, white space and accents; keeps the breve in each way it is
   * typed.
   */
  static String fold(String text) {
    if (isFolded(text)) {
      return text;
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      c -= c >= '！' && c <= '～' ? (char) FULL_WIDTH : 0;
      int type = Character.getType(c);
      int last = folded.length() - 1;
      if (type == Character.NON_SPACING_MARK || (c == '^' && last >= 0)) {
        if (last >= 0 && isBreve(c)) {
          breve(folded, last);
        }
      } else if (type == Character.DASH_PUNCTUATION || c == '\u00AD' || c == '\u2212') {
        folded.append('-');
      } else if ("'’‘ʻʼ`´ʹ′ʾʿ‛".indexOf(c) >= 0) {
        apostrophe(folded);
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '_') {
        space(folded);
      } else if (type != Character.FORMAT) {
        folded.append(c);
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /** Most names are words of plain letters with one space or hyphen between: nothing to fold. */
  static boolean isFolded(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean single = c == ' ' && before != ' ';
      if (!letter && !single && c != '-' && c != '.' && c != ',') {
        return false;
      }
      before = c;
    }
    return true;
  }

  /** Breve, caron, circumflex, diaeresis, tilde: all are found in its place. */
  private static boolean isBreve(char mark) {
    return mark == '\u0306'
        || mark == '\u030C'
        || mark == '\u0302'
        || mark == '\u0308'
        || mark == '\u0303'
        || mark == '^';
  }

  private static void breve(StringBuilder folded, int at) {
    int index = "oOuU".indexOf(folded.charAt(at));
    if (index >= 0) {
      folded.setCharAt(at, "ŏŎŭŬ".charAt(index));
    }
  }

  /** A space before an apostrophe is a slip of the keyboard: {@code Ch 'un}. */
  private static void apostrophe(StringBuilder folded) {
    int last = folded.length() - 1;
    if (last > 0 && folded.charAt(last) == ' ') {
      folded.setLength(last);
    }
    folded.append('\'');
  }

  /** A line break after a hyphen, or any doubled white space, counts for nothing. */
  private static void space(StringBuilder folded) {
    int last = folded.length() - 1;
    if (last >= 0 && folded.charAt(last) != ' ') {
      folded.append(' ');
    }
  }
}
