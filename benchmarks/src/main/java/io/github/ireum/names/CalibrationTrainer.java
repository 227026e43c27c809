// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.ComparisonExamples.Example;
import io.github.ireum.names.SpellingCounts.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns how the features of two spellings make a probability. The features come from models that
 * have seen neither name.
 */
final class CalibrationTrainer {

  private static final int FOLDS = 5;
  private static final double REGULARIZATION = 1;
  private static final int ROUNDS = 50;

  private CalibrationTrainer() {}

  /** Returns which part of the pairs a name belongs to. */
  static int fold(String hangul) {
    return Math.floorMod(hangul.hashCode() * 31 + 7, FOLDS);
  }

  /** Adds the weights of both calibrations to a model. */
  static void train(SpellingCounts counts, List<TrainingPair> pairs, UnseenModels models) {
    ComparisonExamples examples = new ComparisonExamples(pairs);
    put(counts, Calibration.SOUNDS, fit(examples.sounds(), models));
    put(counts, Calibration.EXACT, fit(examples.exact(), models));
  }

  private static void put(SpellingCounts counts, String key, double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      counts.add(Kind.CALIBRATION, key, String.valueOf(i), 0, weights[i]);
    }
  }

  private static double[] fit(List<Example> examples, UnseenModels models) {
    List<Example> read = new ArrayList<>();
    List<double[]> features = new ArrayList<>();
    for (Example example : examples) {
      NameSpellings spellings = models.without(example.names()).spellings();
      Spelling a = spellings.spelling(example.a());
      Spelling b = spellings.spelling(example.b());
      if (!a.readings().isEmpty() && !b.readings().isEmpty()) {
        read.add(example);
        features.add(new ComparisonFeatures(a, b).values());
      }
    }
    return fit(features, read);
  }

  /** Logistic regression by Newton's method. */
  private static double[] fit(List<double[]> features, List<Example> examples) {
    int n = ComparisonFeatures.COUNT;
    double[] weights = new double[n];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] hessian = new double[n][n + 1];
      for (int i = 0; i < n; i++) {
        hessian[i][i] = REGULARIZATION;
        hessian[i][n] = -REGULARIZATION * weights[i];
      }
      for (int row = 0; row < features.size(); row++) {
        double[] x = features.get(row);
        double sum = 0;
        for (int i = 0; i < n; i++) {
          sum += weights[i] * x[i];
        }
        double p = 1 / (1 + Math.exp(-sum));
        double weight = examples.get(row).weight();
        for (int i = 0; i < n; i++) {
          hessian[i][n] += weight * x[i] * ((examples.get(row).same() ? 1 : 0) - p);
          for (int j = 0; j < n; j++) {
            hessian[i][j] += weight * x[i] * x[j] * p * (1 - p);
          }
        }
      }
      double[] step = solve(hessian);
      for (int i = 0; i < n; i++) {
        weights[i] += step[i];
      }
    }
    return weights;
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
