// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.names.NameWords;
import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a word with a capital may be in a name, without making a string of it. What is not
 * plain letters may be anything. Remembers what was asked in a table of fixed size. For one thread.
 */
final class WordTests {

  private static final NameWords WORDS = NameWords.getDefault();
  private static final CharArraySet SURNAMES = new CharArraySet(WORDS.surnames(), true);

  /** Longer words are no part of a name. */
  private static final int LONGEST = 24;

  private static final int REMEMBERED = 1 << 13;
  private static final int SURNAME = 1;
  private static final int GIVEN = 2;

  /** A word in small letters. */
  private record Word(char[] letters, int uses) {
    boolean is(char[] term, int from, int length) {
      if (letters.length != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (letters[i] != (term[from + i] | 0x20)) {
          return false;
        }
      }
      return true;
    }
  }

  private final @Nullable Word[] remembered = new Word[REMEMBERED];
  private int uses;

  static boolean isSurname(String letters) {
    return SURNAMES.contains(letters);
  }

  /** Takes a word to be asked about. */
  void set(char[] term, int length) {
    int from = 0;
    int to = length;
    while (from < to && !Character.isLetter(term[from])) {
      from++;
    }
    while (to > from && !Character.isLetter(term[to - 1])) {
      to--;
    }
    if (to - from > LONGEST) {
      uses = isPlain(term, from, to) ? surname(term, from, to) : 0;
    } else {
      uses = isPlain(term, from, to) ? uses(term, from, to - from) : SURNAME | GIVEN;
    }
  }

  private static boolean isPlain(char[] term, int from, int to) {
    for (int i = from; i < to; i++) {
      char lower = (char) (term[i] | 0x20);
      if (lower < 'a' || lower > 'z') {
        return false;
      }
    }
    return true;
  }

  private int uses(char[] term, int from, int length) {
    int hash = length;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + (term[i] | 0x20);
    }
    int place = (hash ^ (hash >>> 13)) & (REMEMBERED - 1);
    Word word = remembered[place];
    if (word == null || !word.is(term, from, length)) {
      String letters = new String(term, from, length).toLowerCase(Locale.ROOT);
      int all = surname(term, from, from + length) | (WORDS.maybeGiven(letters) ? GIVEN : 0);
      word = new Word(letters.toCharArray(), all);
      remembered[place] = word;
    }
    return word.uses();
  }

  private static int surname(char[] term, int from, int to) {
    return SURNAMES.contains(term, from, to - from) ? SURNAME : 0;
  }

  /** Returns whether the word that was set may be a surname. */
  boolean maybeSurname() {
    return (uses & SURNAME) != 0;
  }

  /** Returns whether the word that was set may be a given name, or a part of one. */
  boolean maybeGiven() {
    return (uses & GIVEN) != 0;
  }
}
