// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.List;

/** The words in katakana that a text has. Immutable. */
final class KanaWords {

  /** What stands before a word. */
  enum Gap {
    /** The dot, or sign of equality, between the parts of a foreign name. */
    DOT,
    /** A space. */
    SPACE,
    /** Anything else. */
    BREAK
  }

  /**
   * A word.
   *
   * @param letters as {@link KanaReader} reads them
   * @param drawn whether it has a mark of length, which those do not have
   */
  record Word(int start, int end, String letters, boolean drawn, Gap gap) {}

  private static final String DOTS = "・･·=＝゠";

  private KanaWords() {}

  /** Returns the words of a text, in order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int last = 0;
    int at = 0;
    while (at < text.length()) {
      if (!isKatakana(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      boolean drawn = false;
      while (at < text.length() && (isKatakana(text.charAt(at)) || isLength(text.charAt(at)))) {
        drawn |= isLength(text.charAt(at));
        at++;
      }
      Gap gap = words.isEmpty() ? Gap.BREAK : gap(text, last, start);
      words.add(new Word(start, at, KanaReader.letters(text.substring(start, at)), drawn, gap));
      last = at;
    }
    return words;
  }

  /** Whether a character is a letter of katakana, of full or half width. */
  static boolean isKatakana(char c) {
    return (c >= 'ァ' && c <= 'ヺ') || (c >= '\uFF66' && c <= '\uFF9F' && c != '\uFF70');
  }

  private static boolean isLength(char c) {
    return c == 'ー' || c == '\uFF70';
  }

  private static Gap gap(String text, int from, int to) {
    char first = text.charAt(from);
    boolean line = to - from == 2 && text.charAt(from + 1) == '\n';
    if (to - from > 1 && !line) {
      return Gap.BREAK;
    }
    return DOTS.indexOf(first) >= 0
        ? Gap.DOT
        : !line && (first == ' ' || first == '\u3000') ? Gap.SPACE : Gap.BREAK;
  }
}
