// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.ChildJvm;
import io.github.ireum.testing.IndexedFolder;
import io.github.ireum.testing.TestFiles;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that may have few files open. */
final class ResourceLimitsTest {

  /** More than there are jars on a class path, each of which a JVM keeps open. */
  private static final int HANDLES = 600;

  private static final int PATIENCE_SECONDS = 120;
  private static final int MEGABYTES = 256;
  private static final int FILES = 20;

  @TempDir private Path folder;

  /** Uses up its handles but for some, then takes documents in. */
  static final class FewHandles {
    private FewHandles() {}

    public static void main(String[] arguments) throws IOException {
      try (PassageIndex index = PassageIndex.open(Path.of(arguments[0]))) {
        // Loads the classes, which takes handles as well.
        index.ingest(List.of(Path.of(arguments[3])), options());
        Deque<FileInputStream> taken = new ArrayDeque<>();
        try {
          while (taken.size() < 2 * HANDLES) {
            taken.push(new FileInputStream("/dev/null"));
          }
        } catch (IOException e) {
          for (int i = Integer.parseInt(arguments[2]); i > 0; i--) {
            taken.pop().close();
          }
          index.ingest(List.of(Path.of(arguments[1])), options());
        }
      } catch (IreumException e) {
        System.out.println("told: " + e.getMessage());
      }
    }

    private static IngestOptions options() {
      return IngestOptions.defaults().withOcr(false).withProcesses(1);
    }
  }

  @ParameterizedTest
  @Tag("long")
  @ValueSource(ints = {2, 7})
  void ingest_noHandlesLeft_isATypedErrorAndLosesNothing(int left)
      throws IOException, InterruptedException {
    try (IndexedFolder news = new IndexedFolder(folder)) {
      for (int i = 0; i < FILES; i++) {
        news.write(i + ".html", "<p>The train crossed the bridge.</p>");
      }
      Path first = folder.resolve("first");
      TestFiles.write(first.resolve("a.txt"), "The ferry.");
      Path said = folder.resolve("said");
      Process run =
          ChildJvm.startWithin(
              "-n " + HANDLES,
              FewHandles.class,
              MEGABYTES,
              said,
              folder.resolve("index").toString(),
              news.file("").toString(),
              Integer.toString(left),
              first.toString());
      assertTrue(run.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> TestFiles.read(said));
      String message = TestFiles.read(said);
      assertEquals(0, run.exitValue(), message);
      assertTrue(message.contains("told: ") && message.contains("oo many open files"), message);

      IngestReport report = news.ingest();
      assertEquals(List.of(0L, 0L), List.of(report.failed(), report.skipped()));
      assertEquals(FILES + 1, news.index().status().indexed());
      assertEquals(List.of(), news.index().verify().findings());
    }
  }
}
