// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.PassageQuery;
import io.github.ireum.index.LuceneIndex;
import io.github.ireum.search.PassageSearcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long suggestions take, beside the searches that they are made for. */
@Command(
    name = "suggestions",
    description =
        "Measures the time of suggestions for queries as they are and with a slip in them, against"
            + " that of a search.",
    mixinStandardHelpOptions = true)
final class SuggestionsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--docs", required = true, paramLabel = "FILE", description = "The collection.")
  private Path docs;

  @Option(names = "--topics", required = true, paramLabel = "FILE", description = "Queries.")
  private Path topics;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often each is asked; the median counts (default: ${DEFAULT-VALUE}).")
  private int rounds;

  SuggestionsCommand() {}

  private interface Asked {
    void ask(PassageQuery query);
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<String> queries = Topic.readAll(topics).stream().map(Topic::query).toList();
    List<String> slips = queries.stream().map(SuggestionsCommand::withSlip).toList();
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path path = folder.resolve("ireum");
      IreumRetrieval.ingest(docs, path, spec.commandLine().getErr());
      try (LuceneIndex index = LuceneIndex.open(path, false)) {
        PassageSearcher searcher = new PassageSearcher(index);
        out.println("queries\tsearch, ms\tsuggestion, ms\tmost, ms\tsuggested");
        print("as they are", queries, searcher, out);
        print("with a slip", slips, searcher, out);
      }
    }
    return ExitCode.OK;
  }

  private void print(
      String label, List<String> queries, PassageSearcher searcher, PrintWriter out) {
    long suggested =
        queries.stream()
            .map(query -> searcher.suggestion(PassageQuery.of(query)))
            .filter(Optional::isPresent)
            .count();
    double[] searches = milliseconds(queries, searcher::search);
    double[] suggestions = milliseconds(queries, searcher::suggestion);
    out.printf(
        Locale.ROOT,
        "%s\t%.2f\t%.2f\t%.2f\t%d of %d%n",
        label,
        Arrays.stream(searches).average().orElse(0),
        Arrays.stream(suggestions).average().orElse(0),
        Arrays.stream(suggestions).max().orElse(0),
        suggested,
        queries.size());
    out.flush();
  }

  /** Returns the median time of each query. */
  private double[] milliseconds(List<String> queries, Asked asked) {
    double[] medians = new double[queries.size()];
    for (int i = 0; i < medians.length; i++) {
      double[] times = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        long start = System.nanoTime();
        asked.ask(PassageQuery.of(queries.get(i)));
        times[round] = (System.nanoTime() - start) / 1e6;
      }
      Arrays.sort(times);
      medians[i] = times[rounds / 2];
    }
    return medians;
  }

  /** Doubles a letter in the middle of the longest word. */
  private static String withSlip(String query) {
    String longest =
        Arrays.stream(query.split(" ")).max((a, b) -> a.length() - b.length()).orElse(query);
    int middle = longest.length() / 2;
    String slip = longest.substring(0, middle) + longest.charAt(middle) + longest.substring(middle);
    return query.replace(longest, slip);
  }
}
