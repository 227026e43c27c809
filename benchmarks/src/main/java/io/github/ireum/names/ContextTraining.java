// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns a weight for each word of a context on top of a score that is known: a logistic regression
 * with a ridge, by gradients with a rate for each weight. Deterministic.
 */
final class ContextTraining {

  /**
   * A possible name.
   *
   * @param score what is known of it, as a logarithm of odds
   * @param label 1 for a name, else 0
   */
  record Example(double score, List<String> context, double label) {}

  private static final int ROUNDS = 60;
  private static final double RATE = 0.1;
  private static final double RIDGE = 0.6;

  /** Smaller weights are left out, in hundredths. */
  private static final int LEAST_WEIGHT = 5;

  private ContextTraining() {}

  /** Returns each feature with its weight in hundredths, with a tab between. */
  static List<String> learn(List<Example> examples, double nameWeight) {
    Map<String, Integer> places = new TreeMap<>();
    for (Example example : examples) {
      for (String feature : example.context()) {
        places.putIfAbsent(feature, places.size());
      }
    }
    int[][] indexes = new int[examples.size()][];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] =
          examples.get(i).context().stream()
              .filter(places::containsKey)
              .mapToInt(feature -> places.getOrDefault(feature, 0))
              .toArray();
    }
    double[] weights = new double[places.size()];
    double[] squares = new double[places.size()];
    Arrays.fill(squares, 1e-6);
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      for (int i = 0; i < weights.length; i++) {
        gradient[i] = RIDGE * weights[i];
      }
      for (int i = 0; i < indexes.length; i++) {
        Example example = examples.get(i);
        double sum = example.score();
        for (int index : indexes[i]) {
          sum += weights[index];
        }
        double error = 1 / (1 + Math.exp(-sum)) - example.label();
        for (int index : indexes[i]) {
          gradient[index] += error * (example.label() > 0 ? nameWeight : 1);
        }
      }
      for (int i = 0; i < weights.length; i++) {
        squares[i] += gradient[i] * gradient[i];
        weights[i] -= RATE * gradient[i] / Math.sqrt(squares[i]);
      }
    }
    List<String> lines = new ArrayList<>();
    places.forEach(
        (feature, place) -> {
          long weight = Math.round(100 * weights[place]);
          if (Math.abs(weight) >= LEAST_WEIGHT) {
            lines.add(feature + "\t" + weight);
          }
        });
    return lines;
  }
}
