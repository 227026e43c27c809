// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.IndexUnavailableException.Reason;
import io.github.ireum.testing.ChildJvm;
import io.github.ireum.testing.IndexedFolder;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TwoProcessesTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  /** Begins to write, says so, and never ends. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      PassageIndex index = PassageIndex.open(Path.of(arguments[0]));
      index.ingest(List.of());
      Files.createFile(Path.of(arguments[1]));
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  @Test
  void ingest_whileAnotherProcessWrites_isLockedUntilThatIsKilled()
      throws IOException, InterruptedException {
    try (IndexedFolder news = new IndexedFolder(folder)) {
      news.write("a.txt", "The train crossed the bridge.");
      Path ready = folder.resolve("ready");
      Path said = folder.resolve("said");
      Process other =
          ChildJvm.start(
              Writer.class, 256, said, folder.resolve("index").toString(), ready.toString());
      try {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(ready)) {
          assertTrue(other.isAlive() && System.nanoTime() < end, () -> TestFiles.read(said));
          Thread.sleep(50);
        }
        IndexUnavailableException thrown =
            assertThrows(IndexUnavailableException.class, news::ingest);
        assertEquals(Reason.LOCKED, thrown.reason());
      } finally {
        other.destroyForcibly().waitFor();
      }
      assertEquals(1, news.ingest().indexed());
    }
  }
}
