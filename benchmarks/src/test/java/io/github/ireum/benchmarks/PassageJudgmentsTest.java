// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ireum.benchmarks.PassageJudgments.Retrieved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PassageJudgmentsTest {

  private static final String JUDGMENTS =
      """
      topic\tdocid\tgrade\tsnippet
      1\tone.txt\t1\tHe signed it.
      1\tone.txt\t2\tKim Jong-il arrived.
      1\ttwo.txt\t2\tKim Jong-il left.
      2\tone.txt\t1\tHe signed it.
      """;

  @TempDir private Path folder;

  @Test
  void grade_passageWithTwoSnippets_highestGrade() throws IOException {
    assertEquals(
        List.of(2), grades(new Retrieved("one.txt", "Kim Jong-il arrived. He signed it.")));
  }

  @Test
  void grade_snippetFoundBefore_secondPassageGainsNothing() throws IOException {
    assertEquals(
        List.of(2, 0),
        grades(
            new Retrieved("one.txt", "Kim Jong-il arrived. He signed it."),
            new Retrieved("one.txt", "He signed it. The end.")));
  }

  @Test
  void grade_oneSnippetFoundBeforeAndOneNew_gradeOfTheNewOne() throws IOException {
    assertEquals(
        List.of(2, 1),
        grades(
            new Retrieved("one.txt", "Kim Jong-il arrived."),
            new Retrieved("one.txt", "Kim Jong-il arrived. He signed it.")));
  }

  @Test
  void grade_snippetOfAnotherDocument_zero() throws IOException {
    assertEquals(List.of(0), grades(new Retrieved("one.txt", "Kim Jong-il left.")));
  }

  @Test
  void grade_partOfASnippet_zero() throws IOException {
    assertEquals(List.of(0), grades(new Retrieved("one.txt", "Kim Jong-il arri")));
  }

  @Test
  void grade_whiteSpaceDiffers_found() throws IOException {
    assertEquals(List.of(2), grades(new Retrieved("two.txt", " Kim\u00A0Jong-il\n\tleft.")));
  }

  @Test
  void grade_passageInNfd_found() throws IOException {
    PassageJudgments judgments = judgments("1\ta\t2\t\uAE40\n");
    assertEquals(
        List.of(2),
        judgments.grade("1", List.of(new Retrieved("a", "\u1100\u1175\u11B7 x"))).retrieved());
  }

  @Test
  void grade_anyRanking_idealIsAllGradesOfTheTopic() throws IOException {
    PassageJudgments judgments = judgments(JUDGMENTS);
    assertEquals(List.of(1, 2, 2), judgments.grade("1", List.of()).judged());
    assertEquals(List.of(1), judgments.grade("2", List.of()).judged());
  }

  @Test
  void ndcg_oneOfThreeSnippetsAtRank2_asByHand() throws IOException {
    GradedRanking ranking =
        judgments(JUDGMENTS)
            .grade(
                "1",
                List.of(new Retrieved("x", "?"), new Retrieved("two.txt", "Kim Jong-il left.")));
    // 2/log2(3) / (2 + 2/log2(3) + 1/2)
    assertEquals(1.26186 / 3.76186, Measure.NDCG_5.of(ranking), 1e-4);
  }

  @Test
  void read_threeColumns_refused() {
    assertThrows(InputException.class, () -> judgments("1\ta\t2\n"));
  }

  private List<Integer> grades(Retrieved... passages) throws IOException {
    return judgments(JUDGMENTS).grade("1", List.of(passages)).retrieved();
  }

  private PassageJudgments judgments(String text) throws IOException {
    return PassageJudgments.read(Files.writeString(folder.resolve("passages.tsv"), text));
  }
}
