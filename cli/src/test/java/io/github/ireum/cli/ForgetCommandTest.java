// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import static io.github.ireum.cli.CliRun.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says of sources that are gone, and of documents that were left out. */
final class ForgetCommandTest {

  @TempDir private Path folder;
  private Path index = Path.of("");
  private Path gone = Path.of("");
  private Path there = Path.of("");

  @BeforeEach
  void writeDocuments() {
    index = folder.resolve("index");
    gone = folder.resolve("gone");
    there = folder.resolve("there");
    write(gone.resolve("a.txt"), "The train crossed the bridge.");
    write(there.resolve("b.txt"), "The ferry.");
    write(there.resolve("empty.txt"), "");
  }

  private void lose() throws IOException {
    CliRun.of("index", "--index", index, gone, there);
    Files.delete(gone.resolve("a.txt"));
    Files.delete(gone);
  }

  @Test
  void index_knownSourceThatIsGone_readsTheOthersAndExitsWithOne() throws IOException {
    lose();
    write(there.resolve("c.txt"), "A new ferry.");
    CliRun run = CliRun.of("index", "--index", index, gone, there);
    assertEquals(ExitCode.PARTLY_DONE, run.code(), run::err);
    assertTrue(run.out().contains("1 indexed, 1 unchanged"), run::out);
    assertTrue(run.out().contains("Nothing is at '" + gone + "'"), run::out);
  }

  @Test
  void forget_sourceThatIsGone_removesItsDocuments() throws IOException {
    lose();
    CliRun run = CliRun.of("forget", "--index", index, gone);
    assertEquals(ExitCode.DONE, run.code(), run::err);
    assertTrue(run.out().contains("1 documents removed"), run::out);
    assertTrue(CliRun.of("search", "--index", index, "train").out().contains("Nothing found"));
    assertEquals(ExitCode.WRONG_USAGE, CliRun.of("index", "--index", index, gone, there).code());
  }

  @Test
  void forget_unknownPath_exitsWithTwo() {
    CliRun.of("index", "--index", index, there);
    assertEquals(ExitCode.WRONG_USAGE, CliRun.of("forget", "--index", index, gone).code());
  }

  @Test
  void forget_missingIndex_exitsWithThreeAndMakesNone() {
    assertEquals(ExitCode.INDEX_UNUSABLE, CliRun.of("forget", "--index", index, gone).code());
    assertFalse(Files.exists(index));
  }

  @Test
  void failures_skipped_listsWhatWasLeftOutAndWhy() {
    CliRun.of("index", "--index", index, there);
    CliRun run = CliRun.of("failures", "--index", index, "--skipped");
    assertEquals(ExitCode.DONE, run.code(), run::err);
    assertEquals(there.resolve("empty.txt") + "\tskipped\tNO_TEXT\tempty file", run.out().strip());
    assertTrue(run.err().contains("1 NO_TEXT"), run::err);
    CliRun json = CliRun.of("failures", "--index", index, "--skipped", "--json");
    assertEquals("NO_TEXT", json.json().getFirst().get("reason").asText());
    CliRun both = CliRun.of("failures", "--index", index, "--skipped", "--reason", "TIMEOUT");
    assertEquals(ExitCode.WRONG_USAGE, both.code());
  }

  @Test
  void index_withoutOcr_saysThatItWasAskedFor() {
    CliRun run = CliRun.of("index", "--index", index, "--no-ocr", there);
    assertTrue(run.out().contains("as --no-ocr asks"), run::out);
    assertFalse(run.out().contains("Tesseract"), run::out);
  }
}
