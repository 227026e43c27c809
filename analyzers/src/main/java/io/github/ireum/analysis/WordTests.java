// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.names.NameWords;
import java.util.Locale;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Tells what a word with a capital may be in a name, without making a string of it. What is not
 * plain letters may be anything. For one thread.
 */
final class WordTests {

  private static final NameWords WORDS = NameWords.getDefault();
  private static final CharArraySet SURNAMES = new CharArraySet(WORDS.surnames(), true);

  /** Longer words are no part of a name. */
  private static final int LONGEST = 24;

  private static final int REMEMBERED = 4_096;

  private final CharArrayMap<Boolean> given = new CharArrayMap<>(64, true);

  private int from;
  private int to;
  private boolean plain;

  static boolean isSurname(String letters) {
    return SURNAMES.contains(letters);
  }

  /** Takes a word to be asked about. */
  void set(char[] term, int length) {
    from = 0;
    to = length;
    while (from < to && !Character.isLetter(term[from])) {
      from++;
    }
    while (to > from && !Character.isLetter(term[to - 1])) {
      to--;
    }
    plain = true;
    for (int i = from; i < to && plain; i++) {
      char lower = (char) (term[i] | 0x20);
      plain = lower >= 'a' && lower <= 'z';
    }
  }

  /** Returns whether the word that was set may be a surname. */
  boolean maybeSurname(char[] term) {
    return plain ? SURNAMES.contains(term, from, to - from) : to - from <= LONGEST;
  }

  /** Returns whether the word that was set may be a given name, or a part of one. */
  boolean maybeGiven(char[] term) {
    if (!plain || to - from > LONGEST) {
      return to - from <= LONGEST;
    }
    Boolean known = given.get(term, from, to - from);
    if (known == null) {
      if (given.size() >= REMEMBERED) {
        given.clear();
      }
      known = WORDS.maybeGiven(new String(term, from, to - from).toLowerCase(Locale.ROOT));
      given.put(new String(term, from, to - from), known);
    }
    return known;
  }
}
