// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * How likely a given name is by its syllables alone: by how many there are, which is first and
 * which stand behind it. Immutable.
 */
final class GivenSyllables {

  /** Longer given names have no probability. */
  static final int MOST = 5;

  /** Probability of a given name of 0, 1, 2, … syllables. */
  private static final double[] LENGTH = {0, 0.03, 0.955, 0.012, 0.002, 0.001};

  /** No syllable is rarer in its place. */
  private static final double LEAST = 1e-7;

  /** What each syllable counts besides the names that have it. */
  private static final double FLOOR = 0.15;

  private final double[] length;
  private final double[] first;
  private final double[] later;
  private final double least;

  private GivenSyllables(double[] length, double[] first, double[] later, double least) {
    this.length = length;
    this.first = first;
    this.later = later;
    this.least = least;
  }

  /**
   * Counts syllables.
   *
   * @param first how often syllables are the first one of a given name
   * @param later how often they stand behind it
   */
  static GivenSyllables of(Map<String, float[]> first, Map<String, float[]> later) {
    return new GivenSyllables(LENGTH, shares(first), shares(later), LEAST);
  }

  private static double[] shares(Map<String, float[]> rows) {
    double[] shares = new double['힣' - '가' + 1];
    double total = 0;
    for (Map.Entry<String, float[]> row : rows.entrySet()) {
      double count = row.getValue()[0] + FLOOR;
      shares[row.getKey().charAt(0) - '가'] = count;
      total += count;
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= total;
    }
    return shares;
  }

  /** Returns the same with each probability in another form, of which products are formed alike. */
  GivenSyllables with(DoubleUnaryOperator form) {
    return new GivenSyllables(
        each(length, form), each(first, form), each(later, form), form.applyAsDouble(least));
  }

  private static double[] each(double[] values, DoubleUnaryOperator form) {
    return Arrays.stream(values).map(form).toArray();
  }

  /** Returns the probability of a given name of so many syllables. */
  static double length(int syllables) {
    return syllables < LENGTH.length ? LENGTH[syllables] : 0;
  }

  /** Returns the syllables that occur. */
  char[] all() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < first.length; i++) {
      if (first[i] > 0) {
        all.append((char) ('가' + i));
      }
    }
    return all.toString().toCharArray();
  }

  /** Returns whether a syllable occurs. */
  boolean contains(char syllable) {
    return first[syllable - '가'] > 0;
  }

  /** Returns how common a syllable is, wherever it stands. */
  double share(char syllable) {
    return first[syllable - '가'] + later[syllable - '가'];
  }

  /** Returns how likely a given name of 1 to {@link #MOST} syllables is. */
  double probability(String name) {
    double product = length[name.length()] * Math.max(first[name.charAt(0) - '가'], least);
    for (int i = 1; i < name.length(); i++) {
      product *= Math.max(later[name.charAt(i) - '가'], least);
    }
    return product;
  }
}
