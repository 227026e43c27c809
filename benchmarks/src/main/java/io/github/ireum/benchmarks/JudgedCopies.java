// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Judgments of paragraphs that say the same in different documents. */
final class JudgedCopies implements CopyJudgments {

  private record Paragraph(String group, String docid, String snippet) {}

  private static final String HEADER = "group\tdocid\tsnippet";
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private final List<Paragraph> paragraphs = new ArrayList<>();

  private JudgedCopies() {}

  /**
   * Reads judgments: a header, then group, docid and the beginning of a paragraph. Paragraphs of
   * one group say the same.
   *
   * @throws InputException if a line is not a judgment
   * @throws IOException if the file cannot be read
   */
  static JudgedCopies read(Path file) throws IOException {
    JudgedCopies judgments = new JudgedCopies();
    TextLines.read(
        file,
        (number, line) -> {
          if (number == 1 && line.equals(HEADER)) {
            return;
          }
          String[] columns = line.split("\t", -1);
          if (columns.length != 3 || columns[2].isBlank()) {
            throw new InputException(file, number, "must be group, docid and snippet");
          }
          judgments.paragraphs.add(new Paragraph(columns[0], columns[1], columns[2]));
        });
    return judgments;
  }

  /** A copy has no paragraph that is not in the other passage. */
  @Override
  public Verdict judge(PlacedPassage shown, PlacedPassage leftOut) {
    Set<String> hidden = groups(leftOut);
    Set<String> seen = groups(shown);
    long shared = hidden.stream().filter(seen::contains).count();
    Kind kind =
        shared == 0 || shown.docid().equals(leftOut.docid())
            ? Kind.NONE
            : shared == hidden.size() ? Kind.COPY : Kind.EITHER;
    return new Verdict(kind, shared == 0 ? "other passages" : "judged copies");
  }

  private Set<String> groups(PlacedPassage passage) {
    String text = WHITE_SPACE.matcher(passage.passage().text()).replaceAll(" ");
    return paragraphs.stream()
        .filter(paragraph -> paragraph.docid().equals(passage.docid()))
        .filter(paragraph -> text.contains(paragraph.snippet()))
        .map(Paragraph::group)
        .collect(Collectors.toSet());
  }
}
