// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/** Measures of scores of pairs that are, and of pairs that are not, one name. */
final class ErrorRates {

  private ErrorRates() {}

  /**
   * Returns which part of the pairs of one name is found when at most a given part of the other
   * pairs may be. A score must be strictly above the first score that would let too many through,
   * so that ties count against it.
   *
   * @param same scores of pairs of one name
   * @param different scores of pairs of two names
   * @param allowed the part of the latter that may be taken for one name, 0 to 1
   * @return 0 to 1; not a number if there is no pair of one name
   */
  static double recall(double[] same, double[] different, double allowed) {
    double threshold = threshold(different, allowed);
    return share(same, score -> score > threshold);
  }

  /** Returns the highest score that would let too many different pairs through. */
  static double threshold(double[] different, double allowed) {
    double[] sorted = different.clone();
    Arrays.sort(sorted);
    int through = (int) Math.floor(allowed * sorted.length + 1e-9);
    int index = sorted.length - 1 - through;
    return index < 0 ? Double.NEGATIVE_INFINITY : sorted[index];
  }

  /** Returns the part of the values that a condition holds for; not a number if there are none. */
  static double share(double[] values, DoublePredicate condition) {
    return (double) Arrays.stream(values).filter(condition).count() / values.length;
  }
}
