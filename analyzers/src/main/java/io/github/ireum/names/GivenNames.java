// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.Map;

/**
 * Given names of two syllables that a dictionary knows, from {@code given.txt}. A line of it is the
 * first syllable, a tab, and the second syllables, each followed by a digit: the binary logarithm
 * of the number of common surnames that the name is known with, plus one.
 */
final class GivenNames {

  /** How many people {@link #expected} counts in all. */
  static final int NAMES = 5_000;

  /**
   * How many of the people have a given name of each level: three times as many with each level, as
   * counted in the names that the model learns from.
   */
  private static final double[] EXPECTED = {0, 0, 0.07, 0.18, 0.55, 1.9, 4.2};

  private static final Map<String, Integer> LEVELS = load();

  private GivenNames() {}

  private static Map<String, Integer> load() {
    Map<String, Integer> levels = new HashMap<>();
    for (String line : NameResource.lines("given.txt")) {
      for (int i = 2; i + 1 < line.length(); i += 2) {
        levels.put("" + line.charAt(0) + line.charAt(i), line.charAt(i + 1) - '0');
      }
    }
    return levels;
  }

  /** Returns how many of {@link #NAMES} people have each of the names. */
  static Map<String, Double> expected() {
    Map<String, Double> expected = new HashMap<>();
    LEVELS.forEach((name, level) -> expected.put(name, EXPECTED[level]));
    return expected;
  }
}
