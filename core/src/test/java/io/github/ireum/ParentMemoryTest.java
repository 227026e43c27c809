// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.ChildJvm;
import io.github.ireum.testing.IndexedFolder;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that indexes in less memory than that needs. */
final class ParentMemoryTest {

  private static final int TOO_LITTLE = 64;
  private static final int LARGE_FILES = 12;
  private static final int WORDS = 60_000;
  private static final int PATIENCE_SECONDS = 300;

  @TempDir private Path folder;

  /** What runs out of memory. */
  static final class Run {
    private Run() {}

    public static void main(String[] arguments) {
      try (PassageIndex index = PassageIndex.open(Path.of(arguments[0]))) {
        index.ingest(Path.of(arguments[1]));
      } catch (InsufficientMemoryException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private static void writeLarge(IndexedFolder news) {
    Random random = new Random(6);
    for (int i = 0; i < LARGE_FILES; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < WORDS; word++) {
        text.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
      }
      news.write(i + ".txt", text.toString());
    }
  }

  @Test
  @Tag("long")
  void ingest_heapTooSmall_isATypedErrorAndTheLastCommitIsWhole()
      throws IOException, InterruptedException {
    try (IndexedFolder news = new IndexedFolder(folder)) {
      news.write("a.txt", "The train crossed the bridge.");
      news.ingest();
      writeLarge(news);
    }
    Path said = folder.resolve("said");
    Process run =
        ChildJvm.start(
            Run.class,
            TOO_LITTLE,
            said,
            folder.resolve("index").toString(),
            folder.resolve("documents").toString());
    assertTrue(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> TestFiles.read(said));
    String message = TestFiles.read(said);
    assertEquals(0, run.exitValue(), message);
    assertTrue(message.contains(TOO_LITTLE + " MB"), message);

    try (IndexedFolder news = new IndexedFolder(folder)) {
      assertEquals(List.of("a.txt"), news.ids("train"));
      assertEquals(LARGE_FILES + 1, news.ingest().discovered());
      assertEquals(LARGE_FILES + 1, news.index().status().indexed());
      assertEquals(List.of(), news.index().verify().findings());
    }
  }
}
