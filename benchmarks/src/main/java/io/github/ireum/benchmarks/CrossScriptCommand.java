// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ireum.PassageIndex;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.NameComparison;
import io.github.ireum.names.NameComparison.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates names in one script as queries for sentences in the other. */
@Command(
    name = "cross-script",
    description =
        "Asks English sentences for names in Hangul and Korean sentences for names in Latin"
            + " letters, and prints the part of the sentences with the name that are among the"
            + " first ten.",
    mixinStandardHelpOptions = true)
final class CrossScriptCommand implements Callable<Integer> {

  private static final int DEPTH = 10;

  /** Two or three words of which the first has a capital, joined by spaces or hyphens. */
  private static final Pattern LATIN =
      Pattern.compile("(?=(?<![\\p{L}-])(\\p{Lu}\\p{L}+(?:[ -]\\p{L}+){1,2})(?![\\p{L}-]))");

  /** The beginning of a word. */
  private static final Pattern HANGUL = Pattern.compile("(?<![가-힣])[가-힣]{2,}");

  @Spec private CommandSpec spec;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Write every name that was not found to this file.")
  private @Nullable Path errors;

  @Parameters(
      paramLabel = "FILE",
      description = "A Korean sentence and its English translation a line, with a tab between.")
  private Path file;

  private final StringBuilder missed = new StringBuilder();

  CrossScriptCommand() {}

  @Override
  public Integer call() throws IOException {
    List<String> korean = new ArrayList<>();
    List<String> english = new ArrayList<>();
    TextLines.read(
        file,
        (number, line) -> {
          String[] columns = line.split("\t", -1);
          if (columns.length != 2) {
            throw new InputException(file, number, "must be two sentences with a tab between");
          }
          korean.add(columns[0]);
          english.add(columns[1]);
        });
    Map<String, Set<Integer>> hangulNames = new LinkedHashMap<>();
    Map<String, Set<Integer>> latinNames = new LinkedHashMap<>();
    for (int i = 0; i < korean.size(); i++) {
      for (String[] pair : pairs(korean.get(i), english.get(i))) {
        hangulNames.computeIfAbsent(pair[0], name -> new TreeSet<>()).add(i);
        latinNames.computeIfAbsent(pair[1], name -> new TreeSet<>()).add(i);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("query\tnames\tsentences\tamong the first " + DEPTH);
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      print("Hangul for English", hangulNames, english, folder.resolve("english"), out);
      print("Latin for Korean", latinNames, korean, folder.resolve("korean"), out);
    }
    if (errors != null) {
      Files.writeString(errors, missed);
    }
    return ExitCode.OK;
  }

  /**
   * Returns names in Hangul with the name in the translation that is the same. Whatever could be a
   * name is compared, so that what the finders miss is not missing here.
   */
  private static List<String[]> pairs(String korean, String english) {
    List<String[]> pairs = new ArrayList<>();
    List<String> latin = new ArrayList<>();
    Matcher words = LATIN.matcher(english);
    while (words.find()) {
      latin.add(words.group(1));
    }
    Matcher hangul = HANGUL.matcher(korean);
    while (!latin.isEmpty() && hangul.find()) {
      String word = hangul.group();
      String name = word.substring(0, Math.min(3, word.length()));
      if (name.length() < 3) {
        continue;
      }
      String best = null;
      double probability = 0;
      for (String candidate : latin) {
        NameComparison comparison = KoreanNames.getDefault().compare(name, candidate);
        if (comparison.verdict() == Verdict.SAME && comparison.probability() > probability) {
          best = candidate;
          probability = comparison.probability();
        }
      }
      if (best != null) {
        pairs.add(new String[] {name, best});
      }
    }
    return pairs;
  }

  private void print(
      String title,
      Map<String, Set<Integer>> names,
      List<String> sentences,
      Path folder,
      PrintWriter out)
      throws IOException {
    Files.createDirectories(folder);
    Path collection = folder.resolve("sentences.jsonl");
    try (JsonGenerator json =
        new JsonFactory().createGenerator(collection.toFile(), JsonEncoding.UTF8)) {
      json.setRootValueSeparator(null);
      for (int i = 0; i < sentences.size(); i++) {
        json.writeStartObject();
        json.writeStringField("id", Integer.toString(i));
        json.writeStringField("contents", sentences.get(i));
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
    Path path = folder.resolve("ireum");
    IreumRetrieval.ingest(collection, path, spec.commandLine().getErr());
    int there = 0;
    int found = 0;
    try (PassageIndex index = PassageIndex.openReadOnly(path)) {
      for (Map.Entry<String, Set<Integer>> name : names.entrySet()) {
        Set<String> first = new TreeSet<>();
        PassageQuery query =
            PassageQuery.of(name.getKey())
                .withLimit(DEPTH)
                .withGrouping(Grouping.DOCUMENT)
                .withHighlights(false)
                .withCollapsing(false);
        index.search(query).hits().forEach(hit -> first.add(hit.document().id()));
        there += Math.min(DEPTH, name.getValue().size());
        int right = 0;
        for (int sentence : name.getValue()) {
          if (first.contains(Integer.toString(sentence))) {
            right++;
          } else {
            missed.append(name.getKey()).append('\t').append(sentences.get(sentence)).append('\n');
          }
        }
        found += right;
      }
    }
    out.printf(
        Locale.ROOT, "%s\t%d\t%d\t%.4f%n", title, names.size(), there, found / (double) there);
  }
}
