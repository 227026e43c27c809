// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.search.RankingWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Values to try for weights of the ranking. */
final class SweepOption {

  @Option(
      names = "--sweep",
      paramLabel = "WEIGHT=VALUE,VALUE...",
      description = "Values to try for a weight, named as with --set; can be repeated.")
  private Map<String, String> values = new LinkedHashMap<>();

  SweepOption() {}

  /** One weight with one value. */
  record Step(String weight, double value) {

    /**
     * Returns weights with this one changed.
     *
     * @throws InputException if there is no such weight
     */
    RankingWeights change(RankingWeights weights) {
      return WeightsOption.with(weights, weight, value);
    }

    @Override
    public String toString() {
      return weight + "=" + value;
    }
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /**
   * Returns the values to try, one list a weight.
   *
   * @throws InputException if a value is no number
   */
  List<List<Step>> weights() {
    List<List<Step>> weights = new ArrayList<>();
    values.forEach(
        (weight, list) -> {
          List<Step> steps = new ArrayList<>();
          for (String value : list.split(",", -1)) {
            steps.add(new Step(weight, number(weight, value)));
          }
          weights.add(steps);
        });
    return weights;
  }

  private static double number(String weight, String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new InputException("'" + value + "' for " + weight + " is no number.");
    }
  }
}
