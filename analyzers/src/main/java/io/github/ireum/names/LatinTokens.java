// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts running text into the words in Latin letters that names are made of. */
final class LatinTokens {

  /** What stands between a word and the one before it. */
  enum Gap {
    /** Something that no name goes over. */
    BREAK,
    SPACE,
    /** White space with the end of a line in it. */
    LINE,
    HYPHEN
  }

  /**
   * A word.
   *
   * @param letters folded and in lower case; empty if the word has letters that no name has, or is
   *     too long for one and in lower case
   * @param capital whether it starts with a capital
   * @param upper whether all of it is in capitals, and more than one letter
   * @param dotted whether it is one letter with a full stop
   * @param gap what stands before it
   * @param sentence whether a sentence may start here
   */
  record Token(
      int start,
      int end,
      String letters,
      boolean capital,
      boolean upper,
      boolean dotted,
      Gap gap,
      boolean sentence) {}

  private static final int LONGEST_LOWER = 12;
  private static final int LONGEST_GAP = 12;

  private LatinTokens() {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int length = text.length();
    int previous = 0;
    int i = 0;
    while (i < length) {
      if (!isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < length && isInside(text, end)) {
        end++;
      }
      int next = end;
      end = withoutPossessive(text, i, end);
      tokens.add(token(text, i, end, previous, tokens));
      previous = end;
      i = next;
    }
    return tokens;
  }

  private static Token token(String text, int start, int end, int previous, List<Token> tokens) {
    boolean capital = Character.isUpperCase(text.charAt(start));
    boolean small = isSmallAscii(text, start, end);
    boolean upper = !small && end - start > 1;
    for (int i = start; i < end && upper; i++) {
      upper = !Character.isLowerCase(text.charAt(i));
    }
    boolean dotted = end - start == 1 && capital && end < text.length() && text.charAt(end) == '.';
    boolean afterInitial = !tokens.isEmpty() && tokens.get(tokens.size() - 1).dotted();
    Gap gap = tokens.isEmpty() ? Gap.BREAK : gap(text, previous, start, afterInitial);
    String letters =
        capital || end - start <= LONGEST_LOWER ? letters(text.substring(start, end), small) : "";
    if (!small && isCamel(text, start, end) && !letters.endsWith("min")) {
      letters = "";
    }
    boolean sentence =
        tokens.isEmpty() || (gap == Gap.BREAK && isSentenceEnd(text, previous, start));
    return new Token(start, end, letters, capital, upper, dotted, gap, sentence);
  }

  private static boolean isSmallAscii(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }

  /** Most words are in small letters and stay as they are. */
  private static String letters(String word, boolean small) {
    return small ? word : letters(word);
  }

  private static String letters(String word) {
    boolean plain = true;
    for (int i = 0; i < word.length() && plain; i++) {
      plain = word.charAt(i) < 128;
    }
    String folded = plain ? word : LatinParts.fold(word);
    folded = folded.equals("II") ? "il" : folded.toLowerCase(Locale.ROOT);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if ((c < 'a' || c > 'z') && c != 'ŏ' && c != 'ŭ' && c != '\'') {
        return "";
      }
    }
    return folded;
  }

  /** A capital after a small letter, but for one after an apostrophe. */
  private static boolean isCamel(String text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static Gap gap(String text, int from, int to, boolean afterInitial) {
    if (to - from == 1 && text.charAt(from) == ' ') {
      return Gap.SPACE;
    }
    if (to - from > LONGEST_GAP || from == to) {
      return Gap.BREAK;
    }
    int lines = 0;
    int hyphens = 0;
    int spaces = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lines++;
      } else if (isHyphen(c)) {
        hyphens++;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        spaces++;
      } else if (!(afterInitial && i == from && c == '.')) {
        return Gap.BREAK;
      }
    }
    if (hyphens > 0) {
      boolean first = isHyphen(text.charAt(from));
      return hyphens == 1 && first && lines <= 1 && (spaces == 0 || lines == 1)
          ? Gap.HYPHEN
          : Gap.BREAK;
    }
    return lines > 1 || lines + spaces == 0 ? Gap.BREAK : lines == 1 ? Gap.LINE : Gap.SPACE;
  }

  private static boolean isSentenceEnd(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      switch (text.charAt(i)) {
        case '.', '?', '!', ':', '\n', '"', '“', '”', '•', '*' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
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

  static boolean isApostrophe(char c) {
    return c < 128 ? c == '\'' || c == '`' : "’‘ʻʼ´ʹ′＇ʾʿ‛".indexOf(c) >= 0;
  }

  private static boolean isLetter(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLetter(c) && c < '\u3000' && UnicodeScript.of(c) == UnicodeScript.LATIN;
  }

  /** A letter, a mark on one, or an apostrophe before one. */
  private static boolean isInside(String text, int at) {
    char c = text.charAt(at);
    return isLetter(c)
        || (c > 127 && Character.getType(c) == Character.NON_SPACING_MARK)
        || (isApostrophe(c) && at + 1 < text.length() && isLetter(text.charAt(at + 1)));
  }

  private static int withoutPossessive(String text, int start, int end) {
    boolean possessive =
        end - start > 2
            && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
            && isApostrophe(text.charAt(end - 2));
    return possessive ? end - 2 : end;
  }
}
