// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinTokens.Gap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A word in Latin letters in running text. Most words are never looked at closely, so their letters
 * are made when they are asked for. For one thread.
 */
final class LatinToken {

  private final char[] text;
  private final int start;
  private final int end;
  private final boolean allSmall;
  private final boolean capital;
  private final boolean upper;
  private final boolean dotted;
  private final Gap gap;
  private final boolean sentence;
  private @Nullable String letters;
  private int lists = -1;

  LatinToken(
      char[] text,
      int start,
      int end,
      boolean allSmall,
      boolean capital,
      boolean upper,
      boolean dotted,
      Gap gap,
      boolean sentence) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.allSmall = allSmall;
    this.capital = capital;
    this.upper = upper;
    this.dotted = dotted;
    this.gap = gap;
    this.sentence = sentence;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /**
   * Returns the letters, folded and in lower case; nothing if the word has letters that no name
   * has, or is too long for one and in lower case.
   */
  String letters() {
    if (letters == null) {
      letters = LatinTokens.letters(text, start, end, allSmall, capital);
    }
    return letters;
  }

  char first() {
    return text[start];
  }

  char last() {
    return text[end - 1];
  }

  /** Returns whether it has no letters but a to z. */
  boolean allSmall() {
    return allSmall;
  }

  /** Returns whether it starts with a capital. */
  boolean capital() {
    return capital;
  }

  /** Returns whether all of it is in capitals, and more than one letter. */
  boolean upper() {
    return upper;
  }

  /** Returns whether it is one letter with a full stop. */
  boolean dotted() {
    return dotted;
  }

  /** Returns what stands before it. */
  Gap gap() {
    return gap;
  }

  /** Returns whether a sentence may start here. */
  boolean sentence() {
    return sentence;
  }

  /** Returns the lists of a model that have the word, a bit each. */
  int lists(LatinFinderModel model) {
    if (lists < 0) {
      lists = model.lists(letters());
    }
    return lists;
  }

  /** Returns a hash of a word of nothing but a to z; that of its letters. */
  int hash() {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return spread(hash);
  }

  static int hash(String letters) {
    return spread(letters.hashCode());
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 11);
  }

  /** Returns whether two words of nothing but a to z are the same. */
  boolean hasLettersOf(LatinToken other) {
    return Arrays.equals(text, start, end, other.text, other.start, other.end);
  }

  /** Returns whether a word of nothing but a to z has some letters. */
  boolean isSpelled(String other) {
    if (other.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text[i] != other.charAt(i - start)) {
        return false;
      }
    }
    return true;
  }
}
