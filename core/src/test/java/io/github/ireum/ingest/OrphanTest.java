// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.IngestLimits;
import io.github.ireum.testing.Mock;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A killed parent leaves no child behind, not even one that loops. */
final class OrphanTest {

  @TempDir private Path folder;

  /** What the parent runs. */
  static final class Parent {
    private Parent() {}

    public static void main(String[] arguments) {
      Path file = Path.of(arguments[0]);
      try (IsolatedExtractor extractor =
          new IsolatedExtractor(
              new ExtractionSettings(IngestLimits.defaults(), ""), new MemoryGate())) {
        Extractions.all(extractor, new SourceFile(file, "mock.xml", 0, 0));
      }
    }
  }

  /** At once the child has not begun, later it is at work. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2_000})
  void kill_parent_endsChildInALoopAndItsTemporaryFiles(int milliseconds)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    Path file = TestFiles.write(folder.resolve("mock.xml"), Mock.document(Mock.LOOP));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Process parent =
        new ProcessBuilder(
                ChildCommand.java().toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                file.toString())
            .inheritIO()
            .start();
    try {
      await(() -> parent.children().anyMatch(OrphanTest::isChild));
      ProcessHandle child = parent.children().filter(OrphanTest::isChild).findAny().orElseThrow();
      TimeUnit.MILLISECONDS.sleep(milliseconds);
      assertTrue(child.isAlive());
      parent.destroyForcibly().waitFor();
      child.onExit().get(60, TimeUnit.SECONDS);
      assertFalse(child.isAlive());
      try (var left = Files.list(temporary)) {
        List<Path> names =
            left.filter(p -> p.getFileName().toString().startsWith("ireum")).toList();
        assertTrue(names.isEmpty(), names::toString);
      }
    } finally {
      parent.destroyForcibly();
    }
  }

  /** Before it is, the process is a copy of the parent, and then a helper that starts others. */
  private static boolean isChild(ProcessHandle process) {
    return process
        .info()
        .commandLine()
        .filter(command -> command.contains(ExtractionChild.class.getName()))
        .isPresent();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertTrue(condition.getAsBoolean());
  }
}
