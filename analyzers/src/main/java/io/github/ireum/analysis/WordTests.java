// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.names.NameWords;
import io.github.ireum.names.WordNumber;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Tells what a word may be in a name, without making a string of it. What is not plain letters may
 * be anything. Remembers what short words are in a table of fixed size. Thread-safe.
 */
final class WordTests {

  private static final NameWords WORDS = NameWords.getDefault();
  private static final CharArraySet SURNAMES = new CharArraySet(WORDS.surnames(), true);

  /** Longer words are no part of a name. */
  private static final int LONGEST = 24;

  /** A word may be a surname. */
  static final int SURNAME = 1;

  /** A word may be a given name, or a part of one. */
  static final int GIVEN = 1 << 1;

  private static final int PLACE_BITS = 16;

  /** What a word of the table may be takes so many bits; a {@link WordNumber} has the others. */
  private static final int FACTS = 4;

  /** Among them: above {@link #SURNAME} stands 0, or the number of syllables plus one. */
  private static final int SYLLABLES = 1;

  /**
   * Words and what they may be, each in one of two places. A long is read and written as a whole,
   * so that no thread sees what another word may be.
   */
  private static final AtomicLongArray KNOWN = new AtomicLongArray(1 << PLACE_BITS);

  private WordTests() {}

  static boolean isSurname(String letters) {
    return WORDS.isSurname(letters);
  }

  /** Returns what a word may be in a name: {@link #SURNAME}, {@link #GIVEN}, both or nothing. */
  static int partOfName(char[] word, int length) {
    if (NameWords.isMisreadIl(word, length)) {
      return GIVEN;
    }
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
      int known = known(number, word, from, to);
      return (known & SURNAME) | (known >> SYLLABLES == 0 ? 0 : GIVEN);
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

  private static int known(long number, char[] term, int from, int to) {
    int place = WordNumber.place(number, PLACE_BITS);
    long first = KNOWN.getOpaque(place);
    if (first >>> FACTS == number) {
      return facts(first);
    }
    long second = KNOWN.getOpaque(place ^ 1);
    if (second >>> FACTS == number) {
      return facts(second);
    }
    // A new word takes the first place, and the one that had it the second.
    long known = number << FACTS | newFacts(letters(term, from, to));
    KNOWN.setOpaque(place ^ 1, first);
    KNOWN.setOpaque(place, known);
    return facts(known);
  }

  private static int facts(long known) {
    return (int) known & ((1 << FACTS) - 1);
  }

  private static int newFacts(String letters) {
    int part = look(letters);
    int given = (part & GIVEN) == 0 ? 0 : WORDS.syllables(letters) + 1;
    return (part & SURNAME) | given << SYLLABLES;
  }

  private static String letters(char[] term, int from, int to) {
    return new String(term, from, to - from).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns how many syllables a word has in its likeliest reading as a given name or a part of
   * one, 0 if it is hardly one; -1 if it is not one of a few plain letters, and not known here.
   */
  static int syllables(char[] text, int from, int length) {
    long number = WordNumber.of(text, from, from + length);
    return number > WordNumber.NONE
        ? Math.max(0, (known(number, text, from, from + length) >> SYLLABLES) - 1)
        : -1;
  }
}
