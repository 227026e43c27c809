// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.ChildJvm;
import io.github.ireum.testing.IndexedFolder;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the index that shrink while somebody searches, whose memory they are. */
final class TruncationTest {

  private static final int PATIENCE_SECONDS = 120;
  private static final int MEGABYTES = 256;
  private static final int FILES = 40;
  private static final int WORDS = 50;

  @TempDir private Path folder;

  /** In a process of its own, which a fault of the memory may end. */
  static final class Search {
    private Search() {}

    public static void main(String[] arguments) throws IOException {
      Path path = Path.of(arguments[0]);
      try (PassageIndex index = PassageIndex.openReadOnly(path)) {
        search(index);
        try (Stream<Path> files = Files.list(path)) {
          for (Path file : files.toList()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
              channel.truncate(0);
            }
          }
        }
        search(index);
        System.out.println("found as before");
      } catch (IndexUnavailableException e) {
        System.out.println("told: " + e.reason() + " " + e.getMessage());
      }
    }

    private static void search(PassageIndex index) {
      for (int i = 0; i < WORDS; i++) {
        index.search(PassageQuery.of("train w" + i));
      }
    }
  }

  @Test
  void search_filesTruncatedMeanwhile_isATypedErrorAndTheProcessGoesOn()
      throws IOException, InterruptedException {
    try (IndexedFolder news = new IndexedFolder(folder)) {
      for (int i = 0; i < FILES; i++) {
        StringBuilder text = new StringBuilder("The train crossed the bridge.");
        for (int word = 0; word < WORDS; word++) {
          text.append(" w").append((i * 31 + word * 7) % (2 * WORDS));
        }
        news.write(i + ".txt", text.toString());
      }
      news.ingest();
    }
    Path said = folder.resolve("said");
    Process run = ChildJvm.start(Search.class, MEGABYTES, said, folder.resolve("index").toString());
    assertTrue(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> TestFiles.read(said));
    String message = TestFiles.read(said);
    assertEquals(0, run.exitValue(), message);
    assertTrue(message.contains("told: CORRUPT"), message);
  }
}
