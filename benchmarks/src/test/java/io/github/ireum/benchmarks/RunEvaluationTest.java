// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunEvaluationTest {

  @TempDir private Path folder;

  @Test
  void of_judgedTopicWithoutAnswer_countsAsZero() throws IOException {
    Run run = new Run();
    run.add("1", "a", 1f);
    RunEvaluation evaluation = RunEvaluation.of(qrels("1 0 a 1\n2 0 b 1\n"), run);
    assertEquals(2, evaluation.judged());
    assertEquals(1, evaluation.answered());
    assertEquals(0.5, evaluation.mean(Measure.MAP));
    assertEquals(0.05, evaluation.mean(Measure.P_10));
  }

  @Test
  void of_answeredTopicWithoutJudgments_leftOut() throws IOException {
    Run run = new Run();
    run.add("1", "a", 1f);
    run.add("3", "a", 1f);
    RunEvaluation evaluation = RunEvaluation.of(qrels("1 0 a 1\n"), run);
    assertEquals(1, evaluation.judged());
    assertEquals(1, evaluation.answered());
    assertEquals(1.0, evaluation.mean(Measure.MAP));
  }

  @Test
  void of_unjudgedDocumentsAndTies_asTrecEvalRanksThem() throws IOException {
    Run run = new Run();
    run.add("1", "a", 1f);
    run.add("1", "z-unjudged", 1f);
    run.add("1", "b", 0.5f);
    // The ranking is z-unjudged, a, b.
    RunEvaluation evaluation = RunEvaluation.of(qrels("1 0 a 2\n1 0 b 1\n"), run);
    assertEquals((1.0 / 2 + 2.0 / 3) / 2, evaluation.mean(Measure.MAP));
    assertEquals(0.5, evaluation.mean(Measure.R_PRECISION));
    assertEquals(0.2, evaluation.mean(Measure.P_10));
    assertEquals(1.0, evaluation.mean(Measure.RECALL_100));
    // (2/1.58496 + 1/2) / (2 + 1/1.58496)
    assertEquals(1.76186 / 2.63093, evaluation.mean(Measure.NDCG_10), 1e-4);
  }

  @Test
  void read_tabsAndSpaces_bothSeparate() throws IOException {
    Qrels qrels = qrels("1\t0\ta\t2\r\n1 0  b   1\n");
    assertEquals(2, qrels.grades().getOrDefault("1", Map.of()).size());
  }

  @Test
  void read_documentJudgedTwice_refused() {
    assertThrows(InputException.class, () -> qrels("1 0 a 2\n1 0 a 1\n"));
  }

  @Test
  void read_gradeIsAWord_refused() {
    assertThrows(InputException.class, () -> qrels("1 0 a yes\n"));
  }

  private Qrels qrels(String text) throws IOException {
    return Qrels.read(Files.writeString(folder.resolve("qrels"), text));
  }
}
