// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.List;

/** The words in Cyrillic letters that a text has. Immutable. */
final class CyrillicWords {

  /** What stands before a word. */
  enum Gap {
    /** Spaces, or the end of a line. */
    SPACE,
    /** A hyphen, also at the end of a line. */
    HYPHEN,
    /** Anything else. */
    BREAK
  }

  /**
   * A word.
   *
   * @param letters as {@link CyrillicReader} reads them
   * @param capital whether it begins with a capital
   * @param upper whether it has nothing but capitals
   * @param gap what stands between it and the word before
   * @param sentence whether a sentence may begin with it
   */
  record Word(
      int start,
      int end,
      String letters,
      boolean capital,
      boolean upper,
      Gap gap,
      boolean sentence) {}

  /** Words of a name are no further apart, in characters. */
  private static final int LONGEST_GAP = 12;

  private CyrillicWords() {}

  /** Returns the words of a text, in order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int last = 0;
    int at = 0;
    while (at < text.length()) {
      if (!isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      boolean small = false;
      while (at < text.length() && (isLetter(text.charAt(at)) || isMark(text.charAt(at)))) {
        small |= Character.isLowerCase(text.charAt(at));
        at++;
      }
      boolean first = words.isEmpty();
      Gap gap = first ? Gap.BREAK : gap(text, last, start);
      boolean sentence = first || (gap == Gap.BREAK && endsSentence(text, last, start));
      boolean capital = Character.isUpperCase(text.charAt(start));
      String letters = CyrillicReader.letters(text.substring(start, at));
      words.add(new Word(start, at, letters, capital, capital && !small, gap, sentence));
      last = at;
    }
    return words;
  }

  static boolean isLetter(char c) {
    return c >= '\u0400' && c <= '\u052F' && Character.isLetter(c);
  }

  private static boolean isMark(char c) {
    return c >= '\u0300' && c <= '\u036F';
  }

  /**
   * Returns where the last letters of a word begin.
   *
   * @param letters how many; the marks of stress on them are not counted
   */
  static int beginningOfLast(String text, Word word, int letters) {
    int at = word.end();
    for (int left = letters; left > 0; ) {
      at--;
      left -= isMark(text.charAt(at)) ? 0 : 1;
    }
    return at;
  }

  private static Gap gap(String text, int from, int to) {
    int lines = 0;
    int hyphens = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lines++;
      } else if (LatinCharacters.isHyphen(c)) {
        hyphens++;
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return Gap.BREAK;
      }
    }
    if (to - from > LONGEST_GAP || lines > 1 || hyphens > 1) {
      return Gap.BREAK;
    }
    if (hyphens == 0) {
      return Gap.SPACE;
    }
    boolean first = LatinCharacters.isHyphen(text.charAt(from));
    return first && (to - from == 1 || lines == 1) ? Gap.HYPHEN : Gap.BREAK;
  }

  private static boolean endsSentence(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (".?!…:\n\"«„“”•*".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
