// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.names.NameWords;
import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Tells what a word with a capital may be in a name, without making a string of it. What is not
 * plain letters may be anything. Remembers short words in a table of fixed size. For one thread.
 */
final class WordTests {

  private static final NameWords WORDS = NameWords.getDefault();
  private static final CharArraySet SURNAMES = new CharArraySet(WORDS.surnames(), true);

  /** Longer words are no part of a name. */
  private static final int LONGEST = 24;

  /** Words of so many letters fit into a number, five bits each. */
  private static final int LONGEST_KEY = 12;

  private static final int LETTER_BITS = 5;

  private static final int PLACE_BITS = 13;

  private static final int SURNAME = 1;
  private static final int GIVEN = 2;

  /** Above these bits stands the number of syllables. */
  private static final int SYLLABLES = 2;

  /** No word: that of no letters is never asked for. */
  private static final long NOT_PLAIN = 0;

  /** Words as numbers, in a place by their hash, and what is known of each. */
  private final long[] keys = new long[1 << PLACE_BITS];

  private final byte[] known = new byte[1 << PLACE_BITS];
  private int uses;

  static boolean isSurname(String letters) {
    return SURNAMES.contains(letters);
  }

  /** Takes a word to be asked about. */
  void set(char[] term, int length) {
    int from = 0;
    int to = isPossessive(term, length) ? length - 2 : length;
    while (from < to && !Character.isLetter(term[from])) {
      from++;
    }
    while (to > from && !Character.isLetter(term[to - 1])) {
      to--;
    }
    long key = key(term, from, to);
    if (key != NOT_PLAIN) {
      uses = known(key, term, from, to);
    } else if (!isPlain(term, from, to)) {
      uses = to - from > LONGEST || isInitials(term, from, to) ? 0 : SURNAME | GIVEN;
    } else {
      uses = to - from > LONGEST ? surname(term, from, to) : ask(term, from, to);
    }
  }

  private static boolean isPossessive(char[] term, int length) {
    return length > 2
        && (term[length - 1] == 's' || term[length - 1] == 'S')
        && (term[length - 2] == '\'' || term[length - 2] == '’');
  }

  /** Whether all letters stand alone: no part of {@code U.S} is a surname or a syllable. */
  private static boolean isInitials(char[] term, int from, int to) {
    for (int i = from; i < to; i++) {
      if ((i - from) % 2 == 1 && term[i] != '.') {
        return false;
      }
    }
    return true;
  }

  /** Returns the number of a short word of plain letters, in small ones. */
  private static long key(char[] term, int from, int to) {
    if (to - from > LONGEST_KEY) {
      return NOT_PLAIN;
    }
    long key = 0;
    for (int i = from; i < to; i++) {
      int letter = (term[i] | 0x20) - '`';
      if (letter < 1 || letter > 26) {
        return NOT_PLAIN;
      }
      key = (key << LETTER_BITS) | letter;
    }
    return key;
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

  private int known(long key, char[] term, int from, int to) {
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> -PLACE_BITS);
    if (keys[place] != key) {
      known[place] = (byte) ask(term, from, to);
      keys[place] = key;
    }
    return known[place];
  }

  private static int ask(char[] term, int from, int to) {
    String letters = new String(term, from, to - from).toLowerCase(Locale.ROOT);
    return surname(term, from, to)
        | (WORDS.maybeGiven(letters) ? GIVEN : 0)
        | (WORDS.syllables(letters) << SYLLABLES);
  }

  /**
   * Returns how many syllables a word has in its likeliest reading as a given name or a part of
   * one, 0 if it is hardly one; -1 if it is not one of a few plain letters, and not known here.
   */
  int syllables(char[] text, int from, int length) {
    long key = key(text, from, from + length);
    return key == NOT_PLAIN ? -1 : known(key, text, from, from + length) >> SYLLABLES;
  }

  private static int surname(char[] term, int from, int to) {
    return to - from > 1 && SURNAMES.contains(term, from, to - from) ? SURNAME : 0;
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
