// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.PassageSettings;
import io.github.ireum.benchmarks.CopyJudgments.PlacedPassage;
import io.github.ireum.benchmarks.CopyJudgments.Verdict;
import io.github.ireum.cli.PassageOptions;
import io.github.ireum.index.IndexReading;
import io.github.ireum.index.IndexReading.StoredPassage;
import io.github.ireum.index.LuceneIndex;
import io.github.ireum.search.PassageSearcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Evaluates which passages are taken for copies of others. */
@Command(
    name = "duplicates",
    description = "Evaluates which passages are taken for near-duplicates: precision and recall.",
    mixinStandardHelpOptions = true)
final class DuplicatesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private PassageOptions sizes;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Option(
      names = "--reissued",
      paramLabel = "FILE",
      description =
          "With --docs: pairs of documents that are versions of one text and are not judged.")
  private @Nullable Path reissued;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Write every pair that was missed or wrong to this file.")
  private @Nullable Path errors;

  DuplicatesCommand() {}

  /** Where documents and judgments come from. */
  static final class Source {
    @ArgGroup(exclusive = false)
    private @Nullable Judged judged;

    @Option(
        names = "--docs",
        paramLabel = "FILE",
        description = "A collection in JSON lines, of which near-copies are made.")
    private Path docs;

    Source() {}
  }

  /** Documents with judgments. */
  static final class Judged {
    @Option(
        names = "--documents",
        required = true,
        paramLabel = "DIR",
        description = "The documents; a docid is a path below this folder.")
    private Path documents;

    @Option(
        names = "--copies",
        required = true,
        paramLabel = "FILE",
        description = "Which paragraphs are copies: group, docid, snippet, with tabs between them.")
    private Path copies;

    Judged() {}
  }

  /** Counts of one kind of copy. */
  private static final class Counts {
    private int expected;
    private int found;
    private int wrong;
    private int unjudged;
  }

  @Override
  public Integer call() throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      CopyJudgments judgments;
      Path documents;
      if (source.judged != null) {
        judgments = JudgedCopies.read(source.judged.copies);
        documents = source.judged.documents;
      } else {
        documents = folder.resolve("copies.jsonl");
        judgments = MadeCopies.write(source.docs, reissued, documents);
      }
      Path path = folder.resolve("ireum");
      PassageSettings settings = sizes.settingsOrDefault();
      IreumRetrieval.ingest(documents, path, settings, null, spec.commandLine().getErr());
      try (LuceneIndex index = LuceneIndex.open(path, false)) {
        evaluate(index, judgments);
      }
    }
    return ExitCode.OK;
  }

  private void evaluate(LuceneIndex index, CopyJudgments judgments) throws IOException {
    Map<Integer, PlacedPassage> passages = passages(index);
    Map<Integer, List<Integer>> copies = new PassageSearcher(index).copies();
    Map<String, Counts> counts = new TreeMap<>();
    List<String> mistakes = new ArrayList<>();
    for (Map.Entry<Integer, PlacedPassage> hit : passages.entrySet()) {
      Set<Integer> found = Set.copyOf(copies.getOrDefault(hit.getKey(), List.of()));
      for (Map.Entry<Integer, PlacedPassage> other : passages.entrySet()) {
        if (hit.getKey().equals(other.getKey())) {
          continue;
        }
        Verdict verdict = judgments.judge(hit.getValue(), other.getValue());
        boolean taken = found.contains(other.getKey());
        for (String rule : List.of("all", verdict.rule())) {
          Counts count = counts.computeIfAbsent(rule, r -> new Counts());
          switch (verdict.kind()) {
            case COPY -> {
              count.expected++;
              count.found += taken ? 1 : 0;
            }
            case EITHER -> count.unjudged += taken ? 1 : 0;
            case NONE -> count.wrong += taken ? 1 : 0;
          }
        }
        if (taken
            ? verdict.kind() == CopyJudgments.Kind.NONE
            : verdict.kind() == CopyJudgments.Kind.COPY) {
          mistakes.add(
              String.join(
                  "\t",
                  taken ? "WRONG" : "MISSED",
                  verdict.rule(),
                  hit.getValue().toString(),
                  other.getValue().toString()));
        }
      }
    }
    print(counts);
    if (errors != null) {
      Files.write(errors, mistakes, StandardCharsets.UTF_8);
    }
  }

  private static Map<Integer, PlacedPassage> passages(LuceneIndex index) {
    return index.read(
        searcher -> {
          Map<Integer, PlacedPassage> passages = new TreeMap<>();
          for (int doc = 0; doc < searcher.getIndexReader().maxDoc(); doc++) {
            if (IndexReading.isPassage(searcher, doc)) {
              StoredPassage stored = IndexReading.passage(searcher, doc);
              String id = IndexReading.source(searcher, stored.documentKey()).id();
              passages.put(doc, new PlacedPassage(id, stored.passage()));
            }
          }
          return passages;
        });
  }

  private void print(Map<String, Counts> counts) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("kind\tpairs\tfound\twrong\tnot judged\tprecision\trecall");
    counts.forEach(
        (kind, count) ->
            out.println(
                String.format(
                    Locale.ROOT,
                    "%s\t%d\t%d\t%d\t%d\t%s\t%s",
                    kind,
                    count.expected,
                    count.found,
                    count.wrong,
                    count.unjudged,
                    ratio(count.found, count.found + count.wrong),
                    ratio(count.found, count.expected))));
  }

  private static String ratio(int part, int whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.4f", (double) part / whole);
  }
}
