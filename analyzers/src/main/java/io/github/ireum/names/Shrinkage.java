// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Probabilities of the spellings of one thing by class: counts of the class, shrunk towards those
 * of all classes together.
 */
final class Shrinkage {

  /** Tries of a class weigh as much as this many tries of all classes. */
  private static final double CLASS_SHRINK = 16;

  /** What a spelling counts that was not seen in a class. */
  private static final double UNSEEN = 0.02;

  private final Map<String, float[]> byClass = new HashMap<>();
  private final int classes;

  Shrinkage(Map<String, float[]> rows, int classes) {
    this.classes = classes;
    double[] totals = totals(rows);
    double all = 0;
    for (double total : totals) {
      all += total;
    }
    for (Map.Entry<String, float[]> row : rows.entrySet()) {
      double sum = 0;
      for (float count : row.getValue()) {
        sum += count;
      }
      double common = (sum + UNSEEN) / (all + UNSEEN * rows.size());
      float[] weights = new float[classes];
      for (int c = 0; c < classes; c++) {
        weights[c] =
            (float) ((row.getValue()[c] + CLASS_SHRINK * common) / (totals[c] + CLASS_SHRINK));
      }
      byClass.put(row.getKey(), weights);
    }
  }

  private double[] totals(Map<String, float[]> rows) {
    double[] totals = new double[classes];
    for (float[] row : rows.values()) {
      for (int c = 0; c < classes; c++) {
        totals[c] += row[c];
      }
    }
    return totals;
  }

  /** Returns the probability of a spelling by class, or null if it was never seen. */
  float @Nullable [] weights(String spelling) {
    return byClass.get(spelling);
  }

  /** Returns the probability of a spelling by class, with the counts of a context on top. */
  float[] weights(String spelling, Map<String, float[]> context, double shrink) {
    double[] totals = totals(context);
    float[] base = Objects.requireNonNull(byClass.get(spelling));
    float[] seen = context.get(spelling);
    float[] weights = new float[classes];
    for (int c = 0; c < classes; c++) {
      double count = seen == null ? 0 : seen[c];
      weights[c] = (float) ((count + shrink * base[c]) / (totals[c] + shrink));
    }
    return weights;
  }
}
