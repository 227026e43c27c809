// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Relevance judgments of snippets of documents, and the grades that passages get from them. */
final class PassageJudgments {

  /** A passage that was retrieved. */
  record Retrieved(String docid, String text) {}

  private record Snippet(String docid, int grade, String text) {}

  private static final String HEADER = "topic\tdocid\tgrade\tsnippet";
  private static final Pattern WHITE_SPACE =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private final Map<String, List<Snippet>> topics = new LinkedHashMap<>();

  private PassageJudgments() {}

  /**
   * Reads judgments: a header, then topic, docid, grade and snippet, with tabs between them.
   *
   * @throws InputException if a line is not a judgment
   * @throws IOException if the file cannot be read
   */
  static PassageJudgments read(Path file) throws IOException {
    PassageJudgments judgments = new PassageJudgments();
    TextLines.read(
        file,
        (number, line) -> {
          if (number == 1 && line.equals(HEADER)) {
            return;
          }
          String[] columns = line.split("\t", 4);
          if (columns.length != 4 || columns[3].isBlank()) {
            throw new InputException(file, number, "must be topic, docid, grade and snippet");
          }
          judgments
              .topics
              .computeIfAbsent(columns[0], id -> new ArrayList<>())
              .add(
                  new Snippet(
                      columns[1], Qrels.grade(file, number, columns[2]), comparable(columns[3])));
        });
    return judgments;
  }

  /** Returns the topics in the order of the file. */
  Set<String> topics() {
    return topics.keySet();
  }

  /**
   * Grades the passages retrieved for a topic. The grade of a passage is the highest one of the
   * snippets that it contains and that no passage before it contained; with none it is 0.
   */
  GradedRanking grade(String topic, List<Retrieved> ranking) {
    List<Snippet> judged = topics.getOrDefault(topic, List.of());
    Set<Integer> found = new HashSet<>();
    List<Integer> grades = new ArrayList<>();
    for (Retrieved passage : ranking) {
      String text = comparable(passage.text());
      int grade = 0;
      for (int i = 0; i < judged.size(); i++) {
        Snippet snippet = judged.get(i);
        if (snippet.docid().equals(passage.docid())
            && text.contains(snippet.text())
            && found.add(i)) {
          grade = Math.max(grade, snippet.grade());
        }
      }
      grades.add(grade);
    }
    return new GradedRanking(grades, judged.stream().map(Snippet::grade).toList());
  }

  private static String comparable(String text) {
    return WHITE_SPACE.matcher(Normalizer.normalize(text, Form.NFC)).replaceAll(" ").strip();
  }
}
