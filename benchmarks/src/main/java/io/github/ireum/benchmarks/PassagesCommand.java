// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.InvalidQueryException;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.PassageQuery.NameMatching;
import io.github.ireum.benchmarks.PassageJudgments.Retrieved;
import io.github.ireum.benchmarks.SweepOption.Step;
import io.github.ireum.cli.PassageOptions;
import io.github.ireum.index.LuceneIndex;
import io.github.ireum.search.PassageSearcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Evaluates the passages that Ireum finds in a folder of documents. */
@Command(
    name = "passages",
    description = "Evaluates passage retrieval with judged snippets: nDCG@5 of each topic.",
    mixinStandardHelpOptions = true)
final class PassagesCommand implements Callable<Integer> {

  private static final Measure MEASURE = Measure.NDCG_5;
  private static final int DEPTH = 5;

  @Spec private CommandSpec spec;
  @Mixin private WeightsOption weights;

  @Option(
      names = "--documents",
      required = true,
      paramLabel = "DIR",
      description = "The documents; a docid is a path below this folder.")
  private Path documents;

  @Option(
      names = "--topics",
      required = true,
      paramLabel = "FILE",
      description = "Queries, one a line: id, tab, query.")
  private Path topics;

  @Option(
      names = "--judgments",
      required = true,
      paramLabel = "FILE",
      description = "Judged snippets: topic, docid, grade, snippet, with tabs between them.")
  private Path judgments;

  @Mixin private SweepOption sweep;
  @Mixin private PassageOptions sizes;
  @Mixin private EmbeddingsOption embeddings;

  PassagesCommand() {}

  @Override
  public Integer call() throws IOException {
    PassageJudgments judged = PassageJudgments.read(judgments);
    Map<String, String> queries =
        Topic.readAll(topics).stream()
            .collect(Collectors.toMap(Topic::id, Topic::query, (first, again) -> again));
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter out = spec.commandLine().getOut();
    MeasureTable table = new MeasureTable(out);
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path index = folder.resolve("ireum");
      IreumRetrieval.ingest(
          documents, index, sizes.settingsOrDefault(), embeddings.embedder(), err);
      try (LuceneIndex opened = LuceneIndex.open(index, false, null, embeddings.embedder())) {
        PassageSearcher searcher = new PassageSearcher(opened, weights.weights());
        Map<String, List<Retrieved>> answers = new LinkedHashMap<>();
        for (String topic : judged.topics()) {
          answers.put(topic, search(searcher, queries.get(topic), err));
        }
        answers.forEach(
            (topic, ranking) -> table.topic(MEASURE.label(), topic, value(judged, topic, ranking)));
        table.whole("num_q", answers.size());
        table.whole("num_q_answered", answers.values().stream().filter(r -> !r.isEmpty()).count());
        table.all(MEASURE.label(), mean(judged, answers));
        for (Step step : sweep.weights().stream().flatMap(List::stream).toList()) {
          PassageSearcher other = new PassageSearcher(opened, step.change(weights.weights()));
          answers.replaceAll((topic, ranking) -> search(other, queries.get(topic), err));
          table.topic(MEASURE.label(), step.toString(), mean(judged, answers));
        }
      }
    }
    return ExitCode.OK;
  }

  private static double value(PassageJudgments judged, String topic, List<Retrieved> ranking) {
    return MEASURE.of(judged.grade(topic, ranking));
  }

  private static double mean(PassageJudgments judged, Map<String, List<Retrieved>> answers) {
    return answers.entrySet().stream()
        .mapToDouble(answer -> value(judged, answer.getKey(), answer.getValue()))
        .average()
        .orElse(0);
  }

  private static List<Retrieved> search(
      PassageSearcher index, @Nullable String query, PrintWriter err) {
    if (query == null) {
      return List.of();
    }
    try {
      return index
          .search(
              new PassageQuery(
                  query, DEPTH, Grouping.PASSAGE, false, NameMatching.SAME, false, false))
          .hits()
          .stream()
          .map(hit -> new Retrieved(hit.document().id(), hit.passage().text()))
          .toList();
    } catch (InvalidQueryException e) {
      err.println(e.getMessage());
      return List.of();
    }
  }
}
