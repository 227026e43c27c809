// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SpellingCounts.Kind;
import java.util.Map;

/** Turns features into the probability that two spellings are one name: a logistic regression. */
final class Calibration {

  /** Key of the weights for two spellings in Latin letters or other sounds. */
  static final String SOUNDS = "sounds";

  /** Key of the weights for a name in Hangul or Han and a spelling. */
  static final String EXACT = "exact";

  private final double[] weights = new double[ComparisonFeatures.COUNT];

  Calibration(SpellingCounts counts, String key) {
    Map<String, float[]> rows = counts.of(Kind.CALIBRATION, key);
    for (int i = 0; i < weights.length; i++) {
      float[] row = rows.get(String.valueOf(i));
      weights[i] = row == null ? 0 : row[0];
    }
  }

  double probability(double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
