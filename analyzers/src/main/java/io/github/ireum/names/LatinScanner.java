// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static io.github.ireum.names.LatinCharacters.APOSTROPHE;
import static io.github.ireum.names.LatinCharacters.IN_WORD;
import static io.github.ireum.names.LatinCharacters.LETTER;

import io.github.ireum.names.LatinTokens.Gap;

/** Cuts stretches of running text into the words in Latin letters that names are made of. */
final class LatinScanner {

  /** Words of a name are no further apart, in characters. */
  static final int LONGEST_GAP = 12;

  private LatinScanner() {}

  /**
   * Adds the words of a stretch of text.
   *
   * @param from where it begins, outside of any word
   * @param to where it ends, the same
   */
  static void scan(LatinCursor text, int from, int to, LatinTokens tokens) {
    int last = -1;
    boolean initial = false;
    for (int at = nextWord(text, from, to); at < to; at = nextWord(text, text.next(), to)) {
      text.read(at);
      if (last < 0) {
        tokens.add(Gap.BREAK, true);
      } else if (at - last == 1 && text.at(last) == ' ') {
        tokens.add(Gap.SPACE, false);
      } else {
        Gap gap = gap(text, last, at, initial);
        tokens.add(gap, gap == Gap.BREAK && endsIn(text, last, at));
      }
      last = text.end();
      initial = text.isInitial();
    }
  }

  private static int nextWord(LatinCursor text, int from, int to) {
    int at = from;
    while (at < to && (text.kind(at) & LETTER) == 0) {
      at++;
    }
    return at;
  }

  /**
   * Returns where a stretch of text begins that has some words before a word.
   *
   * @param start where that word begins
   * @param least where it begins at the least
   */
  static int before(LatinCursor text, int start, int words, int least) {
    int found = 0;
    boolean letters = false;
    for (int at = start; at > least; at--) {
      int kind = text.kind(at - 1);
      if ((kind & (IN_WORD | APOSTROPHE)) != 0) {
        letters |= (kind & LETTER) != 0;
      } else if (letters) {
        letters = false;
        if (++found == words) {
          return at;
        }
      }
    }
    return least;
  }

  /**
   * Returns where a stretch of text ends that has some words after a word.
   *
   * @param start where that word begins
   */
  static int after(LatinCursor text, int start, int words) {
    int found = -1;
    boolean letters = false;
    for (int at = start; at < text.length(); at++) {
      int kind = text.kind(at);
      if ((kind & (IN_WORD | APOSTROPHE)) != 0) {
        letters |= (kind & LETTER) != 0;
      } else if (letters) {
        letters = false;
        if (++found == words) {
          return at;
        }
      }
    }
    return text.length();
  }

  private static Gap gap(LatinCursor text, int from, int to, boolean afterInitial) {
    if (to - from > LONGEST_GAP || from == to) {
      return Gap.BREAK;
    }
    int lines = 0;
    int hyphens = 0;
    int spaces = 0;
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      if (c == '\n') {
        lines++;
      } else if (LatinCharacters.isHyphen(c)) {
        hyphens++;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        spaces++;
      } else if (!(afterInitial && i == from && c == '.')) {
        return Gap.BREAK;
      }
    }
    if (hyphens > 0) {
      boolean first = LatinCharacters.isHyphen(text.at(from));
      return hyphens == 1 && first && lines <= 1 && (spaces == 0 || lines == 1)
          ? Gap.HYPHEN
          : Gap.BREAK;
    }
    return lines > 1 || lines + spaces == 0 ? Gap.BREAK : lines == 1 ? Gap.LINE : Gap.SPACE;
  }

  /** Whether a sentence may end between two places. */
  private static boolean endsIn(LatinCursor text, int from, int to) {
    for (int i = from; i < to; i++) {
      switch (text.at(i)) {
        case '.', '?', '!', ':', '\n', '"', '“', '”', '•', '*' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
