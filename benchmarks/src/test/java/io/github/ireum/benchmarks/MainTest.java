// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void evaluateRun_oneRun_printsAsTrecEval() throws IOException {
    assertEquals(
        0,
        run(
            "evaluate-run",
            file("--qrels", "1 0 a 1\n2 0 b 1\n"),
            file("--run", "1 Q0 x 1 2 r\n1 Q0 a 2 1 r\n")));
    assertEquals(
        List.of(
            "num_q                 \tall\t2",
            "num_q_answered        \tall\t1",
            "map                   \tall\t0.2500",
            "Rprec                 \tall\t0.0000",
            "P_10                  \tall\t0.0500",
            "recall_100            \tall\t0.5000",
            "ndcg_cut_5            \tall\t0.3155",
            "ndcg_cut_10           \tall\t0.3155"),
        out.toString().lines().toList());
  }

  @Test
  void evaluateRun_baseline_printsRatio() throws IOException {
    assertEquals(
        0,
        run(
            "evaluate-run",
            file("--qrels", "1 0 a 1\n"),
            file("--run", "1 Q0 x 1 2 r\n1 Q0 a 2 1 r\n"),
            file("--baseline", "1 Q0 a 1 1 r\n")));
    assertTrue(out.toString().contains("map                   \tall\t0.5000\t1.0000\t0.5000"));
  }

  @Test
  void evaluateRun_missingFile_explainsWithoutStackTrace() throws IOException {
    assertEquals(2, run("evaluate-run", "--run=nowhere", file("--qrels", "1 0 a 1\n")));
    assertTrue(err.toString().contains("nowhere"), err.toString());
    assertFalse(err.toString().contains("\tat "), err.toString());
  }

  @Test
  void retrieval_twoDocuments_bothSystemsFindThem() throws IOException {
    Path docs = folder.resolve("docs.jsonl");
    Files.writeString(
        docs,
        """
        {"id": "a", "title": "Treaty", "contents": "The treaty was signed in Seoul."}
        {"id": "b", "title": "Weather", "contents": "Rain is expected in Busan."}
        """);
    Path runs = folder.resolve("runs");
    assertEquals(
        0,
        run(
            "retrieval",
            "--docs=" + docs,
            file("--topics", "1\ttreaty Seoul\n2\train Busan\n3\t???\n"),
            file("--qrels", "1 0 a 1\n2 0 b 2\n"),
            "--run-out=" + runs));
    String printed = out.toString();
    assertTrue(printed.startsWith("measure               \t\tireum\tlucene\tratio\n"), printed);
    assertTrue(printed.contains("map                   \tall\t1.0000\t1.0000\t1.0000\n"), printed);
    assertTrue(printed.contains("documents             \tall\t2\t2\t1.0000\n"), printed);
    assertEquals(List.of("a"), Run.read(runs.resolve("ireum.run")).ranking("1"));
    assertEquals(List.of("b"), Run.read(runs.resolve("lucene.run")).ranking("2"));
  }

  @Test
  void passages_twoTopics_printsEachAndMean() throws IOException {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(documents.resolve("a.txt"), "The treaty was\nsigned in Seoul.\n");
    assertEquals(
        0,
        run(
            "passages",
            "--documents=" + documents,
            file("--topics", "1\ttreaty\n2\tweather\n"),
            file(
                "--judgments",
"""
topic\tdocid\tgrade\tsnippet
1\ta.txt\t2\tThe treaty was signed
2\ta.txt\t1\tSeoul
""")));
    assertEquals(
        List.of(
            "ndcg_cut_5            \t1\t1.0000",
            "ndcg_cut_5            \t2\t0.0000",
            "num_q                 \tall\t2",
            "num_q_answered        \tall\t1",
            "ndcg_cut_5            \tall\t0.5000"),
        out.toString().lines().toList());
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out), new PrintWriter(err, true), args);
  }

  /** Returns the option with a file of that text. */
  private String file(String option, String text) throws IOException {
    return option + "=" + Files.writeString(folder.resolve(option.substring(2)), text);
  }
}
