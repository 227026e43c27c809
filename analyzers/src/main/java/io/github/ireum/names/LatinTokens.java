// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  static final int LONGEST_LOWER = 12;
  private static final int LONGEST_GAP = 12;

  private LatinTokens() {}

  static List<LatinToken> of(String text) {
    char[] chars = text.toCharArray();
    int length = chars.length;
    List<LatinToken> tokens = new ArrayList<>(length / 6 + 1);
    LatinToken last = null;
    int i = 0;
    while (i < length) {
      if (!isLetter(chars[i])) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < length && isInside(chars, end)) {
        end++;
      }
      int next = end;
      end = withoutPossessive(chars, i, end);
      last = token(chars, i, end, last);
      tokens.add(last);
      i = next;
    }
    return tokens;
  }

  private static LatinToken token(char[] text, int start, int end, @Nullable LatinToken last) {
    boolean anySmall = false;
    boolean allSmall = true;
    for (int i = start; i < end; i++) {
      char c = text[i];
      boolean small = c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
      anySmall |= small;
      allSmall &= small && c < 128;
    }
    int length = end - start;
    boolean capital = !allSmall && Character.isUpperCase(text[start]);
    boolean upper = !anySmall && length > 1;
    boolean dotted = length == 1 && capital && end < text.length && text[end] == '.';
    Gap gap = last == null ? Gap.BREAK : gap(text, last.end(), start, last.dotted());
    boolean sentence = last == null || (gap == Gap.BREAK && isSentenceEnd(text, last.end(), start));
    return new LatinToken(text, start, end, allSmall, capital, upper, dotted, gap, sentence);
  }

  /**
   * Returns the letters of a word, folded and in lower case; nothing if it has letters that no name
   * has, or is too long for one and in lower case.
   */
  static String letters(char[] text, int start, int end, boolean allSmall, boolean capital) {
    int length = end - start;
    if (!capital && length > LONGEST_LOWER) {
      return "";
    }
    if (allSmall) {
      return new String(text, start, length);
    }
    String plain = plainLetters(text, start, end);
    if (plain != null) {
      return plain;
    }
    String letters = letters(new String(text, start, length));
    return isCamel(text, start, end) && !letters.endsWith("min") ? "" : letters;
  }

  /** Returns the same for a word of nothing but a to z and A to Z, null for any other. */
  private static @Nullable String plainLetters(char[] text, int start, int end) {
    char[] letters = new char[end - start];
    boolean camel = false;
    boolean afterSmall = false;
    for (int i = start; i < end; i++) {
      char c = text[i];
      boolean small = c >= 'a' && c <= 'z';
      if (!small && (c < 'A' || c > 'Z')) {
        return null;
      }
      camel |= afterSmall && !small;
      afterSmall = small;
      letters[i - start] = (char) (c | 0x20);
    }
    if (letters.length == 2 && text[start] == 'I' && text[start + 1] == 'I') {
      return "il";
    }
    String word = new String(letters);
    return camel && !word.endsWith("min") ? "" : word;
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
  private static boolean isCamel(char[] text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (Character.isUpperCase(text[i]) && Character.isLowerCase(text[i - 1])) {
        return true;
      }
    }
    return false;
  }

  private static Gap gap(char[] text, int from, int to, boolean afterInitial) {
    if (to - from == 1 && text[from] == ' ') {
      return Gap.SPACE;
    }
    if (to - from > LONGEST_GAP || from == to) {
      return Gap.BREAK;
    }
    int lines = 0;
    int hyphens = 0;
    int spaces = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
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
      boolean first = isHyphen(text[from]);
      return hyphens == 1 && first && lines <= 1 && (spaces == 0 || lines == 1)
          ? Gap.HYPHEN
          : Gap.BREAK;
    }
    return lines > 1 || lines + spaces == 0 ? Gap.BREAK : lines == 1 ? Gap.LINE : Gap.SPACE;
  }

  private static boolean isSentenceEnd(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      switch (text[i]) {
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
      int small = c | 0x20;
      return small >= 'a' && small <= 'z';
    }
    return Character.isLetter(c) && c < '\u3000' && UnicodeScript.of(c) == UnicodeScript.LATIN;
  }

  /** A letter, a mark on one, or an apostrophe before one. */
  private static boolean isInside(char[] text, int at) {
    char c = text[at];
    return isLetter(c)
        || (c > 127 && Character.getType(c) == Character.NON_SPACING_MARK)
        || (isApostrophe(c) && at + 1 < text.length && isLetter(text[at + 1]));
  }

  private static int withoutPossessive(char[] text, int start, int end) {
    boolean possessive =
        end - start > 2
            && (text[end - 1] == 's' || text[end - 1] == 'S')
            && isApostrophe(text[end - 2]);
    return possessive ? end - 2 : end;
  }
}
