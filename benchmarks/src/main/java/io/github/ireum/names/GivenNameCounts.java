// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Arrays;

/**
 * How many people have each given name, of whom one knows only with which surnames it occurs. As
 * many are called by a given name and a surname as both are common, by Poisson's law; the surnames
 * of a given name that are known are those that somebody has. How common names are most likely is
 * found by expectation maximisation.
 */
final class GivenNameCounts {

  private static final int ROUNDS = 60;

  private final int[][] surnames;
  private final double[] counts;

  /** How common each surname is. */
  private final double[] shares;

  private GivenNameCounts(int[][] surnames) {
    this.surnames = surnames;
    counts = Arrays.stream(surnames).mapToDouble(of -> of.length).toArray();
    int most = Arrays.stream(surnames).flatMapToInt(Arrays::stream).max().orElse(0);
    shares = new double[most + 1];
    Arrays.fill(shares, 1);
    normalize(shares);
  }

  /**
   * Estimates counts.
   *
   * @param surnames the numbers of the surnames that each given name is known with, at least one
   * @return the count of each given name, at least 1
   */
  static double[] of(int[][] surnames) {
    GivenNameCounts counts = new GivenNameCounts(surnames);
    for (int round = 0; round < ROUNDS; round++) {
      counts.countSurnames();
      counts.countGivenNames();
    }
    return counts.counts;
  }

  private void countSurnames() {
    double[] people = new double[shares.length];
    for (int given = 0; given < counts.length; given++) {
      for (int surname : surnames[given]) {
        people[surname] += people(counts[given] * shares[surname]);
      }
    }
    System.arraycopy(people, 0, shares, 0, shares.length);
    normalize(shares);
  }

  private void countGivenNames() {
    for (int given = 0; given < counts.length; given++) {
      double people = 0;
      for (int surname : surnames[given]) {
        people += people(counts[given] * shares[surname]);
      }
      counts[given] = people;
    }
  }

  private static void normalize(double[] shares) {
    double total = Arrays.stream(shares).sum();
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= total;
    }
  }

  /** Returns how many there are where so many are expected and there is one at least. */
  private static double people(double expected) {
    return expected / -Math.expm1(-expected);
  }
}
