// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.NameComparison.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Whether pairs of one name are told from pairs of two. */
final class SamenessEvaluation {

  private final EvaluationData data;
  private final UnseenModels models;
  private final Reliability reliability = new Reliability();

  SamenessEvaluation(EvaluationData data, UnseenModels models) {
    this.data = data;
    this.models = models;
  }

  /** Prints the measures. */
  void print(EvaluationTable table) {
    List<NameComparison> different = models.compare(data.different());
    table.heading("Two spellings in Latin letters");
    reliability.add(probabilities(different), false);
    List<NameComparison> same = models.compare(data.same());
    reliability.add(probabilities(same), true);
    List<NameComparison> people = models.compare(data.people());
    recall(table, "same-name pairs", data.same(), same, different);
    recall(table, "people's spellings", data.people(), people, different);
    verdicts(table, "same-name pairs", data.same(), same);
    verdicts(table, "people's spellings", data.people(), people);
    verdicts(table, "pairs of different names", data.different(), different);
    table.share("expected calibration error", reliability.error());
    table.heading("Hangul and Latin letters");
    List<NamePair> pairs =
        data.names().stream()
            .map(row -> new NamePair(row.get(0), row.get(1), row.subList(0, 1)))
            .toList();
    verdicts(table, "pairs of one name", pairs, models.compare(pairs));
    verdicts(
        table, "pairs of different names", data.hangulLatin(), models.compare(data.hangulLatin()));
  }

  private void recall(
      EvaluationTable table,
      String label,
      List<NamePair> pairs,
      List<NameComparison> same,
      List<NameComparison> different) {
    for (double allowed : new double[] {0.01, 0.02}) {
      table.shares(
          String.format(
              Locale.ROOT, "%s (%d): recall at %.0f %% false", label, pairs.size(), allowed * 100),
          ErrorRates.recall(probabilities(same), probabilities(different), allowed),
          baseline ->
              ErrorRates.recall(
                  baseline.scores(pairs), baseline.scores(data.different()), allowed));
    }
  }

  private static void verdicts(
      EvaluationTable table, String label, List<NamePair> pairs, List<NameComparison> compared) {
    Function<Baseline<?>, Double> positive =
        baseline -> ErrorRates.share(baseline.scores(pairs), score -> score > 0);
    String all = label + " (" + pairs.size() + "): judged ";
    table.verdicts(all + "same", share(compared, Set.of(Verdict.SAME)), positive);
    table.share(all + "same or possible", share(compared, Set.of(Verdict.SAME, Verdict.POSSIBLE)));
  }

  private static double share(List<NameComparison> compared, Set<Verdict> verdicts) {
    return compared.stream()
        .mapToInt(comparison -> verdicts.contains(comparison.verdict()) ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  private static double[] probabilities(List<NameComparison> compared) {
    return compared.stream().mapToDouble(NameComparison::probability).toArray();
  }

  /** Returns how the probabilities of the pairs in Latin letters came true, once printed. */
  Reliability reliability() {
    return reliability;
  }
}
