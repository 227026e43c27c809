// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.PrintWriter;
import java.util.Locale;

/** How well probabilities agree with what happens: ten bins of equal width. */
final class Reliability {

  private static final int BINS = 10;

  private final int[] count = new int[BINS];
  private final int[] happened = new int[BINS];
  private final double[] sum = new double[BINS];

  Reliability() {}

  /**
   * Adds predictions of pairs that are all one name, or all not.
   *
   * @param probabilities each 0 to 1; a bin has its lower border, the last one 1 as well
   */
  void add(double[] probabilities, boolean same) {
    for (double probability : probabilities) {
      int bin = Math.min(BINS - 1, (int) (probability * BINS));
      count[bin]++;
      sum[bin] += probability;
      happened[bin] += same ? 1 : 0;
    }
  }

  /**
   * Returns the expected calibration error: the distance between the mean probability of a bin and
   * the part of it that came true, weighted by how much is in the bin; 0 of nothing.
   */
  double error() {
    double error = 0;
    int all = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(sum[bin] - happened[bin]);
      all += count[bin];
    }
    return all == 0 ? 0 : error / all;
  }

  /** Prints a row for each bin that is not empty. */
  void print(PrintWriter out) {
    out.printf(Locale.ROOT, "%-11s %7s %9s %9s%n", "probability", "pairs", "mean", "one name");
    for (int bin = 0; bin < BINS; bin++) {
      if (count[bin] > 0) {
        out.printf(
            Locale.ROOT,
            "%.1f to %.1f  %7d %9.3f %9.3f%n",
            (double) bin / BINS,
            (bin + 1.0) / BINS,
            count[bin],
            sum[bin] / count[bin],
            (double) happened[bin] / count[bin]);
      }
    }
  }
}
