// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunTest {

  @TempDir private Path folder;

  @Test
  void ranking_equalScores_fallingDocids() {
    Run run = new Run();
    run.add("1", "doc-10", 2f);
    run.add("1", "doc-9", 2f);
    run.add("1", "doc-1", 2f);
    run.add("1", "best", 3f);
    assertEquals(List.of("best", "doc-9", "doc-10", "doc-1"), run.ranking("1"));
  }

  @Test
  void ranking_docidsBeyondTheBasicPlane_orderedByBytes() {
    Run run = new Run();
    run.add("1", "\uFF21", 1f);
    run.add("1", "\uD83D\uDE00", 1f);
    assertEquals(List.of("\uD83D\uDE00", "\uFF21"), run.ranking("1"));
  }

  @Test
  void ranking_documentTwice_countsOnceWithBestScore() {
    Run run = new Run();
    run.add("1", "a", 1f);
    run.add("1", "b", 2f);
    run.add("1", "a", 3f);
    assertEquals(List.of("a", "b"), run.ranking("1"));
  }

  @Test
  void ranking_topicNotInRun_empty() {
    assertEquals(List.of(), new Run().ranking("1"));
  }

  @Test
  void read_ranksAgainstScores_scoresDecide() throws IOException {
    Path file = folder.resolve("run");
    Files.writeString(file, "1 Q0 a 1 -2.5 x\n1\tQ0\tb\t2\t1e1\tx\n");
    assertEquals(List.of("b", "a"), Run.read(file).ranking("1"));
  }

  @Test
  void read_scoresThatDifferBeyondFloat_tie() throws IOException {
    Path file = folder.resolve("run");
    Files.writeString(file, "1 Q0 a 1 1.000000002 x\n1 Q0 b 2 1.000000001 x\n");
    assertEquals(List.of("b", "a"), Run.read(file).ranking("1"));
  }

  @Test
  void read_fiveColumns_namesFileAndLine() throws IOException {
    Path file = folder.resolve("run");
    Files.writeString(file, "1 Q0 a 1 2 x\n\n1 Q0 a 1 2\n");
    InputException thrown = assertThrows(InputException.class, () -> Run.read(file));
    assertTrue(thrown.toString().contains("Line 3 of '" + file), thrown.toString());
  }

  @Test
  void write_anyRun_readsBackInTheSameOrder() throws IOException {
    Run run = new Run();
    run.add("7", "my file.txt", 0.1f);
    run.add("7", "b", 0.3f);
    Path file = folder.resolve("run");
    run.write(file, "test");
    assertEquals("7 Q0 b 1 0.3 test\n7 Q0 my_file.txt 2 0.1 test\n", Files.readString(file));
    assertEquals(run.ranking("7"), Run.read(file).ranking("7"));
  }
}
