// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.names.NameWords;
import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Tells what a word may be in a name, without making a string of it. What is not plain letters may
 * be anything. Remembers what short words are in given names in a table of fixed size. For one
 * thread.
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
  private static final int SURNAME_BITS = 12;

  private static final int GIVEN = 1;

  /** Above these bits stands the number of syllables. */
  private static final int SYLLABLES = 1;

  /** No word: that of no letters is never asked for. */
  private static final long NOT_PLAIN = 0;

  /** Short surnames as numbers, from the place of their hash on. */
  private static final long[] SHORT_SURNAMES = new long[1 << SURNAME_BITS];

  static {
    for (String surname : WORDS.surnames()) {
      char[] letters = surname.toCharArray();
      long key = key(letters, 0, letters.length);
      if (letters.length > 1 && key != NOT_PLAIN) {
        SHORT_SURNAMES[surnamePlace(key)] = key;
      }
    }
  }

  /** Words as numbers, in a place by their hash, and what is known of each. */
  private final long[] keys = new long[1 << PLACE_BITS];

  private final byte[] known = new byte[1 << PLACE_BITS];

  /** The word that was set. */
  private char[] term = {};

  private int from;
  private int to;
  private long key;

  static boolean isSurname(String letters) {
    return SURNAMES.contains(letters);
  }

  /** Takes a word to be asked about, which must stay as it is meanwhile. */
  void set(char[] word, int length) {
    term = word;
    from = 0;
    to = isPossessive(word, length) ? length - 2 : length;
    while (from < to && !Character.isLetter(word[from])) {
      from++;
    }
    while (to > from && !Character.isLetter(word[to - 1])) {
      to--;
    }
    key = key(word, from, to);
  }

  /** Returns whether the word that was set may be a surname. */
  boolean maybeSurname() {
    if (key != NOT_PLAIN) {
      return SHORT_SURNAMES[surnamePlace(key)] == key;
    }
    return isPlain() ? to - from > 1 && SURNAMES.contains(term, from, to - from) : maybeAnything();
  }

  /** Returns whether the word that was set may be a given name, or a part of one. */
  boolean maybeGiven() {
    if (key != NOT_PLAIN) {
      return (known(key, term, from, to) & GIVEN) != 0;
    }
    return isPlain()
        ? to - from <= LONGEST && WORDS.maybeGiven(letters(term, from, to))
        : maybeAnything();
  }

  private boolean maybeAnything() {
    return to - from <= LONGEST && !isInitials(term, from, to);
  }

  private static int surnamePlace(long key) {
    int place = place(key, SURNAME_BITS);
    while (SHORT_SURNAMES[place] != key && SHORT_SURNAMES[place] != NOT_PLAIN) {
      place = (place + 1) & (SHORT_SURNAMES.length - 1);
    }
    return place;
  }

  private static int place(long key, int bits) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> -bits);
  }

  static boolean isPossessive(char[] term, int length) {
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

  private boolean isPlain() {
    for (int i = from; i < to; i++) {
      char lower = (char) (term[i] | 0x20);
      if (lower < 'a' || lower > 'z') {
        return false;
      }
    }
    return true;
  }

  private int known(long key, char[] term, int from, int to) {
    int place = place(key, PLACE_BITS);
    if (keys[place] != key) {
      String letters = letters(term, from, to);
      int given = WORDS.maybeGiven(letters) ? GIVEN : 0;
      known[place] = (byte) (given | WORDS.syllables(letters) << SYLLABLES);
      keys[place] = key;
    }
    return known[place];
  }

  private static String letters(char[] term, int from, int to) {
    return new String(term, from, to - from).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns how many syllables a word has in its likeliest reading as a given name or a part of
   * one, 0 if it is hardly one; -1 if it is not one of a few plain letters, and not known here.
   */
  int syllables(char[] text, int from, int length) {
    long key = key(text, from, from + length);
    return key == NOT_PLAIN ? -1 : known(key, text, from, from + length) >> SYLLABLES;
  }
}
