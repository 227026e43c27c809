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
    List<LogisticRegression.Example> read = new ArrayList<>();
    for (Example example : examples) {
      NameSpellings spellings = models.without(example.names()).spellings();
      Spelling a = spellings.spelling(example.a());
      Spelling b = spellings.spelling(example.b());
      if (!a.readings().isEmpty() && !b.readings().isEmpty()) {
        double[] features = new ComparisonFeatures(a, b).values();
        read.add(new LogisticRegression.Example(features, example.same(), example.weight()));
      }
    }
    return LogisticRegression.fit(read, ComparisonFeatures.COUNT);
  }
}
