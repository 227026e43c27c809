// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.MatchReason;
import io.github.ireum.PassageHit;
import io.github.ireum.PassageIndex;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.PassageQuery.NameMatching;
import io.github.ireum.SearchResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "search",
    description = "Prints the passages that answer a query, best first.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  /** How many hits a topic has in a run, as TREC does it. */
  private static final int RUN_LIMIT = 1_000;

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many hits (default: 10; for a topic of a run, 1000).")
  private @Nullable Integer limit;

  @Option(
      names = "--by",
      paramLabel = "document|passage",
      defaultValue = "passage",
      description = "What a hit stands for (default: ${DEFAULT-VALUE}).")
  private Grouping grouping;

  @Option(
      names = "--names",
      paramLabel = "exact|same|similar",
      defaultValue = "same",
      description =
          "How names are matched: only as they are spelled, in every spelling of the same name, or"
              + " also where that is unlikely (default: ${DEFAULT-VALUE}).")
  private NameMatching names;

  @Option(
      names = "--all",
      description = "Show near-duplicates as hits of their own (a run of topics always does).")
  private boolean all;

  @Option(names = "--recent", description = "Rank newer documents higher.")
  private boolean recent;

  @Option(names = "--explain", description = "Say of each hit why it was found.")
  private boolean explain;

  @Option(
      names = "--facets",
      description = "Count people, sources, months and languages over the result.")
  private boolean facets;

  @Option(
      names = "--suggest",
      description = "With --json, print what the query may be meant for as an object of its own.")
  private boolean suggest;

  @Option(names = "--json", description = "Print one JSON object a hit.")
  private boolean json;

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      description = "Answer a file of queries, one a line: id, tab, query.")
  private @Nullable Path topics;

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description =
          "Where to write the answers to --topics, in the format of TREC runs: a file, or - for"
              + " standard output.")
  private @Nullable Path run;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for.")
  private @Nullable List<String> words;

  SearchCommand() {}

  @Override
  public Integer call() {
    if ((topics == null) != (run == null)) {
      throw new UsageException("--topics and --run go together: one has no use without the other.");
    }
    if (topics != null && run != null) {
      if (words != null) {
        throw new UsageException("Give either a query or --topics, not both.");
      }
      if (json || explain || facets || suggest) {
        throw new UsageException(
            "--json, --explain, --facets and --suggest are for one query: a run of --topics has the"
                + " format of TREC.");
      }
      TopicRun topicRun = TopicRun.read(topics, query -> as(query, RUN_LIMIT));
      try (PassageIndex opened = index.openForSearch(spec.commandLine().getErr())) {
        return topicRun.write(opened, run, spec.commandLine().getOut(), spec.commandLine().getErr())
            ? ExitCode.DONE
            : ExitCode.PARTLY_DONE;
      }
    }
    PassageQuery query =
        as(
            PassageQuery.of(words == null ? "" : String.join(" ", words)),
            PassageQuery.DEFAULT_LIMIT);
    try (PassageIndex opened = index.openForSearch(spec.commandLine().getErr())) {
      print(opened, query);
    }
    return ExitCode.DONE;
  }

  /** Returns a query as the options want it. */
  private PassageQuery as(PassageQuery query, int preset) {
    return query
        .withLimit(limit == null ? preset : limit)
        .withGrouping(grouping)
        .withNames(names)
        .withCollapsing(!all)
        .withRecency(recent);
  }

  private void print(PassageIndex opened, PassageQuery query) {
    PrintWriter out = spec.commandLine().getOut();
    SearchResult result = opened.search(query);
    List<List<MatchReason>> explained = explain ? opened.explain(query, result.hits()) : List.of();
    Function<PassageHit, List<MatchReason>> reasons =
        hit -> explain ? explained.get(hit.rank() - 1) : List.of();
    if (json) {
      result.hits().forEach(hit -> Hits.printJson(hit, reasons.apply(hit), out));
    } else {
      Hits.print(result, reasons, out);
    }
    if (facets) {
      Facets.print(opened.facets(query), json, out);
    }
    opened.suggestion(query).ifPresent(better -> suggest(better, out));
  }

  private void suggest(String better, PrintWriter out) {
    if (json && suggest) {
      JsonLines.print(out, line -> line.writeStringField("suggestion", better));
    } else {
      spec.commandLine().getErr().println("Did you mean: " + Terminal.clean(better));
    }
  }
}
