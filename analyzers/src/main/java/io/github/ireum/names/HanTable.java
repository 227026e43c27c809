// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Korean readings of Han characters in every shape, from {@code hanja.txt}. That table is made
 * by {@code HanjaTable} in the benchmarks. Readings come in tiers divided by spaces, each tenfold
 * less usual than the one before.
 */
final class HanTable {

  private static final int[] CHARACTERS;
  private static final String[] GIVEN;
  private static final String[] SURNAMES;
  private static final Map<Character, Integer> HOMOPHONES = new HashMap<>();

  static {
    List<String> lines = NameResource.lines("hanja.txt");
    CHARACTERS = new int[lines.size()];
    GIVEN = new String[lines.size()];
    SURNAMES = new String[lines.size()];
    for (int i = 0; i < CHARACTERS.length; i++) {
      String[] field = lines.get(i).split("\t");
      CHARACTERS[i] = field[0].codePointAt(0);
      GIVEN[i] = field[1];
      SURNAMES[i] = field[field.length - 1];
      HOMOPHONES.merge(GIVEN[i].charAt(0), 1, Integer::sum);
    }
  }

  private HanTable() {}

  /** Returns the readings of a character in a given name; empty if it has none. */
  static String given(int character) {
    int i = Arrays.binarySearch(CHARACTERS, character);
    return i < 0 ? "" : GIVEN[i];
  }

  /** Returns the readings of a character as a surname; empty if it has none. */
  static String surname(int character) {
    int i = Arrays.binarySearch(CHARACTERS, character);
    return i < 0 ? "" : SURNAMES[i];
  }

  /** Returns how many characters have a syllable as their first reading. */
  static int homophones(char syllable) {
    return HOMOPHONES.getOrDefault(syllable, 0);
  }
}
