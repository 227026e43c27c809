// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import static io.github.ireum.cli.CliRun.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ireum.IngestLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands index, status and failures. */
final class IndexCommandTest {

  @TempDir private Path folder;
  private Path index = Path.of("");
  private Path documents = Path.of("");

  @BeforeEach
  void writeDocuments() {
    index = folder.resolve("index");
    documents = folder.resolve("documents");
    write(documents.resolve("a.txt"), "The train crossed the bridge.");
    write(documents.resolve("b.txt"), "기차가 다리를 건넜다.");
    write(documents.resolve("empty.txt"), "");
  }

  private void breakOne() {
    write(documents.resolve("broken.pdf"), "%PDF-1.4\n");
  }

  @Test
  void index_documents_printsReport() {
    CliRun run = CliRun.of("index", "--index", index, documents);
    assertEquals(ExitCode.DONE, run.code(), run::err);
    assertTrue(
        run.out()
            .startsWith("3 documents: 2 indexed, 0 unchanged, 1 skipped, 0 failed; 0 removed; 2 p"),
        run::out);
    assertEquals("", run.err());
  }

  @Test
  void index_embeddingsWithoutTheModule_isRefused() {
    CliRun run = CliRun.of("index", "--index", index, "--embeddings", documents);
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertTrue(run.err().contains("ireum-embeddings"), run::err);
    assertFalse(Files.exists(index));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--max-text=0 | 1 to 20000000",
        "--max-text=20000001 | 1 to 20000000",
        "--max-file-text=-1 | 1 to",
        "--max-documents=0 | 1 to",
        "--max-depth=91 | 1 to 90",
        "--max-line=2000 | 1 to 1024",
        "--parser-heap=3 | 64 to",
        "--processes=0 | 1 to 256",
        "--document-time=5 | 90s, 5m, 2h",
        "--document-time=0s | 90s, 5m, 2h",
        "--file-time=soon | 90s, 5m, 2h",
        "--file-time=9999999h | 8760h",
        "--document-time=9999999h | 8760h",
        "--max-text=many | many"
      })
  void index_limitOutOfRange_isRefusedWithWhatIsAllowed(String option, String allowed) {
    CliRun run = CliRun.of("index", "--index", index, option, documents);
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertTrue(run.err().contains(option.split("=", 2)[0]), run::err);
    assertTrue(run.err().contains(allowed), run::err);
    assertFalse(Files.exists(index));
  }

  @Test
  void index_limits_holdForTheRun() {
    write(documents.resolve("long.txt"), "Many words of a long text. ".repeat(40));
    write(
        documents.resolve("many.mbox"),
        "From a\nSubject: one\n\nx\n\nFrom b\nSubject: two\n\ny\n".replace("From ", "From a@b "));
    CliRun run =
        CliRun.of(
            "index",
            "--index",
            index,
            "--max-text",
            500,
            "--max-documents",
            1,
            "--max-depth",
            3,
            "--max-file-text",
            100000,
            "--max-line",
            1,
            "--document-time",
            "90s",
            "--file-time",
            "1h",
            "--parser-heap",
            256,
            "--processes",
            1,
            documents);
    assertEquals(ExitCode.PARTLY_DONE, run.code(), run::err);
    String failures = CliRun.of("failures", "--index", index).out();
    assertTrue(failures.contains("text cut after 500 characters"), failures);
    assertTrue(failures.contains("more than 1 documents inside"), failures);
    // The next run has the limits of the library again, and reads again what was cut.
    assertEquals(ExitCode.DONE, CliRun.of("index", "--index", index, documents).code());
    assertEquals("", CliRun.of("failures", "--index", index).out());
  }

  @Test
  void help_limits_areThoseOfTheLibrary() {
    String help = CliRun.of("index", "--help").out().replaceAll("\\s+", " ");
    IngestLimits limits = IngestLimits.defaults();
    for (Number value :
        List.of(
            limits.textCharacters(),
            limits.fileCharacters(),
            limits.embeddedDocuments(),
            limits.embeddedDepth(),
            limits.recordBytes() >> 20,
            limits.heapMegabytes())) {
      assertTrue(help.contains("(default: " + value + ")"), () -> value + " in " + help);
    }
    assertTrue(help.contains("default: " + limits.documentTime().toMinutes() + "m;"), help);
    assertTrue(help.contains("default: " + limits.fileTime().toHours() + "h)"), help);
  }

  @Test
  void index_terminalThatCannotBeDrawnOn_isToldAndIndexes() {
    Path gone = folder.resolve("gone").resolve("tty");
    System.setProperty("ireum.progress", gone.toString());
    try {
      CliRun run = CliRun.of("index", "--index", index, documents);
      assertEquals(ExitCode.DONE, run.code());
      assertEquals("Progress is not shown: " + gone + " cannot be opened.", run.err().strip());
    } finally {
      System.clearProperty("ireum.progress");
    }
  }

  @Test
  void index_json_isOneObject() {
    breakOne();
    CliRun run = CliRun.of("index", "--index", index, "--json", documents);
    assertEquals(ExitCode.PARTLY_DONE, run.code());
    assertEquals(1, run.json().size());
    JsonNode report = run.json().getFirst();
    assertEquals(4, report.get("discovered").asInt());
    assertEquals(2, report.get("indexed").asInt());
    assertEquals(1, report.get("skipped").asInt());
    assertEquals(1, report.get("failed").asInt());
    assertEquals(2, report.get("passages").asInt());
    JsonNode problem = report.get("problems").get(0);
    assertEquals("broken.pdf", problem.get("id").asText());
    assertEquals("failed", problem.get("outcome").asText());
    assertEquals("MALFORMED", problem.get("problems").get(0).get("reason").asText());
  }

  @Test
  void index_failedDocument_exitsWithOneAndPointsToFailures() {
    breakOne();
    CliRun run = CliRun.of("index", "--index", index, documents);
    assertEquals(ExitCode.PARTLY_DONE, run.code());
    assertTrue(run.out().contains("1 could not be read"), run::out);
    assertTrue(run.out().contains("'ireum failures'"), run::out);
  }

  @Test
  void index_severalSources_areAllRead() {
    CliRun run =
        CliRun.of(
            "index",
            "--index",
            index,
            "--json",
            documents.resolve("a.txt"),
            documents.resolve("b.txt"));
    assertEquals(2, run.json().getFirst().get("indexed").asInt());
  }

  @Test
  void index_missingSource_exitsWithTwo() {
    CliRun run = CliRun.of("index", "--index", index, folder.resolve("missing"));
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertTrue(run.err().contains("missing"), run::err);
    assertEquals(1, run.err().lines().count());
    assertFalse(Files.exists(index), "an index was left behind");
  }

  @Test
  void index_folderOfOtherFiles_exitsWithThree() {
    CliRun run = CliRun.of("index", "--index", documents, documents);
    assertEquals(ExitCode.INDEX_UNUSABLE, run.code());
    assertEquals(1, run.err().lines().count(), run::err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "failures", "verify", "search"})
  void run_missingIndex_exitsWithThree(String command) {
    Object[] arguments =
        command.equals("search")
            ? new Object[] {command, "--index", index, "train"}
            : new Object[] {command, "--index", index};
    CliRun run = CliRun.of(arguments);
    assertEquals(ExitCode.INDEX_UNUSABLE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("There is no index at"), run::err);
    assertFalse(Files.exists(index));
  }

  @Test
  void status_index_isPrinted() {
    breakOne();
    CliRun.of("index", "--index", index, documents);
    CliRun run = CliRun.of("status", "--index", index);
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().contains("2 documents indexed, 1 skipped, 1 failed"), run::out);
    assertTrue(run.out().contains("2 passages"), run::out);
  }

  @Test
  void status_json_isOneObject() {
    CliRun.of("index", "--index", index, documents);
    CliRun run = CliRun.of("status", "--index", index, "--json");
    assertEquals(ExitCode.DONE, run.code());
    JsonNode status = run.json().getFirst();
    assertEquals(index.toString(), status.get("index").asText());
    assertEquals(2, status.get("indexed").asInt());
    assertEquals(1, status.get("skipped").asInt());
    assertEquals(0, status.get("failed").asInt());
    assertTrue(status.get("bytes").asLong() > 0);
  }

  @Test
  void failures_none_saysSoAsDiagnostics() {
    CliRun.of("index", "--index", index, documents);
    CliRun run = CliRun.of("failures", "--index", index);
    assertEquals(ExitCode.DONE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("Every document"), run::err);
  }

  @Test
  void failures_brokenDocument_isListed() {
    breakOne();
    CliRun.of("index", "--index", index, documents);
    CliRun run = CliRun.of("failures", "--index", index);
    assertEquals(ExitCode.DONE, run.code());
    String[] columns = run.out().strip().split("\t", -1);
    assertEquals(documents.resolve("broken.pdf").toString(), columns[0]);
    assertEquals("failed", columns[1]);
    assertEquals("MALFORMED", columns[2]);
    assertEquals(4, columns.length);
  }

  @Test
  void failures_json_isOneObjectADocument() {
    breakOne();
    write(documents.resolve("c.jsonl"), "oops\n");
    CliRun.of("index", "--index", index, documents);
    CliRun run = CliRun.of("failures", "--index", index, "--json");
    assertEquals(ExitCode.DONE, run.code());
    assertEquals(2, run.json().size());
    run.json().forEach(failure -> assertEquals("failed", failure.get("outcome").asText()));
  }

  @Test
  void failures_severalReasons_areSortedByReasonAndCounted() {
    breakOne();
    write(documents.resolve("c.jsonl"), "oops\n{}\n");
    CliRun.of("index", "--index", index, documents);
    CliRun run = CliRun.of("failures", "--index", index);
    assertEquals(
        List.of("MALFORMED", "BAD_RECORD", "BAD_RECORD"),
        run.out().lines().map(line -> line.split("\t", -1)[2]).toList());
    assertEquals("1 MALFORMED, 2 BAD_RECORD", run.err().strip());
    CliRun some = CliRun.of("failures", "--index", index, "--reason", "malformed");
    assertEquals(1, some.out().lines().count());
  }

  @Test
  void index_secondRun_failuresAreFailuresAgain() {
    breakOne();
    CliRun.of("index", "--index", index, documents);
    CliRun run = CliRun.of("index", "--index", index, "--retry", documents);
    assertEquals(ExitCode.PARTLY_DONE, run.code());
    assertTrue(
        run.out().startsWith("4 documents: 0 indexed, 2 unchanged, 1 skipped, 1 failed"), run::out);
  }

  @Test
  void verify_soundIndex_saysSo() {
    CliRun.of("index", "--index", index, documents);
    CliRun run = CliRun.of("verify", "--index", index);
    assertEquals(ExitCode.DONE, run.code());
    assertEquals("3 files, 3 documents, 2 passages checked: all is well", run.out().strip());
    JsonNode json = CliRun.of("verify", "--index", index, "--json").json().getFirst();
    assertTrue(json.get("sound").asBoolean());
    assertEquals(0, json.get("findings").size());
  }

  @Test
  void verify_damagedIndex_exitsWithThreeAndSaysWhatToDo() throws IOException {
    CliRun.of("index", "--index", index, documents);
    Path segment;
    try (Stream<Path> files = Files.list(index)) {
      segment = files.filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(segment);
    bytes[bytes.length / 2] ^= 1;
    Files.write(segment, bytes);
    CliRun run = CliRun.of("verify", "--index", index);
    assertEquals(ExitCode.INDEX_UNUSABLE, run.code());
    // Some damage is seen as early as the index is opened.
    assertTrue((run.out() + run.err()).contains("index again"), run::toString);
  }

  @Test
  void index_passageSizes_areUsedAndKept() {
    Path sized = folder.resolve("sized");
    Path report = write(folder.resolve("report.txt"), "A sentence of some length. ".repeat(40));
    CliRun small =
        CliRun.of("index", "--index", sized, "--passage-target", 100, "--passage-max", 150, report);
    assertEquals(ExitCode.DONE, small.code(), small::err);
    CliRun other = CliRun.of("index", "--index", sized, "--passage-target", 200, report);
    assertEquals(ExitCode.INDEX_UNUSABLE, other.code(), other::err);
    CliRun wrong = CliRun.of("index", "--index", sized, "--passage-target", 1, report);
    assertEquals(ExitCode.WRONG_USAGE, wrong.code(), wrong::err);
  }
}
