// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.ChildJvm;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of documents where Java has not all of its modules, as in images of jlink. */
final class MissingModuleTest {

  @TempDir private Path folder;

  /** Takes a folder in and writes what became of the documents. */
  static final class Run {
    private Run() {}

    public static void main(String[] arguments) throws IOException {
      try (PassageIndex index = PassageIndex.open(Path.of(arguments[0]))) {
        IngestReport report = index.ingest(Path.of(arguments[1]));
        StringBuilder told = new StringBuilder();
        told.append(report.discovered()).append(' ').append(report.indexed()).append('\n');
        for (DocumentReport failure : index.failures()) {
          if (failure.outcome() instanceof DocumentOutcome.Failed failed) {
            told.append(failure.id()).append(": ").append(failed.problem()).append('\n');
          }
        }
        Files.writeString(Path.of(arguments[2]), told);
      }
    }
  }

  /** Returns the modules of this Java that do not need another. */
  private static String modulesWithout(String missing) {
    ModuleFinder all = ModuleFinder.ofSystem();
    return all.findAll().stream()
        .map(module -> module.descriptor().name())
        .filter(
            name ->
                Configuration.empty()
                    .resolve(all, ModuleFinder.of(), List.of(name))
                    .findModule(missing)
                    .isEmpty())
        .collect(Collectors.joining(","));
  }

  @Test
  void ingest_withoutTheModuleForDatabases_tellsItOfTheDocumentsThatNeedIt()
      throws IOException, InterruptedException {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    TestFiles.write(documents.resolve("a.txt"), "The train crossed the bridge.");
    // Of what is in it Tika is asked, which needs the module.
    TestFiles.write(documents.resolve("b"), "The ferry came back.");
    TestFiles.write(documents.resolve("c.html"), "<html><body>The bus waited.</body></html>");
    Path said = folder.resolve("said");
    Path told = folder.resolve("told");
    Process run =
        ChildJvm.startIn(
            List.of("env", "JDK_JAVA_OPTIONS=--limit-modules " + modulesWithout("java.sql")),
            Run.class,
            256,
            said,
            folder.resolve("index").toString(),
            documents.toString(),
            told.toString());
    try {
      assertTrue(run.waitFor(2, TimeUnit.MINUTES), () -> TestFiles.read(said));
    } finally {
      run.destroyForcibly();
    }
    assertEquals(0, run.exitValue(), () -> TestFiles.read(said));
    DocumentProblem missing =
        new DocumentProblem(
            FailureReason.PARSER_FAULT,
            "a part of Java or of a library is missing: java.lang.ClassNotFoundException:"
                + " java.sql.SQLException");
    assertEquals("3 2\nb: " + missing + '\n', TestFiles.read(told).replace(documents + "/", ""));
  }
}
