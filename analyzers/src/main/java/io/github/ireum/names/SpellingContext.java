// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import org.jspecify.annotations.Nullable;

/**
 * The surroundings that decide how a jamo is spelled: voicing and assimilation look at the
 * neighbouring syllable, and a vowel without an onset is spelled otherwise than one with.
 */
final class SpellingContext {

  /** Contexts of an onset. */
  static final int ONSETS = 5;

  /** Contexts of a nucleus. */
  static final int NUCLEI = 4;

  /** Contexts of a coda. */
  static final int CODAS = 6;

  /** Given names of so many syllables and more are joined in the same patterns. */
  static final int PATTERNS = 3;

  private static final int[] AFTER = new int[Syllable.CODAS.length()];
  private static final int[] BEFORE = new int[Syllable.ONSETS.length()];

  static {
    for (int coda = 0; coda < AFTER.length; coda++) {
      char letter = Syllable.CODAS.charAt(coda);
      AFTER[coda] = coda == 0 ? 1 : "ㄴㅁㅇ".indexOf(letter) >= 0 ? 2 : letter == 'ㄹ' ? 3 : 4;
    }
    for (int onset = 0; onset < BEFORE.length; onset++) {
      char letter = Syllable.ONSETS.charAt(onset);
      int index = "ㅇㄹㄴㅁㅎ".indexOf(letter);
      BEFORE[onset] = index < 0 ? 5 : index < 2 ? index + 1 : index < 4 ? 3 : 4;
    }
  }

  private SpellingContext() {}

  /** Context of an onset after a coda, given its number; 0 is that at the start of a given name. */
  static int afterCoda(int coda) {
    return AFTER[coda];
  }

  /** Context of a coda before an onset, given its number; 0 is that at the end of a given name. */
  static int beforeOnset(int onset) {
    return BEFORE[onset];
  }

  static int onset(@Nullable Syllable previous) {
    return previous == null ? 0 : AFTER[previous.coda()];
  }

  static int coda(@Nullable Syllable next) {
    return next == null ? 0 : BEFORE[next.onset()];
  }

  /** Returns the key of the patterns of joints of given names with a number of syllables. */
  static String pattern(int syllables) {
    return String.valueOf(Math.min(syllables, PATTERNS));
  }

  static int nucleus(Syllable syllable) {
    return (syllable.onset() == Syllable.SILENT ? 0 : 2) + (syllable.coda() == 0 ? 0 : 1);
  }
}
