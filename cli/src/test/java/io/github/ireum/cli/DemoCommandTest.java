// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoCommandTest {

  @Test
  void demo_withoutQuery_searchesTestdata() {
    CliRun run = CliRun.of("demo");
    assertEquals(ExitCode.DONE, run.code(), run::err);
    assertTrue(run.out().startsWith("1. "), run::out);
    assertTrue(run.out().contains("[Kim Jong"), run::out);
    assertTrue(run.err().contains(" documents: "), run::err);
  }

  @Test
  void demo_query_isSearched() {
    CliRun run = CliRun.of("demo", "turtle", "ship");
    assertTrue(run.out().startsWith("1. news/admiral-yi-turtle-ship.html"), run::out);
  }

  @Test
  void demo_otherDocuments_areSearched(@TempDir Path folder) {
    CliRun.write(folder.resolve("z.txt"), "A zeppelin.");
    CliRun run = CliRun.of("demo", "--documents", folder, "zeppelin");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().startsWith("1. z.txt  ("), run::out);
  }

  @Test
  void demo_missingDocuments_exitsWithTwo(@TempDir Path folder) {
    CliRun run = CliRun.of("demo", "--documents", folder.resolve("none"));
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertEquals("", run.out());
  }
}
