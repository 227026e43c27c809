// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import io.github.ireum.index.PassageStore;
import io.github.ireum.index.PassageStore.CollectionWriter;
import io.github.ireum.ingest.MemoryGate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Threads that prepare and write documents which come from one file, so that a file of many takes
 * all cores. Bounds the text that waits for them. Thread-safe.
 */
final class BatchWorkers implements AutoCloseable {

  /** What the names of the threads start with. */
  static final String THREADS = "ireum-batch-";

  private final ExecutorService threads;
  private final ThreadLocal<DocumentPreparer> preparers;
  private final MemoryGate gate = new MemoryGate();
  private final BooleanSupplier stop;

  /**
   * Starts no thread before there is work.
   *
   * @param stop whether what has not begun is to be given up
   */
  BatchWorkers(PassageStore store, int count, BooleanSupplier stop) {
    this.preparers = ThreadLocal.withInitial(() -> new DocumentPreparer(store.settings()));
    this.stop = stop;
    this.threads =
        Executors.newFixedThreadPool(
            count, new ThreadFactoryBuilder().setNameFormat(THREADS + "%d").build());
  }

  /** Returns where the batches of one file are submitted. */
  BatchWriting begin(CollectionWriter writer) {
    return new BatchWriting(writer, threads, preparers::get, gate, stop);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
