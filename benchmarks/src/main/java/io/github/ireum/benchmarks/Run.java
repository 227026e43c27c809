// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a system retrieved for each topic. Not thread-safe. */
final class Run {

  private record Scored(String docid, float score) {}

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /** The order of trec_eval: falling scores, ties by falling docid, byte by byte. */
  private static final Comparator<Scored> ORDER =
      Comparator.comparingDouble(Scored::score)
          .thenComparing(
              scored -> scored.docid().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned)
          .reversed();

  private final Map<String, List<Scored>> topics = new LinkedHashMap<>();

  /**
   * Reads a run: topic, Q0, docid, rank, score and name, with white space between them. The rank is
   * ignored.
   *
   * @throws InputException if a line has other columns
   * @throws IOException if the file cannot be read
   */
  static Run read(Path file) throws IOException {
    Run run = new Run();
    TextLines.read(
        file,
        (number, line) -> {
          String[] columns = WHITE_SPACE.split(line.strip());
          if (columns.length != 6) {
            throw new InputException(file, number, "must be topic, Q0, docid, rank, score, name");
          }
          try {
            run.add(columns[0], columns[2], Float.parseFloat(columns[4]));
          } catch (NumberFormatException e) {
            throw new InputException(file, number, "has the score '" + columns[4] + "', no number");
          }
        });
    return run;
  }

  /** Adds a document that was retrieved. White space in its id becomes a low line. */
  void add(String topic, String docid, float score) {
    topics
        .computeIfAbsent(topic, id -> new ArrayList<>())
        .add(new Scored(WHITE_SPACE.matcher(docid).replaceAll("_"), score));
  }

  /** Returns the topics for which something was retrieved. */
  Set<String> topics() {
    return Collections.unmodifiableSet(topics.keySet());
  }

  /**
   * Returns the ids of the documents of a topic, best first. A document that was retrieved twice
   * stands where its best score puts it.
   */
  List<String> ranking(String topic) {
    return topics.getOrDefault(topic, List.of()).stream()
        .sorted(ORDER)
        .map(Scored::docid)
        .distinct()
        .toList();
  }

  /**
   * Writes the run in the format that {@link #read} reads.
   *
   * @param name the last column
   * @throws IOException if the file cannot be written
   */
  void write(Path file, String name) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, List<Scored>> topic : topics.entrySet()) {
        int rank = 0;
        for (Scored scored : topic.getValue().stream().sorted(ORDER).toList()) {
          rank++;
          out.write(
              String.join(
                  " ",
                  topic.getKey(),
                  "Q0",
                  scored.docid(),
                  Integer.toString(rank),
                  Float.toString(scored.score()),
                  name));
          out.write('\n');
        }
      }
    }
  }
}
