// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.NameOccurrence;
import io.github.ireum.index.IndexReading;
import io.github.ireum.index.IndexReading.StoredPassage;
import io.github.ireum.index.LuceneIndex;
import io.github.ireum.names.KoreanName;
import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates to whom short mentions are resolved. */
@Command(
    name = "mentions",
    description =
        "Evaluates short mentions of Koreans against what editors say of them: a surname is right"
            + " if it has a reading of the full name of the person.",
    mixinStandardHelpOptions = true)
final class MentionsCommand implements Callable<Integer> {

  /** Less likely readings of a full name do not make a mention right. */
  private static final double LEAST_READING = 0.05;

  @Spec private CommandSpec spec;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Write every mention that was resolved wrongly to this file.")
  private @Nullable Path errors;

  @Parameters(paramLabel = "DATA", description = "Folder with docs.jsonl and mentions.tsv.")
  private Path data;

  private final Map<String, int[]> counts = new TreeMap<>();
  private final StringBuilder wrong = new StringBuilder();

  MentionsCommand() {}

  @Override
  public Integer call() throws IOException {
    Map<String, List<EditorMention>> mentions = EditorMention.read(data.resolve("mentions.tsv"));
    Map<String, Set<String>> readings = readings(mentions);
    PrintWriter out = spec.commandLine().getOut();
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path path = folder.resolve("ireum");
      IreumRetrieval.ingest(data.resolve("docs.jsonl"), path, spec.commandLine().getErr());
      try (LuceneIndex index = LuceneIndex.open(path, false)) {
        Map<String, List<StoredPassage>> documents = index.read(MentionsCommand::documents);
        mentions.forEach(
            (doc, tagged) -> judge(doc, tagged, documents.getOrDefault(doc, List.of()), readings));
      }
    }
    out.println("short mentions\tright\tresolved\tall\tpart right");
    counts.forEach(
        (kind, count) ->
            out.printf(
                Locale.ROOT,
                "%s\t%d\t%d\t%d\t%.4f%n",
                kind,
                count[0],
                count[1],
                count[2],
                count[0] / (double) count[2]));
    if (errors != null) {
      Files.writeString(errors, wrong, StandardCharsets.UTF_8);
    }
    return ExitCode.OK;
  }

  private static Map<String, List<StoredPassage>> documents(IndexSearcher searcher)
      throws IOException {
    Map<String, List<StoredPassage>> documents = new HashMap<>();
    int all = Math.max(1, searcher.getIndexReader().maxDoc());
    for (ScoreDoc hit : searcher.search(MatchAllDocsQuery.INSTANCE, all).scoreDocs) {
      if (!IndexReading.isPassage(searcher, hit.doc)) {
        continue;
      }
      StoredPassage passage = IndexReading.passage(searcher, hit.doc);
      String id = IndexReading.source(searcher, passage.documentKey()).id();
      documents.computeIfAbsent(id, doc -> new ArrayList<>()).add(passage);
    }
    documents
        .values()
        .forEach(
            passages -> passages.sort(Comparator.comparingInt(stored -> stored.passage().start())));
    return documents;
  }

  /** Returns the readings of the full names of each Korean. */
  private static Map<String, Set<String>> readings(Map<String, List<EditorMention>> mentions) {
    Map<String, Set<String>> readings = new HashMap<>();
    for (List<EditorMention> ofDocument : mentions.values()) {
      for (EditorMention mention : ofDocument) {
        if (mention.korean() && mention.isFull()) {
          for (Reading reading : KoreanNames.getDefault().read(mention.surface())) {
            if (reading.probability() >= LEAST_READING) {
              readings
                  .computeIfAbsent(mention.person(), person -> new HashSet<>())
                  .add(reading.name().southern().hangul());
            }
          }
        }
      }
    }
    return readings;
  }

  private void judge(
      String doc,
      List<EditorMention> mentions,
      List<StoredPassage> passages,
      Map<String, Set<String>> readings) {
    StringBuilder text = new StringBuilder();
    List<NameOccurrence> names = new ArrayList<>();
    for (StoredPassage passage : passages) {
      while (text.length() < passage.passage().start()) {
        text.append('\n');
      }
      text.append(passage.passage().text());
      names.addAll(passage.names());
    }
    Set<String> introduced = new HashSet<>();
    mentions.stream()
        .filter(mention -> mention.korean() && mention.isFull())
        .forEach(mention -> introduced.add(mention.person()));
    int at = 0;
    for (EditorMention mention : mentions) {
      int start = text.indexOf(mention.surface(), at);
      if (start < 0) {
        continue;
      }
      int end = start + mention.surface().length();
      at = end;
      Set<String> right = readings.getOrDefault(mention.person(), Set.of());
      if (!mention.korean() || mention.isFull() || right.isEmpty()) {
        continue;
      }
      String found = null;
      for (NameOccurrence name : names) {
        if (name.range().start() < end && name.range().end() > start) {
          found =
              KoreanName.ofHangul(name.reading())
                  .map(read -> read.southern().hangul())
                  .orElse(name.reading());
        }
      }
      boolean full = introduced.contains(mention.person());
      count(full ? "full name in the document" : "no full name in the document", found, right);
      count("all", found, right);
      if (found == null || !right.contains(found)) {
        wrong.append(String.join("\t", doc, String.valueOf(full), mention.surface()));
        wrong.append('\t').append(found).append('\t').append(right).append('\t');
        wrong.append(text.substring(Math.max(0, start - 50), Math.min(text.length(), end + 30)));
        wrong.append('\n');
      }
    }
  }

  private void count(String kind, @Nullable String found, Set<String> right) {
    int[] count = counts.computeIfAbsent(kind, k -> new int[3]);
    count[0] += found != null && right.contains(found) ? 1 : 0;
    count[1] += found != null ? 1 : 0;
    count[2]++;
  }
}
