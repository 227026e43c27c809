// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Given names of two syllables, and the people of a dictionary who have them, from {@code
 * given.txt}. A line of it is the first syllable and then, each behind a tab, the second, how many
 * people have the name, as {@link #letter} writes it, and the surnames, as {@link KnownPeople} has
 * them.
 */
final class GivenNames {

  /** How many people {@link #expected} counts in all. */
  static final int NAMES = 10_000;

  /** How many levels of {@link #level} there are. */
  static final int LEVELS = 6;

  /** A name that half an octave more people have has the next letter. */
  private static final char FIRST_LETTER = 'a';

  /**
   * How many of {@link #NAMES} people have a name that so many people have, as the coefficients of
   * a polynomial of logarithms: fitted to the names that the model learns from, which hold common
   * names not quite as often and rare ones more rarely than the dictionary.
   */
  private static final double[] EXPECTED = {-3.580, 1.344, -0.0428};

  private static final SortedGivenNames SORTED;
  private static final KnownPeople[] PEOPLE;

  /** By names: half octaves. */
  private static final byte[] COUNTS;

  static {
    List<String> names = new ArrayList<>();
    List<KnownPeople> people = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    for (String line : NameResource.lines("given.txt")) {
      String[] columns = line.split("\t");
      for (int i = 1; i < columns.length; i++) {
        names.add(columns[0] + columns[i].charAt(0));
        letters.append(columns[i].charAt(1));
        people.add(new KnownPeople(columns[i].substring(2)));
      }
    }
    SORTED = new SortedGivenNames(names);
    PEOPLE = people.toArray(KnownPeople[]::new);
    COUNTS = new byte[PEOPLE.length];
    for (int i = 0; i < COUNTS.length; i++) {
      COUNTS[i] = (byte) (letters.charAt(i) - FIRST_LETTER);
    }
  }

  private GivenNames() {}

  /** Returns how {@code given.txt} writes that a number of people, 1 or more, have a name. */
  static char letter(double people) {
    return (char) (FIRST_LETTER + Math.round(2 * Math.log(people) / Math.log(2)));
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
        .filter(i -> levelOf(i) >= level)
        .mapToObj(names::get)
        .toList();
  }

  /** Returns how many of {@link #NAMES} people have a name. */
  static double expected(String name) {
    int index = index(name);
    if (index < 0) {
      return 0;
    }
    double log = COUNTS[index] / 2.0 * Math.log(2);
    return Math.exp(EXPECTED[0] + log * (EXPECTED[1] + log * EXPECTED[2]));
  }

  /**
   * Returns the binary logarithm of how many people a dictionary as large as this one should have
   * of a given name of two syllables: 0, also where there are none, to {@link #LEVELS} - 1, also
   * for more.
   */
  static int level(String name) {
    int index = index(name);
    return index < 0 ? 0 : levelOf(index);
  }

  private static int levelOf(int index) {
    return Math.min(COUNTS[index] / 2, LEVELS - 1);
  }

  /** Returns the people of the dictionary who have a given name. */
  static KnownPeople people(String name) {
    int index = index(name);
    return index < 0 ? KnownPeople.NONE : PEOPLE[index];
  }
}
