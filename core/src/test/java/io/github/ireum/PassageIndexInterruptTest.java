// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.IndexedFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of an index when a thread that uses it is interrupted, as pools do when they end.
 */
final class PassageIndexInterruptTest {

  @TempDir private Path folder;

  @AfterEach
  void forgetInterrupt() {
    Thread.interrupted();
  }

  @Test
  void open_interrupted_opens() {
    try (IndexedFolder news = new IndexedFolder(folder)) {
      news.write("a.txt", "The train crossed the bridge.");
      news.ingest();
    }
    Thread.currentThread().interrupt();
    try (PassageIndex index = PassageIndex.openReadOnly(folder.resolve("index"))) {
      assertTrue(Thread.interrupted());
      assertEquals(1, index.search(PassageQuery.of("train")).hits().size());
    }
    Thread.currentThread().interrupt();
    try (PassageIndex index = PassageIndex.open(folder.resolve("new"))) {
      assertTrue(Thread.interrupted());
      assertEquals(0, index.status().indexed());
    }
  }

  @Test
  void ingest_interrupted_stopsAndTheNextRunGoesOn() {
    try (IndexedFolder news = new IndexedFolder(folder)) {
      news.write("a.txt", "The train crossed the bridge.");
      news.ingest();
      news.write("b.txt", "The train came back.");
      Thread.currentThread().interrupt();
      IngestReport stopped = news.ingest();
      assertTrue(Thread.interrupted());
      assertFalse(stopped.complete());
      IngestReport report = news.ingest();
      assertTrue(report.complete());
      assertEquals(2, news.index().status().indexed());
    }
  }

  @Test
  void refresh_interrupted_seesWhatAnotherHasWritten() {
    try (IndexedFolder news = new IndexedFolder(folder)) {
      news.write("a.txt", "The train crossed the bridge.");
      news.ingest();
      try (PassageIndex reader = PassageIndex.openReadOnly(folder.resolve("index"))) {
        news.write("b.txt", "The ferry came back.");
        news.ingest();
        Thread.currentThread().interrupt();
        reader.refresh();
        assertTrue(Thread.interrupted());
        assertEquals(1, reader.search(PassageQuery.of("ferry")).hits().size());
      }
    }
  }
}
