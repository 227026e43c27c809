// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.names.NameWords;
import io.github.ireum.names.WordNumber;
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

  private static final int PLACE_BITS = 14;

  /** A word may be a surname. */
  static final int SURNAME = 1;

  /** A word may be a given name, or a part of one. */
  static final int GIVEN = 1 << 1;

  /** Above these bits stands the number of syllables. */
  private static final int SYLLABLES = 2;

  /** Words as {@link WordNumber} has them, in one of two places, and what is known of each. */
  private final long[] numbers = new long[1 << PLACE_BITS];

  private final byte[] known = new byte[1 << PLACE_BITS];

  static boolean isSurname(String letters) {
    return WORDS.isSurname(letters);
  }

  /** Returns what a word may be in a name: {@link #SURNAME}, {@link #GIVEN}, both or nothing. */
  int partOfName(char[] word, int length) {
    int from = 0;
    int to = isPossessive(word, length) ? length - 2 : length;
    while (from < to && !Character.isLetter(word[from])) {
      from++;
    }
    while (to > from && !Character.isLetter(word[to - 1])) {
      to--;
    }
    long number = WordNumber.of(word, from, to);
    if (number > WordNumber.NONE) {
      return known(number, word, from, to) & (SURNAME | GIVEN);
    }
    if (to - from > LONGEST || isInitials(word, from, to)) {
      return 0;
    }
    return isPlain(word, from, to) ? look(letters(word, from, to)) : SURNAME | GIVEN;
  }

  private static int look(String letters) {
    int surname = SURNAMES.contains(letters) ? SURNAME : 0;
    return surname | (WORDS.maybeGiven(letters) ? GIVEN : 0);
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

  private static boolean isPlain(char[] term, int from, int to) {
    for (int i = from; i < to; i++) {
      char lower = (char) (term[i] | 0x20);
      if (lower < 'a' || lower > 'z') {
        return false;
      }
    }
    return true;
  }

  private int known(long number, char[] term, int from, int to) {
    int place = WordNumber.place(number, PLACE_BITS);
    if (numbers[place] == number) {
      return known[place];
    }
    int second = place ^ 1;
    if (numbers[second] == number) {
      return known[second];
    }
    // A new word takes the first place, and the one that had it the second.
    String letters = letters(term, from, to);
    numbers[second] = numbers[place];
    known[second] = known[place];
    numbers[place] = number;
    known[place] = (byte) (look(letters) | WORDS.syllables(letters) << SYLLABLES);
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
    long number = WordNumber.of(text, from, from + length);
    return number > WordNumber.NONE ? known(number, text, from, from + length) >> SYLLABLES : -1;
  }
}
