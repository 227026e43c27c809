// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.KnownPeople.Fame;
import io.github.ireum.names.SpellingCounts.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How likely a name is before one sees its spelling: surnames by how common they are, given names
 * by how often they were seen, by how many surnames a dictionary knows them with, and otherwise by
 * their syllables in their places, and both together by whether the dictionary knows the person.
 */
final class HangulPrior {

  /** Keys of {@link Kind#HANGUL}. */
  static final String SURNAME = "surname";

  static final String FIRST = "first";
  static final String LATER = "later";
  static final String GIVEN = "given";

  /** The values are how well people are known: how many more there are than by their names. */
  static final String FAME = "fame";

  /** Counts of names count to this power: few names were seen. */
  static final double FLATNESS = 0.7;

  /** Probability of a given name of 0, 1, 2, … syllables. */
  private static final double[] LENGTH = {0, 0.03, 0.955, 0.012, 0.002, 0.001};

  private static final double[] FLAT_LENGTH = flat(LENGTH);

  /** No syllable is rarer in its place. */
  private static final double LEAST = 1e-7;

  private static final double FLAT_LEAST = Math.pow(LEAST, FLATNESS);

  private static final double SYLLABLE_FLOOR = 0.15;
  private static final double SURNAME_FLOOR = 0.1;

  private static final double UNSEEN_SURNAME = Math.pow(1e-7, FLATNESS);

  /** Given names made of their syllables weigh as much as this many given names that were seen. */
  private static final double UNSEEN_GIVEN = 3000;

  private final Map<String, Double> surnames = new HashMap<>();
  private final double[] first;
  private final double[] later;
  private final double[] flatFirst;
  private final double[] flatLater;

  /** How often given names were seen. */
  private final Map<String, Double> seen = new HashMap<>();

  /** The probabilities of {@link GivenNames}, and of others that were seen. */
  private final double[] known = new double[GivenNames.size()];

  private final Map<String, Double> others = new HashMap<>();

  private final double givenTotal;
  private final double unseen;

  /** By how well people are known: how much likelier they are than their names make them. */
  private final double[] fame = new double[Fame.values().length];

  HangulPrior(SpellingCounts counts) {
    double surnameTotal = 0;
    for (Map.Entry<String, float[]> row : counts.of(Kind.HANGUL, SURNAME).entrySet()) {
      surnames.put(row.getKey(), row.getValue()[0] + SURNAME_FLOOR);
      surnameTotal += row.getValue()[0] + SURNAME_FLOOR;
    }
    double total = surnameTotal;
    surnames.replaceAll((surname, count) -> Math.pow(count / total, FLATNESS));
    first = shares(counts.of(Kind.HANGUL, FIRST));
    later = shares(counts.of(Kind.HANGUL, LATER));
    double sum = 0;
    for (Map.Entry<String, float[]> row : counts.of(Kind.HANGUL, GIVEN).entrySet()) {
      seen.put(row.getKey(), (double) row.getValue()[0]);
      sum += row.getValue()[0];
    }
    givenTotal = sum + GivenNames.NAMES + UNSEEN_GIVEN;
    for (String name : GivenNames.usual(0)) {
      known[GivenNames.index(name)] = Math.pow(givenShare(name), FLATNESS);
    }
    for (String name : seen.keySet()) {
      if (GivenNames.index(name) < 0) {
        others.put(name, Math.pow(givenShare(name), FLATNESS));
      }
    }
    flatFirst = flat(first);
    flatLater = flat(later);
    unseen = Math.pow(UNSEEN_GIVEN / givenTotal, FLATNESS);
    Map<String, float[]> famous = counts.of(Kind.HANGUL, FAME);
    for (Fame known : Fame.values()) {
      float[] row = famous.get(known.name());
      fame[known.ordinal()] = row == null ? 1 : row[0];
    }
  }

  private static double[] flat(double[] shares) {
    return Arrays.stream(shares).map(share -> Math.pow(share, FLATNESS)).toArray();
  }

  private static double[] shares(Map<String, float[]> rows) {
    double[] shares = new double['힣' - '가' + 1];
    double total = 0;
    for (Map.Entry<String, float[]> row : rows.entrySet()) {
      double count = row.getValue()[0] + SYLLABLE_FLOOR;
      shares[row.getKey().charAt(0) - '가'] = count;
      total += count;
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= total;
    }
    return shares;
  }

  /** Returns the probability of a given name of so many syllables. */
  static double length(int syllables) {
    return syllables < LENGTH.length ? LENGTH[syllables] : 0;
  }

  /** Returns the syllables that occur in given names. */
  char[] syllables() {
    StringBuilder known = new StringBuilder();
    for (int i = 0; i < first.length; i++) {
      if (first[i] > 0) {
        known.append((char) ('가' + i));
      }
    }
    return known.toString().toCharArray();
  }

  /** Returns whether a syllable occurs in given names. */
  boolean isKnown(char syllable) {
    return first[syllable - '가'] > 0;
  }

  /** Returns how common a syllable is in given names, wherever it stands. */
  double syllable(char syllable) {
    return first[syllable - '가'] + later[syllable - '가'];
  }

  double surname(String surname) {
    if (surname.isEmpty()) {
      return 1;
    }
    return surnames.getOrDefault(surname, UNSEEN_SURNAME);
  }

  /** Returns how many names have a surname, as a share of all. */
  double surnameShare(String surname) {
    return Math.pow(surname(surname), 1 / FLATNESS);
  }

  double given(String name) {
    int length = name.length();
    if (length == 0 || length >= LENGTH.length) {
      return length == 0 ? 1 : 1e-9;
    }
    int index = GivenNames.index(name);
    if (index >= 0) {
      return known[index];
    }
    Double probability = others.get(name);
    return probability != null ? probability : unseen * flatBySyllables(name);
  }

  /** Returns how many names have a given name of at least one syllable, as a share of all. */
  double givenShare(String name) {
    if (name.length() >= LENGTH.length) {
      return 0;
    }
    double count =
        seen.getOrDefault(name, 0.0) + GivenNames.expected(name) + UNSEEN_GIVEN * bySyllables(name);
    return count / givenTotal;
  }

  private double bySyllables(String name) {
    return bySyllables(name, LENGTH, first, later, LEAST);
  }

  private double flatBySyllables(String name) {
    return bySyllables(name, FLAT_LENGTH, flatFirst, flatLater, FLAT_LEAST);
  }

  private static double bySyllables(
      String name, double[] length, double[] first, double[] later, double least) {
    double product = length[name.length()] * Math.max(first[name.charAt(0) - '가'], least);
    for (int i = 1; i < name.length(); i++) {
      product *= Math.max(later[name.charAt(i) - '가'], least);
    }
    return product;
  }

  /** Returns how much more likely a given name is than its syllables by themselves make it. */
  double preference(String name) {
    if (name.isEmpty() || name.length() >= LENGTH.length) {
      return 1;
    }
    return given(name) / flatBySyllables(name);
  }

  /** Returns how much more likely people are than their names who are known so well. */
  double asWhole(Fame known) {
    return fame[known.ordinal()];
  }

  /**
   * Returns how much more likely a name is than its surname and its given name by themselves make
   * it: people whom one writes about are more often known to a dictionary than others.
   */
  double asWhole(String surname, String given) {
    if (surname.length() != 1 || given.length() != 2) {
      return 1;
    }
    return asWhole(GivenNames.people(given).fame(surname));
  }

  double name(KoreanName name) {
    String surname = name.surname();
    String given = name.given();
    return surname(surname) * given(given) * asWhole(surname, given);
  }
}
