// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The measures of a run, as {@code trec_eval -c} takes them: means over all topics that are judged;
 * one for which nothing was retrieved counts as 0.
 *
 * @param judged topics with judgments
 * @param answered topics with judgments for which something was retrieved
 * @param means the mean of each measure
 */
record RunEvaluation(int judged, int answered, Map<Measure, Double> means) {

  /** Copies the map. */
  RunEvaluation {
    means = Map.copyOf(means);
  }

  /** Evaluates a run. Topics of the run that have no judgments are left out. */
  static RunEvaluation of(Qrels qrels, Run run) {
    List<GradedRanking> rankings =
        qrels.grades().keySet().stream()
            .map(topic -> qrels.grade(topic, run.ranking(topic)))
            .toList();
    int answered = (int) rankings.stream().filter(r -> !r.retrieved().isEmpty()).count();
    Map<Measure, Double> means =
        Arrays.stream(Measure.values())
            .collect(Collectors.toMap(Function.identity(), measure -> mean(measure, rankings)));
    return new RunEvaluation(rankings.size(), answered, means);
  }

  private static double mean(Measure measure, List<GradedRanking> rankings) {
    return rankings.stream().mapToDouble(measure::of).average().orElse(0);
  }

  /** Returns the mean of a measure. */
  double mean(Measure measure) {
    return means.getOrDefault(measure, 0.0);
  }
}
