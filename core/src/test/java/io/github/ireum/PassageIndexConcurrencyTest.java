// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.IndexedFolder;
import io.github.ireum.testing.TestFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PassageIndexConcurrencyTest {

  private static final int FILES = 40;

  @TempDir private Path folder;

  @Test
  void search_duringIngest_seesAllOrNothingOfARun() throws Exception {
    try (IndexedFolder news = new IndexedFolder(folder);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < FILES; i++) {
        news.write(i + ".txt", "The train " + i + " crossed the bridge.");
      }
      AtomicBoolean done = new AtomicBoolean();
      CountDownLatch searching = new CountDownLatch(2);
      List<Future<Integer>> searches = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        searches.add(
            threads.submit(
                () -> {
                  int searched = 0;
                  do {
                    int found = news.search("train").size();
                    assertTrue(found == 0 || found == FILES, "found " + found);
                    searching.countDown();
                    searched++;
                  } while (!done.get());
                  return searched;
                }));
      }
      searching.await();
      try {
        assertEquals(FILES, news.ingest().indexed());
        for (int i = 0; i < FILES; i++) {
          TestFiles.change(news.file(i + ".txt"), "Another train " + i + ".");
        }
        assertEquals(FILES, news.ingest().indexed());
      } finally {
        done.set(true);
      }
      for (Future<Integer> search : searches) {
        assertTrue(search.get() > 0);
      }
      assertEquals(FILES, news.search("another").size());
    }
  }

  @Test
  void ingest_twoThreads_runOneAfterTheOther() throws Exception {
    try (IndexedFolder news = new IndexedFolder(folder);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < FILES; i++) {
        news.write(i + ".txt", "The train " + i + " crossed the bridge.");
      }
      Future<IngestReport> one = threads.submit(news::ingest);
      Future<IngestReport> two = threads.submit(news::ingest);
      assertEquals(FILES, one.get().indexed() + two.get().indexed());
      assertEquals(FILES, one.get().unchanged() + two.get().unchanged());
      assertEquals(FILES, news.index().status().passages());
    }
  }
}
