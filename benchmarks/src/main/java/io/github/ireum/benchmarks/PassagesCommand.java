// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.InvalidQueryException;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.PassageQuery.NameMatching;
import io.github.ireum.benchmarks.PassageJudgments.Retrieved;
import io.github.ireum.cli.PassageOptions;
import io.github.ireum.index.LuceneIndex;
import io.github.ireum.search.PassageSearcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    MeasureTable table = new MeasureTable(spec.commandLine().getOut());
    List<Double> values = new ArrayList<>();
    int answered = 0;
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path index = folder.resolve("ireum");
      IreumRetrieval.ingest(
          documents, index, sizes.settingsOrDefault(), embeddings.embedder(), err);
      try (LuceneIndex opened = LuceneIndex.open(index, false, null, embeddings.embedder())) {
        PassageSearcher searcher = new PassageSearcher(opened, weights.weights());
        for (String topic : judged.topics()) {
          String query = queries.get(topic);
          List<Retrieved> ranking = query == null ? List.of() : search(searcher, query, err);
          double value = MEASURE.of(judged.grade(topic, ranking));
          table.topic(MEASURE.label(), topic, value);
          values.add(value);
          answered += ranking.isEmpty() ? 0 : 1;
        }
      }
    }
    table.whole("num_q", values.size());
    table.whole("num_q_answered", answered);
    table.all(
        MEASURE.label(), values.stream().mapToDouble(Double::doubleValue).average().orElse(0));
    return ExitCode.OK;
  }

  private static List<Retrieved> search(PassageSearcher index, String query, PrintWriter err) {
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
