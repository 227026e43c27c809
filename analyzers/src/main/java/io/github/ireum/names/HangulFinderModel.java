// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of the finder of names in Korean text, from {@code finder.txt}: those of {@link
 * HangulFeatures}, one a line, then those of {@link HangulContext} after the feature and a tab, in
 * hundredths. Immutable; thread-safe.
 */
final class HangulFinderModel {

  private static final double UNIT = 100;

  private final double[] features = new double[HangulFeatures.COUNT];
  private final Map<String, Double> context = new HashMap<>();

  HangulFinderModel(List<String> lines) {
    for (int i = 0; i < features.length; i++) {
      features[i] = Double.parseDouble(lines.get(i));
    }
    for (String line : lines.subList(features.length, lines.size())) {
      int tab = line.lastIndexOf('\t');
      context.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)) / UNIT);
    }
  }

  /** Returns what the properties of a possible name say, as a logarithm of odds. */
  double score(double[] values) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += features[i] * values[i];
    }
    return sum;
  }

  /** Returns what the words in and around it add. */
  double around(List<String> words) {
    double sum = 0;
    for (String word : words) {
      sum += context.getOrDefault(word, 0.0);
    }
    return sum;
  }
}
