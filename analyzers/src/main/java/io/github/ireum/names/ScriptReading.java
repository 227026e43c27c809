// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One way to read a name that is not written in Latin letters.
 *
 * @param name the name, its surname as the South writes it
 * @param weight how likely the reading is given the spelling; over all readings of a spelling at
 *     most 1
 */
record ScriptReading(KoreanName name, double weight) {

  /** More readings than this are not returned for one spelling. */
  static final int MAX = 40;

  private static final Comparator<ScriptReading> BEST_FIRST =
      Comparator.comparingDouble(ScriptReading::weight)
          .reversed()
          .thenComparing(reading -> reading.name().hangul());

  /**
   * Returns the best of some readings, best first.
   *
   * @param scores the names with scores on any one scale
   * @param sum what the weights of all names, not only of the returned ones, add up to
   */
  static List<ScriptReading> best(Map<KoreanName, Double> scores, double sum) {
    double total = scores.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!(total > 0)) {
      return List.of();
    }
    List<ScriptReading> readings = new ArrayList<>();
    scores.forEach(
        (name, score) -> {
          if (score > 0) {
            readings.add(new ScriptReading(name, score / total * sum));
          }
        });
    readings.sort(BEST_FIRST);
    return List.copyOf(readings.subList(0, Math.min(MAX, readings.size())));
  }
}
