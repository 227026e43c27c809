// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the weights of {@link HangulFinderModel}: of the possible names at the beginning of a word
 * at most one is a name, by a logistic regression over them and none (a conditional logit) with a
 * ridge, by gradients with a rate for each weight (AdaGrad). Deterministic.
 */
final class HangulWeightFitting {

  /**
   * A possible name.
   *
   * @param index the features that it has
   * @param value their values
   * @param context the words of its context
   * @param label 1 for a name, else 0
   */
  record Example(int[] index, double[] value, List<String> context, double label) {}

  private static final int ROUNDS = 1000;
  private static final double RATE = 0.3;

  /** Of the properties that every possible name has, and of the words around it. */
  private static final double RIDGE = 1.5;

  private static final double CONTEXT_RIDGE = 0.5;

  /** A missed name is worse than a false one, by this factor. */
  private static final double NAME_WEIGHT = 1.4;

  /** Makes as many names be missed as are false. */
  private static final double LEANING = 0.6;

  /** Smaller weights are left out, in hundredths. */
  private static final int LEAST_WEIGHT = 5;

  private final Map<String, Integer> places = new TreeMap<>();
  private final List<int[][]> indexes = new ArrayList<>();
  private final List<double[][]> values = new ArrayList<>();
  private final List<double[]> labels = new ArrayList<>();

  private HangulWeightFitting(List<List<Example>> words) {
    for (List<Example> word : words) {
      for (Example example : word) {
        for (String feature : example.context()) {
          places.putIfAbsent(feature, HangulFeatures.COUNT + places.size());
        }
      }
    }
    words.forEach(this::add);
  }

  /** Returns the lines of the resource. */
  static List<String> learn(List<List<Example>> words) {
    HangulWeightFitting training = new HangulWeightFitting(words);
    double[] weights = training.fit();
    weights[0] += LEANING;
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < HangulFeatures.COUNT; i++) {
      lines.add(String.format(Locale.ROOT, "%.4f", weights[i]));
    }
    training.places.forEach(
        (feature, place) -> {
          long weight = Math.round(100 * weights[place]);
          if (Math.abs(weight) >= LEAST_WEIGHT) {
            lines.add(feature + "\t" + weight);
          }
        });
    return lines;
  }

  private void add(List<Example> word) {
    int[][] index = new int[word.size()][];
    double[][] value = new double[word.size()][];
    double[] label = new double[word.size()];
    double names = Math.max(1, word.stream().mapToDouble(Example::label).sum());
    for (int i = 0; i < index.length; i++) {
      Example example = word.get(i);
      int known = example.index().length;
      index[i] = Arrays.copyOf(example.index(), known + example.context().size());
      value[i] = Arrays.copyOf(example.value(), index[i].length);
      for (int k = known; k < index[i].length; k++) {
        index[i][k] = requireNonNull(places.get(example.context().get(k - known)));
        value[i][k] = 1;
      }
      label[i] = example.label() / names;
    }
    indexes.add(index);
    values.add(value);
    labels.add(label);
  }

  private double[] fit() {
    double[] weights = new double[HangulFeatures.COUNT + places.size()];
    double[] squares = new double[weights.length];
    Arrays.fill(squares, 1e-6);
    double[] gradient = new double[weights.length];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < weights.length; i++) {
        gradient[i] = (i < HangulFeatures.COUNT ? RIDGE : CONTEXT_RIDGE) * weights[i];
      }
      for (int word = 0; word < indexes.size(); word++) {
        addGradient(word, weights, gradient);
      }
      for (int i = 0; i < weights.length; i++) {
        squares[i] += gradient[i] * gradient[i];
        weights[i] -= RATE * gradient[i] / Math.sqrt(squares[i]);
      }
    }
    return weights;
  }

  private void addGradient(int word, double[] weights, double[] gradient) {
    int[][] index = indexes.get(word);
    double[][] value = values.get(word);
    double[] label = labels.get(word);
    double[] odds = new double[index.length];
    double all = 1;
    for (int i = 0; i < index.length; i++) {
      double sum = 0;
      for (int k = 0; k < index[i].length; k++) {
        sum += weights[index[i][k]] * value[i][k];
      }
      odds[i] = Math.exp(sum);
      all += odds[i];
    }
    double importance = Arrays.stream(label).sum() > 0 ? NAME_WEIGHT : 1;
    for (int i = 0; i < index.length; i++) {
      double error = importance * (odds[i] / all - label[i]);
      for (int k = 0; k < index[i].length; k++) {
        gradient[index[i][k]] += error * value[i][k];
      }
    }
  }
}
