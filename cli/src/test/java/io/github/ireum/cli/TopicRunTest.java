// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import static io.github.ireum.cli.CliRun.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TopicRunTest {

  @TempDir private Path folder;
  private Path index = Path.of("");
  private Path run = Path.of("");

  @BeforeEach
  void ingest() {
    index = folder.resolve("index");
    run = folder.resolve("out.run");
    Path documents = folder.resolve("documents");
    for (int i = 0; i < 15; i++) {
      write(documents.resolve("t " + i + ".txt"), "The train number " + i + " crossed the bridge.");
    }
    write(documents.resolve("c.jsonl"), "{\"id\": \"j-1\", \"contents\": \"A bridge.\"}\n");
    CliRun.of("index", "--index", index, documents);
  }

  private CliRun search(String topics, Object... more) {
    Object[] all = new Object[more.length + 7];
    Path file = write(folder.resolve("topics.tsv"), topics);
    Object[] first = {"search", "--index", index, "--topics", file, "--run", run};
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return CliRun.of(all);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(run, StandardCharsets.UTF_8);
  }

  @Test
  void search_topics_writesTrecRun() throws IOException {
    CliRun result = search("q1\ttrain\n\nq2\tbridge\nq3\txylophone\n", "--by", "document");
    assertEquals(ExitCode.DONE, result.code(), result::err);
    assertEquals("", result.out());
    Map<String, Integer> ranks = new HashMap<>();
    Map<String, Double> scores = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (String line : lines()) {
      assertTrue(line.matches("q[12] Q0 (t_\\d+\\.txt|j-1) \\d+ \\d+\\.\\d{6} ireum"), line);
      String[] columns = line.split(" ", -1);
      assertEquals(ranks.merge(columns[0], 1, Integer::sum), Integer.parseInt(columns[3]));
      double score = Double.parseDouble(columns[4]);
      assertTrue(score <= scores.getOrDefault(columns[0], Double.MAX_VALUE), line);
      scores.put(columns[0], score);
      assertTrue(ids.add(columns[0] + columns[2]), line);
    }
    assertEquals(Map.of("q1", 15, "q2", 16), ranks);
  }

  @Test
  void search_topicsWithByteOrderMark_idIsWithoutIt() throws IOException {
    assertEquals(ExitCode.DONE, search("\uFEFFq1\tbridge\n").code());
    assertFalse(lines().isEmpty());
    lines().forEach(line -> assertTrue(line.startsWith("q1 Q0 "), line));
  }

  @Test
  void search_topicsByPassage_idsHaveOffsets() throws IOException {
    assertEquals(ExitCode.DONE, search("q1\tbridge\n").code());
    assertTrue(
        lines().stream().anyMatch(line -> line.startsWith("q1 Q0 j-1#0-9 ")),
        String.join("\n", lines()));
  }

  @Test
  void search_topicsWithLimit_cutsEachTopic() throws IOException {
    search("q1\ttrain\nq2\tbridge\n", "--limit", 3);
    assertEquals(6, lines().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no tab",
        "\tno id",
        "q1\ttrain\nq2 bridge",
        "q 1\ttrain",
        "q1\ttrain\nq1\tbridge"
      })
  void search_badTopicLine_exitsWithTwoAndNamesTheLine(String topics) {
    CliRun result = search(topics);
    assertEquals(ExitCode.WRONG_USAGE, result.code());
    assertTrue(result.err().contains("Line " + topics.lines().count() + " of"), result::err);
    assertFalse(Files.exists(run));
  }

  @Test
  void search_topicWithoutQuery_exitsWithTwo() {
    assertEquals(ExitCode.WRONG_USAGE, search("q1\t \n").code());
    assertFalse(Files.exists(run));
  }

  @Test
  void search_topicsWithoutRun_exitsWithTwo() {
    Path topics = write(folder.resolve("topics.tsv"), "q1\ttrain\n");
    CliRun result = CliRun.of("search", "--index", index, "--topics", topics);
    assertEquals(ExitCode.WRONG_USAGE, result.code());
    assertTrue(result.err().contains("--topics and --run go together"), result::err);
    assertEquals(
        ExitCode.WRONG_USAGE, CliRun.of("search", "--index", index, "--run", run, "train").code());
    assertFalse(Files.exists(run));
  }

  @Test
  void search_topicsAndQuery_exitsWithTwo() {
    assertEquals(ExitCode.WRONG_USAGE, search("q1\ttrain\n", "train").code());
    assertFalse(Files.exists(run));
  }

  @Test
  void search_missingTopics_exitsWithTwo() {
    CliRun result =
        CliRun.of("search", "--index", index, "--topics", folder.resolve("none"), "--run", run);
    assertEquals(ExitCode.WRONG_USAGE, result.code());
    assertTrue(result.err().contains("cannot be read"), result::err);
  }

  @Test
  void search_topicsAndMinusAsRun_printsTheRun() throws IOException {
    CliRun file = search("q1\ttrain\nq2\txylophone\nq3\tbridge\n", "--by", "document");
    Path topics = folder.resolve("topics.tsv");
    CliRun printed =
        CliRun.of("search", "--index", index, "--topics", topics, "--run", "-", "--by", "document");
    assertEquals(file.code(), printed.code());
    assertEquals(file.err(), printed.err());
    assertFalse(lines().isEmpty());
    assertEquals(lines(), printed.out().lines().toList());
  }

  @Test
  void search_runThatCannotBeWritten_exitsWithTwo() {
    run = folder.resolve("no/such/folder/out.run");
    CliRun result = search("q1\ttrain\n");
    assertEquals(ExitCode.WRONG_USAGE, result.code());
    assertTrue(result.err().contains("cannot be written"), result::err);
  }

  @Test
  void search_topicThatCannotBeSearchedFor_exitsWithOneAndAnswersTheOthers() throws IOException {
    CliRun result = search("q2\t+\nq3\tbridge\n");
    assertEquals(ExitCode.PARTLY_DONE, result.code(), result::err);
    assertTrue(result.err().contains("Topic q2"), result::err);
    assertTrue(lines().stream().anyMatch(line -> line.startsWith("q3 ")), result::err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--explain", "--facets", "--suggest"})
  void search_topicsWithWhatARunHasNoPlaceFor_exitsWithTwo(String option) {
    CliRun result = search("q1\ttrain\n", option);
    assertEquals(ExitCode.WRONG_USAGE, result.code());
    assertTrue(result.err().contains(option), result::err);
  }
}
