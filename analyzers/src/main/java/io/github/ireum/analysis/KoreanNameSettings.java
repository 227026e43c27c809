// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import java.util.Locale;

/**
 * How a {@link KoreanNameFilter} treats the names that it finds.
 *
 * @param preserveOriginal whether the words of a name stay beside its readings
 * @param maxReadings how many readings of a name become terms, 1 to {@value #MOST_READINGS}
 * @param minReadingProbability how likely a reading other than the likeliest has to be, 0 to 1
 * @param minProbability how likely some words have to be a name, 0.5 to 1
 * @param marker what the term of a reading begins with, so that it is no ordinary word; may be
 *     empty
 * @param ignoreCase whether a text of a few words without any capital, as queries often are, is
 *     read as if each had one
 */
public record KoreanNameSettings(
    boolean preserveOriginal,
    int maxReadings,
    double minReadingProbability,
    double minProbability,
    String marker,
    boolean ignoreCase) {

  /** The most readings that a name can have. */
  public static final int MOST_READINGS = 40;

  /** The names of {@link KoreanNameFilterFactory}'s arguments have these values by default. */
  public static final KoreanNameSettings DEFAULT =
      new KoreanNameSettings(true, 3, 0.05, 0.5, "name:", true);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public KoreanNameSettings {
    if (maxReadings < 1 || maxReadings > MOST_READINGS) {
      throw new IllegalArgumentException(
          "maxReadings is " + maxReadings + "; it must be from 1 to " + MOST_READINGS);
    }
    check("minReadingProbability", minReadingProbability, 0);
    check("minProbability", minProbability, 0.5);
  }

  private static void check(String name, double value, double least) {
    if (!(value >= least && value <= 1)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s is %s; it must be from %s to 1", name, value, least));
    }
  }
}
