// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.List;

/** Logistic regression with a ridge of 1, by Newton's method. */
final class LogisticRegression {

  /**
   * What is learnt from.
   *
   * @param features as many as all examples have
   * @param positive what is to be told
   * @param weight how much the example counts
   */
  record Example(double[] features, boolean positive, double weight) {}

  private static final double RIDGE = 1;
  private static final int MOST_ROUNDS = 50;

  /** Steps that are no greater change nothing that is printed. */
  private static final double LEAST_STEP = 1e-9;

  /** The slope of the curve is taken for no less: a step would be too great where all is sure. */
  private static final double LEAST_SLOPE = 1e-4;

  private LogisticRegression() {}

  /**
   * Returns the weight of each feature.
   *
   * @param count how many features there are
   */
  static double[] fit(List<Example> examples, int count) {
    double[] weights = new double[count];
    double greatest = Double.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && greatest > LEAST_STEP; round++) {
      double[] step = solve(equations(examples, weights));
      greatest = 0;
      for (int i = 0; i < count; i++) {
        weights[i] += step[i];
        greatest = Math.max(greatest, Math.abs(step[i]));
      }
    }
    return weights;
  }

  /** Returns the probability that an example is positive. */
  static double probability(double[] features, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Returns the Hessian of the loss with the negative gradient as its last column. */
  private static double[][] equations(List<Example> examples, double[] weights) {
    int n = weights.length;
    double[][] rows = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      rows[i][i] = RIDGE;
      rows[i][n] = -RIDGE * weights[i];
    }
    for (Example example : examples) {
      double[] features = example.features();
      double p = probability(features, weights);
      double slope = Math.max(p * (1 - p), LEAST_SLOPE);
      for (int i = 0; i < n; i++) {
        double x = features[i] * example.weight();
        if (x != 0) {
          rows[i][n] += x * ((example.positive() ? 1 : 0) - p);
          for (int j = 0; j < n; j++) {
            rows[i][j] += x * features[j] * slope;
          }
        }
      }
    }
    return rows;
  }

  /** Solves a positive definite system, given as rows with the right side last, in place. */
  private static double[] solve(double[][] rows) {
    int n = rows.length;
    for (int pivot = 0; pivot < n; pivot++) {
      for (int row = pivot + 1; row < n; row++) {
        double factor = rows[row][pivot] / rows[pivot][pivot];
        for (int column = pivot; column <= n; column++) {
          rows[row][column] -= factor * rows[pivot][column];
        }
      }
    }
    double[] solution = new double[n];
    for (int row = n - 1; row >= 0; row--) {
      double value = rows[row][n];
      for (int column = row + 1; column < n; column++) {
        value -= rows[row][column] * solution[column];
      }
      solution[row] = value / rows[row][row];
    }
    return solution;
  }
}
