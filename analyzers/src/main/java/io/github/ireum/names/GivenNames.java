// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Given names of two syllables, and the surnames with which a dictionary knows people who have
 * them, from {@code given.txt}. A line of it is the first syllable and then, each behind a tab, the
 * second and the surnames of one syllable as the South writes them, each with a plus sign behind it
 * if the person is well known.
 */
final class GivenNames {

  /** How many people {@link #expected} counts in all. */
  static final int NAMES = 5_000;

  /**
   * How many of the people have a given name of each level: three times as many with each level, as
   * counted in the names that the model learns from.
   */
  private static final double[] EXPECTED = {0, 0, 0.07, 0.18, 0.55, 1.9, 4.2};

  /** The most common surnames of the census of 2015. */
  private static final String COMMON = "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하";

  private static final String WELL_KNOWN = "+";

  /** How well people of a name are known. */
  enum Fame {
    /** Not to the dictionary. */
    UNKNOWN,
    /** The dictionary has the name. */
    KNOWN,
    /** Texts name them, or they were often searched for. */
    WELL_KNOWN
  }

  private record Given(String surnames, int level) {
    static final Given UNKNOWN = new Given("", 0);
  }

  private static final Map<String, Given> KNOWN = load();

  private GivenNames() {}

  private static Map<String, Given> load() {
    Map<String, Given> known = new HashMap<>();
    for (String line : NameResource.lines("given.txt")) {
      String[] names = line.split("\t");
      for (int i = 1; i < names.length; i++) {
        String surnames = names[i].substring(1);
        known.put(names[0] + names[i].charAt(0), new Given(surnames, levelOf(surnames)));
      }
    }
    return known;
  }

  private static int levelOf(String surnames) {
    int common = (int) surnames.chars().filter(surname -> COMMON.indexOf(surname) >= 0).count();
    return common < 2 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(common);
  }

  /** Returns how many of {@link #NAMES} people have each of the names. */
  static Map<String, Double> expected() {
    Map<String, Double> expected = new HashMap<>();
    for (String name : usual(2)) {
      expected.put(name, EXPECTED[level(name)]);
    }
    return expected;
  }

  /** Returns the names of a level at least. */
  static List<String> usual(int level) {
    return KNOWN.keySet().stream().filter(name -> level(name) >= level).sorted().toList();
  }

  /**
   * Returns the binary logarithm of the number of common surnames that a given name of two
   * syllables is known with, plus one, from 2 to 6, or 0 if it is known with one at most.
   */
  static int level(String name) {
    return KNOWN.getOrDefault(name, Given.UNKNOWN).level();
  }

  /**
   * Returns how well people of a name are known.
   *
   * @param surname one of one syllable as the South writes it
   */
  static Fame fame(String surname, String given) {
    String surnames = KNOWN.getOrDefault(given, Given.UNKNOWN).surnames();
    int at = surnames.indexOf(surname);
    if (at < 0) {
      return Fame.UNKNOWN;
    }
    return surnames.startsWith(WELL_KNOWN, at + 1) ? Fame.WELL_KNOWN : Fame.KNOWN;
  }
}
