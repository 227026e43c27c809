// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinTokens.Gap;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of up to {@value #LONGEST} letters that stand somewhere in a text in small letters. A
 * set that makes no strings, for they are many and hardly any is asked for: only words with a
 * capital, or behind a hyphen, of the same text are. Words that clearly are none of these in small
 * letters are left out.
 */
final class LowerWords {

  /** Longer words are not in the set. */
  static final int LONGEST = 8;

  private static final int LEAST = 64;

  private static final int LETTER_BITS = 5;
  private static final int LENGTH_BITS = 4;

  /** Words of nothing but a to z, open addressing. */
  private @Nullable LatinToken[] table = new LatinToken[LEAST];

  private final Set<String> others = new HashSet<>();
  private int size;

  /** The first letter, the last letter and the length of the words that may be asked for. */
  private final BitSet shapes = new BitSet(1 << (2 * LETTER_BITS + LENGTH_BITS));

  LowerWords(List<LatinToken> tokens) {
    for (LatinToken token : tokens) {
      if (token.capital() || token.gap() == Gap.HYPHEN) {
        String letters = token.letters();
        int length = letters.length();
        if (length > 0 && length <= LONGEST) {
          shapes.set(shape(letters.charAt(0), letters.charAt(length - 1), length));
        }
      }
    }
    for (LatinToken token : tokens) {
      if (token.capital() || token.gap() == Gap.HYPHEN) {
        continue;
      }
      int length = token.end() - token.start();
      if (token.allSmall() && length <= LONGEST) {
        if (shapes.get(shape(token.first(), token.last(), length))) {
          add(token);
        }
      } else if (!token.allSmall() || length > LatinTokens.LONGEST_LOWER) {
        // What is spelled as no name can be, with no letters to compare, is in the set as well.
        String letters = token.letters();
        if (letters.length() <= LONGEST) {
          others.add(letters);
        }
      }
    }
  }

  private static int shape(char first, char last, int length) {
    int mask = (1 << LETTER_BITS) - 1;
    return ((((first & mask) << LETTER_BITS) | (last & mask)) << LENGTH_BITS) | length;
  }

  private void add(LatinToken token) {
    int place = token.hash() & (table.length - 1);
    LatinToken there = table[place];
    while (there != null) {
      if (there.hasLettersOf(token)) {
        return;
      }
      place = (place + 1) & (table.length - 1);
      there = table[place];
    }
    table[place] = token;
    size++;
    if (2 * size > table.length) {
      grow();
    }
  }

  private void grow() {
    @Nullable LatinToken[] old = table;
    table = new LatinToken[2 * old.length];
    size = 0;
    for (LatinToken token : old) {
      if (token != null) {
        add(token);
      }
    }
  }

  /** Returns whether a word, of those that may be asked for, is in the set. */
  boolean contains(String letters) {
    if (letters.length() > LONGEST) {
      return false;
    }
    int place = LatinToken.hash(letters) & (table.length - 1);
    LatinToken there = table[place];
    while (there != null) {
      if (there.isSpelled(letters)) {
        return true;
      }
      place = (place + 1) & (table.length - 1);
      there = table[place];
    }
    return others.contains(letters);
  }
}
