// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;
import java.util.List;

/** Tells lines that are entries of a list from lines of a text that is wrapped by hand. */
final class ListLines {

  private static final String SIGNS =
      "-*+\u2022\u00B7\u2023\u25E6\u25AA\u25AB\u25A0\u25A1\u25CF\u25CB\u25C6\u25C7\u25B6\u25B7"
          + "\u2013\u2014\u2043\u2219\u203B\u318D\u30FB";

  /** More digits are a year. */
  private static final int MOST_DIGITS = 3;

  /** Fewer lines that all begin with a capital may be a text with many names. */
  private static final int FEWEST_LINES = 5;

  private static final double MOST_LINES = 0.9;

  /**
   * Of the words inside the lines; where fewer are small, capitals at their beginning say nothing.
   */
  private static final double SMALL_WORDS = 0.25;

  /** A line that would have had room for the next word and so much more was not full. */
  private static final double FULL = 0.75;

  private static final double MOST_NOT_FULL = 0.5;

  private ListLines() {}

  /** Returns whether several lines of a block begin with a sign or a number, the first ones too. */
  static boolean haveSigns(String text, List<TextRange> lines) {
    if (lines.size() < 2 || !(hasSign(text, lines.get(0)) || hasSign(text, lines.get(1)))) {
      return false;
    }
    return lines.stream().filter(line -> hasSign(text, line)).limit(2).count() == 2;
  }

  /** Returns whether a line begins with a sign or a number of an entry, and a space behind it. */
  static boolean hasSign(String text, TextRange line) {
    int at = line.start();
    if (SIGNS.indexOf(text.charAt(at)) >= 0) {
      return isSpace(text, at + 1, line);
    }
    if (text.charAt(at) == '(') {
      at++;
    }
    int digits = at;
    while (digits < line.end() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean numbered = digits > at && digits - at <= MOST_DIGITS;
    return numbered
        && digits < line.end()
        && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
        && isSpace(text, digits + 1, line);
  }

  private static boolean isSpace(String text, int at, TextRange line) {
    return at < line.end() && Character.isWhitespace(text.charAt(at));
  }

  /** Returns whether both begin with the same sign that is no number. */
  static boolean sameSign(String text, TextRange line, TextRange other) {
    char sign = text.charAt(line.start());
    return SIGNS.indexOf(sign) >= 0
        && text.charAt(other.start()) == sign
        && hasSign(text, line)
        && hasSign(text, other);
  }

  /**
   * Returns whether lines without signs are entries: they all begin with a capital, in a text whose
   * other words mostly do not; or most of them had room for the next word.
   */
  static boolean areEntries(String text, List<TextRange> lines) {
    return lines.size() >= FEWEST_LINES
        && (beginWithCapitals(text, lines) || areNotFull(text, lines));
  }

  private static boolean beginWithCapitals(String text, List<TextRange> lines) {
    int capitals = 0;
    int words = 0;
    int small = 0;
    for (TextRange line : lines) {
      int first = text.codePointAt(line.start());
      capitals += Character.isUpperCase(first) || Character.isDigit(first) ? 1 : 0;
      for (int i = line.start() + 1; i < line.end(); i++) {
        if (Character.isWhitespace(text.charAt(i - 1)) && Character.isLetter(text.charAt(i))) {
          words++;
          small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
      }
    }
    return capitals >= MOST_LINES * lines.size() && words > 0 && small >= SMALL_WORDS * words;
  }

  private static boolean areNotFull(String text, List<TextRange> lines) {
    int longest = lines.stream().mapToInt(TextRange::length).max().orElse(0);
    int notFull = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int room = lines.get(i).length() + 1 + firstWord(text, lines.get(i + 1));
      notFull += room < FULL * longest ? 1 : 0;
    }
    return notFull > MOST_NOT_FULL * (lines.size() - 1);
  }

  private static int firstWord(String text, TextRange line) {
    int end = line.start();
    while (end < line.end() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end - line.start();
  }
}
