// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Given names of two syllables, and the people of a dictionary who have them, from {@code
 * given.txt}. A line of it is the first syllable and then, each behind a tab, the second and the
 * surnames, as {@link KnownPeople} has them.
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

  private static final SortedGivenNames SORTED;
  private static final KnownPeople[] PEOPLE;
  private static final byte[] LEVELS;

  static {
    List<String> names = new ArrayList<>();
    List<KnownPeople> people = new ArrayList<>();
    for (String line : NameResource.lines("given.txt")) {
      String[] columns = line.split("\t");
      for (int i = 1; i < columns.length; i++) {
        names.add(columns[0] + columns[i].charAt(0));
        people.add(new KnownPeople(columns[i].substring(1)));
      }
    }
    SORTED = new SortedGivenNames(names);
    PEOPLE = people.toArray(KnownPeople[]::new);
    LEVELS = new byte[PEOPLE.length];
    for (int i = 0; i < LEVELS.length; i++) {
      LEVELS[i] = (byte) levelOf(PEOPLE[i].surnames());
    }
  }

  private GivenNames() {}

  private static int levelOf(String surnames) {
    int common = (int) surnames.chars().filter(surname -> COMMON.indexOf(surname) >= 0).count();
    return common < 2 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(common);
  }

  /** Returns the number of a name, of {@link #size}, or a negative number for others. */
  static int index(String name) {
    return SORTED.index(name);
  }

  /** Returns how many names there are. */
  static int size() {
    return PEOPLE.length;
  }

  /** Returns the names of a level at least, sorted. */
  static List<String> usual(int level) {
    List<String> names = SORTED.names();
    return IntStream.range(0, names.size())
        .filter(i -> LEVELS[i] >= level)
        .mapToObj(names::get)
        .toList();
  }

  /** Returns how many of {@link #NAMES} people have a name. */
  static double expected(String name) {
    return EXPECTED[level(name)];
  }

  /**
   * Returns the binary logarithm of the number of common surnames that a given name of two
   * syllables is known with, plus one, from 2 to 6, or 0 if it is known with one at most.
   */
  static int level(String name) {
    int index = index(name);
    return index < 0 ? 0 : LEVELS[index];
  }

  /** Returns the people of the dictionary who have a given name. */
  static KnownPeople people(String name) {
    int index = index(name);
    return index < 0 ? KnownPeople.NONE : PEOPLE[index];
  }
}
