// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How often the syllables stand where in Korean names, from {@code syllables.txt}. That table is
 * counted by {@code SyllableTable} in the benchmarks.
 */
final class SyllableCounts {

  private record Counts(int surname, int first, int later) {}

  private static final Counts NONE = new Counts(0, 0, 0);
  private static final Map<Character, Counts> COUNTS = load();

  private static final int NAMES = COUNTS.values().stream().mapToInt(Counts::first).sum();

  private SyllableCounts() {}

  private static Map<Character, Counts> load() {
    Map<Character, Counts> counts = new HashMap<>();
    for (String line : NameResource.lines("syllables.txt")) {
      String[] field = line.split("\t");
      counts.put(
          field[0].charAt(0),
          new Counts(
              Integer.parseInt(field[1]), Integer.parseInt(field[2]), Integer.parseInt(field[3])));
    }
    return Map.copyOf(counts);
  }

  /** Returns the syllables of Korean names, whether they were counted or are only possible. */
  static Set<Character> syllables() {
    return COUNTS.keySet();
  }

  /** Returns how often a syllable is a surname. */
  static int surname(char syllable) {
    return COUNTS.getOrDefault(syllable, NONE).surname();
  }

  /** Returns how often a syllable begins a given name. */
  static int first(char syllable) {
    return COUNTS.getOrDefault(syllable, NONE).first();
  }

  /** Returns how often a syllable stands in a given name after its beginning. */
  static int later(char syllable) {
    return COUNTS.getOrDefault(syllable, NONE).later();
  }

  /** Returns how many names were counted. */
  static int names() {
    return NAMES;
  }
}
