// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.DocumentOutcome.Indexed;
import io.github.ireum.IndexUnavailableException.Reason;
import io.github.ireum.index.FileCounts;
import io.github.ireum.index.FileState;
import io.github.ireum.index.PassageStore.CollectionWriter;
import io.github.ireum.ingest.MemoryGate;
import io.github.ireum.passage.DocumentNames;
import io.github.ireum.passage.LayoutMarks;
import io.github.ireum.passage.PassageDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class BatchWritingTest {

  private static final String UNWRITABLE = "unwritable";
  private static final String DISK_FULL = "disk full";

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final AtomicBoolean stop = new AtomicBoolean();
  private final FileTally counted = new FileTally();
  private final Writer writer = new Writer();

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  /** Writes all of a batch or nothing of it. */
  private static final class Writer implements CollectionWriter {
    private final ConcurrentLinkedQueue<PassageDocument> written = new ConcurrentLinkedQueue<>();

    @Override
    public void add(List<PassageDocument> documents) {
      for (PassageDocument document : documents) {
        if (document.text().equals(UNWRITABLE)) {
          throw new IllegalArgumentException(document.key());
        }
        if (document.text().equals(DISK_FULL)) {
          throw new IndexUnavailableException(Reason.DISK_FULL, document.key());
        }
      }
      written.addAll(documents);
    }

    @Override
    public void finish(PassageDocument document, FileState state) {
      throw new UnsupportedOperationException();
    }
  }

  private BatchWriting writing() {
    DocumentPreparer preparer = new DocumentPreparer(PassageSettings.getDefault());
    return new BatchWriting(writer, threads, () -> preparer, new MemoryGate(), stop::get);
  }

  private static PassageDocument document(String key, String text) {
    return new PassageDocument(
        key,
        new SourceDocument(key, key, null, null, null, null, null),
        text,
        LayoutMarks.NONE,
        List.of(new TextRange(0, text.length())),
        DocumentNames.NONE,
        new Indexed(1, List.of()));
  }

  private void submit(BatchWriting writing, String key, String... texts) {
    writing.submit(
        1_000,
        preparer ->
            IntStream.range(0, texts.length).mapToObj(i -> document(key + i, texts[i])).toList(),
        counted::addAll);
  }

  @Test
  void await_afterBatches_allAreWrittenAndCounted() {
    try (BatchWriting writing = writing()) {
      for (int i = 0; i < 100; i++) {
        submit(writing, i + "-", "a", "b", "c");
      }
      writing.await();
      assertEquals(300, writer.written.size());
      assertEquals(new FileCounts(300, 0, 0, 0), counted.counts());
    }
  }

  @Test
  void await_documentThatCannotBeWritten_failsAlone() {
    try (BatchWriting writing = writing()) {
      submit(writing, "x", "a", UNWRITABLE, "c");
      writing.await();
      assertEquals(new FileCounts(2, 0, 0, 1), counted.counts());
      assertEquals("x1", counted.problems().getFirst().id());
      List<String> keys = new ArrayList<>();
      writer.written.forEach(document -> keys.add(document.key()));
      assertEquals(List.of("x0", "x1", "x2"), keys);
    }
  }

  @Test
  void await_storeThatFails_throwsWhatItThrew() {
    try (BatchWriting writing = writing()) {
      submit(writing, "x", DISK_FULL);
      IndexUnavailableException e = assertThrows(IndexUnavailableException.class, writing::await);
      assertEquals(Reason.DISK_FULL, e.reason());
      assertTrue(writing.hasFailed());
      submit(writing, "y", "a");
      assertThrows(IndexUnavailableException.class, writing::await);
      assertEquals(0, writer.written.size());
    }
  }

  @Test
  void await_stopped_throwsAndWritesNoMore() {
    try (BatchWriting writing = writing()) {
      stop.set(true);
      submit(writing, "x", "a");
      assertThrows(StoppedException.class, writing::await);
      assertEquals(0, writer.written.size());
    }
  }

  @Test
  void close_batchesUnderWay_waitsForThemAndGivesTheOthersUp() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch goOn = new CountDownLatch(1);
    BatchWriting writing = writing();
    for (int i = 0; i < 2; i++) {
      writing.submit(
          1,
          preparer -> {
            begun.countDown();
            awaitQuietly(goOn);
            return List.of(document("begun", "a"));
          },
          counted::addAll);
    }
    begun.await();
    submit(writing, "waiting", "a");
    Thread closing = new Thread(writing::close);
    closing.start();
    closing.join(200);
    assertTrue(closing.isAlive());
    goOn.countDown();
    closing.join();
    assertFalse(closing.isAlive());
    assertEquals(2, writer.written.size());
  }

  @Test
  void submit_threadThatCannotStart_throwsAndLeavesNothingToWaitFor() {
    threads.shutdown();
    try (BatchWriting writing = writing()) {
      assertThrows(RejectedExecutionException.class, () -> submit(writing, "x", "a"));
      writing.await();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
