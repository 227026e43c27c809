// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.Map;

/**
 * How usual Han characters are in given names, from {@code han-given.txt}, which {@code
 * HanWordsTable} in the benchmarks counts in names of Chinese and Japanese. Which syllables Korean
 * given names have is known from Hangul; the characters then tell only how a syllable is written.
 * All characters are in the simplified shape.
 */
final class HanGivenNames {

  /** What a character counts that no name was seen with. */
  private static final double UNSEEN = 0.5;

  /** How many characters that no name was seen with a syllable may be written with. */
  private static final int OTHERS = 10;

  private final Map<Character, Integer> counts = new HashMap<>();
  private final Map<Character, Double> bySyllable = new HashMap<>();
  private final double total;

  HanGivenNames() {
    double sum = 0;
    for (String line : NameResource.lines("han-given.txt")) {
      String[] field = line.split(" ");
      int count = Integer.parseInt(field[0]);
      for (int i = 1; i < field.length; i++) {
        char character = field[i].charAt(0);
        counts.put(character, count);
        bySyllable.merge(syllable(character), (double) count, Double::sum);
        sum += count;
      }
    }
    total = sum;
  }

  /** Returns the usual Korean reading of a character. */
  private static char syllable(char character) {
    String readings = HanTable.given(character);
    return readings.isEmpty() ? 0 : readings.charAt(0);
  }

  private double count(char character) {
    return counts.getOrDefault(character, 0) + UNSEEN;
  }

  /** Returns the share of a character among those of Chinese and Japanese given names. */
  double share(char character) {
    return count(character) / total;
  }

  /** Returns the share of a character among those that write the same syllable. */
  double shareOfSyllable(char character) {
    double all = bySyllable.getOrDefault(syllable(character), 0.0) + OTHERS * UNSEEN;
    return count(character) / all;
  }
}
