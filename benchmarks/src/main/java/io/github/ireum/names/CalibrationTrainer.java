// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SpellingCounts.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Learns how the features of two spellings make a probability. The pairs of one name come from
 * names with several spellings, those of two names from names that differ in one near syllable; the
 * features come from models that have seen neither.
 */
final class CalibrationTrainer {

  /** Pairs of different names for each pair of one name. */
  private static final int DIFFERENT_PER_SAME = 10;

  private static final int FOLDS = 5;
  private static final double REGULARIZATION = 0.5;
  private static final int ROUNDS = 50;

  private record NearPair(TrainingPair a, TrainingPair b) {}

  private final List<double[]> soundFeatures = new ArrayList<>();
  private final List<Integer> soundLabels = new ArrayList<>();
  private final List<double[]> exactFeatures = new ArrayList<>();
  private final List<Integer> exactLabels = new ArrayList<>();

  private CalibrationTrainer() {}

  /** Returns which part of the pairs a name belongs to. */
  static int fold(String hangul) {
    return Math.floorMod(hangul.hashCode() * 31 + 7, FOLDS);
  }

  /** Adds the weights of both calibrations to a model. */
  static void train(SpellingCounts counts, List<TrainingPair> pairs, Iterable<String> inventory) {
    CalibrationTrainer trainer = new CalibrationTrainer();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      List<TrainingPair> seen =
          pairs.stream().filter(pair -> fold(pair.name().hangul()) != held).toList();
      List<TrainingPair> unseen =
          pairs.stream().filter(pair -> fold(pair.name().hangul()) == held).toList();
      SpellingModel model = new SpellingModel(ModelTrainer.train(seen, inventory));
      trainer.observe(new NameSpellings(model), unseen, pairs);
    }
    put(counts, Calibration.SOUNDS, fit(trainer.soundFeatures, trainer.soundLabels));
    put(counts, Calibration.EXACT, fit(trainer.exactFeatures, trainer.exactLabels));
  }

  private static void put(SpellingCounts counts, String key, double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      counts.add(Kind.CALIBRATION, key, String.valueOf(i), 0, weights[i]);
    }
  }

  private void observe(NameSpellings spellings, List<TrainingPair> unseen, List<TrainingPair> all) {
    Map<String, Set<String>> byName = new LinkedHashMap<>();
    for (TrainingPair pair : unseen) {
      byName
          .computeIfAbsent(pair.name().southern().hangul(), n -> new LinkedHashSet<>())
          .add(pair.latin());
    }
    int same = 0;
    for (Map.Entry<String, Set<String>> name : byName.entrySet()) {
      List<String> list = new ArrayList<>(name.getValue());
      for (int i = 0; i < list.size(); i++) {
        exact(spellings, name.getKey(), list.get(i), 1);
        for (int j = i + 1; j < list.size(); j++) {
          String a = spellings.spelling(list.get(i)).letters();
          String b = spellings.spelling(list.get(j)).letters();
          if (!sorted(a).equals(sorted(b))) {
            sound(spellings, list.get(i), list.get(j), 1);
            same++;
          }
        }
      }
    }
    List<NearPair> near = near(unseen, all);
    for (int i = 0; i < near.size(); i++) {
      NearPair two = near.get(i);
      if (i < DIFFERENT_PER_SAME * same) {
        sound(spellings, two.a().latin(), two.b().latin(), 0);
      }
      if (i < unseen.size()) {
        exact(spellings, two.b().name().southern().hangul(), two.a().latin(), 0);
      }
    }
  }

  private static String sorted(String letters) {
    return letters
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Pairs of names that differ in one syllable, and there in one jamo, in a random order. */
  private static List<NearPair> near(List<TrainingPair> unseen, List<TrainingPair> all) {
    Map<String, List<TrainingPair>> byPattern = new HashMap<>();
    for (TrainingPair pair : all) {
      String name = pair.name().southern().hangul();
      for (int i = 0; i < name.length(); i++) {
        byPattern
            .computeIfAbsent(
                name.substring(0, i) + "?" + name.substring(i + 1), p -> new ArrayList<>())
            .add(pair);
      }
    }
    List<NearPair> near = new ArrayList<>();
    for (TrainingPair pair : unseen) {
      String name = pair.name().southern().hangul();
      for (int i = 0; i < name.length(); i++) {
        List<TrainingPair> others =
            byPattern.getOrDefault(name.substring(0, i) + "?" + name.substring(i + 1), List.of());
        for (TrainingPair other : others) {
          String otherName = other.name().southern().hangul();
          if (jamoApart(name.charAt(i), otherName.charAt(i)) == 1) {
            near.add(new NearPair(pair, other));
          }
        }
      }
    }
    Collections.shuffle(near, new Random(20181));
    return near;
  }

  private static int jamoApart(char a, char b) {
    Syllable first = Syllable.of(a);
    Syllable second = Syllable.of(b);
    return (first.onset() == second.onset() ? 0 : 1)
        + (first.nucleus() == second.nucleus() ? 0 : 1)
        + (first.coda() == second.coda() ? 0 : 1);
  }

  private void sound(NameSpellings spellings, String a, String b, int label) {
    if (spellings.read(a).isEmpty() || spellings.read(b).isEmpty()) {
      return;
    }
    soundFeatures.add(features(spellings, a, b));
    soundLabels.add(label);
  }

  private void exact(NameSpellings spellings, String hangul, String latin, int label) {
    if (spellings.read(hangul).isEmpty() || spellings.read(latin).isEmpty()) {
      return;
    }
    exactFeatures.add(features(spellings, hangul, latin));
    exactLabels.add(label);
  }

  private static double[] features(NameSpellings spellings, String a, String b) {
    return new ComparisonFeatures(spellings.spelling(a), spellings.spelling(b)).values();
  }

  /** Logistic regression by Newton's method. */
  private static double[] fit(List<double[]> features, List<Integer> labels) {
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
        for (int i = 0; i < n; i++) {
          hessian[i][n] += x[i] * (labels.get(row) - p);
          for (int j = 0; j < n; j++) {
            hessian[i][j] += x[i] * x[j] * p * (1 - p);
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
