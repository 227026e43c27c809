// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Relevance judgments of documents.
 *
 * @param grades for each topic, in the order of the file, the grades of its judged documents; from
 *     1 on a document is relevant
 */
record Qrels(Map<String, Map<String, Integer>> grades) {

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /**
   * Reads judgments as trec_eval does: topic, a column that is ignored, docid and grade, with white
   * space between them.
   *
   * @throws InputException if a line is not a judgment, or the second one of its document
   * @throws IOException if the file cannot be read
   */
  static Qrels read(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    TextLines.read(
        file,
        (number, line) -> {
          String[] columns = WHITE_SPACE.split(line.strip());
          if (columns.length != 4) {
            throw new InputException(file, number, "must be topic, 0, docid and grade");
          }
          Map<String, Integer> topic =
              grades.computeIfAbsent(columns[0], id -> new LinkedHashMap<>());
          if (topic.put(columns[2], grade(file, number, columns[3])) != null) {
            throw new InputException(file, number, "judges '" + columns[2] + "' again");
          }
        });
    return new Qrels(grades);
  }

  /** Reads the grade in a column of a line. */
  static int grade(Path file, int number, String column) {
    try {
      return Integer.parseInt(column);
    } catch (NumberFormatException e) {
      throw new InputException(file, number, "has the grade '" + column + "', not a whole number");
    }
  }

  /** Grades the ranking of a topic. What is not judged has grade 0. */
  GradedRanking grade(String topic, List<String> ranking) {
    Map<String, Integer> judged = grades.getOrDefault(topic, Map.of());
    return new GradedRanking(
        ranking.stream().map(docid -> judged.getOrDefault(docid, 0)).toList(),
        List.copyOf(judged.values()));
  }
}
