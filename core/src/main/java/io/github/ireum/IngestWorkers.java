// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes files in, as many at a time as there are workers. The first fault that is not one of a
 * document ends the run.
 */
final class IngestWorkers implements AutoCloseable {

  /** What the names of the threads start with. */
  static final String THREADS = "ireum-ingest-";

  private static final int WAITING_FILES = 256;

  private final ExecutorService threads;
  private final List<FileIngester> all = new ArrayList<>();
  private final BlockingQueue<FileIngester> idle;
  private final Semaphore waiting = new Semaphore(WAITING_FILES);
  private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();

  IngestWorkers(int count, Supplier<FileIngester> ingesters) {
    threads =
        Executors.newFixedThreadPool(
            count, new ThreadFactoryBuilder().setNameFormat(THREADS + "%d").build());
    idle = new ArrayBlockingQueue<>(count);
    for (int i = 0; i < count; i++) {
      all.add(ingesters.get());
    }
    idle.addAll(all);
  }

  /** Queues a task; waits while too many are queued. */
  void submit(Consumer<FileIngester> task) {
    waiting.acquireUninterruptibly();
    throwFault();
    threads.execute(
        () -> {
          try {
            run(task);
          } finally {
            waiting.release();
          }
        });
  }

  private void run(Consumer<FileIngester> task) {
    if (fault.get() != null) {
      return;
    }
    FileIngester worker = idle.remove();
    try {
      task.accept(worker);
    } catch (RuntimeException | Error e) {
      fail(e);
    } finally {
      idle.add(worker);
    }
  }

  /** Ends the run. */
  void fail(Throwable e) {
    fault.compareAndSet(null, e);
  }

  boolean hasFailed() {
    return fault.get() != null;
  }

  private void throwFault() {
    Throwable thrown = fault.get();
    if (thrown != null) {
      Throwables.throwIfUnchecked(thrown);
    }
  }

  /** Ends what the workers are at. */
  void abort() {
    all.forEach(FileIngester::close);
  }

  /** Waits until every queued file is taken in. */
  void await() {
    threads.shutdown();
    Uninterruptibles.awaitTerminationUninterruptibly(threads);
    throwFault();
  }

  @Override
  public void close() {
    threads.shutdown();
    abort();
    Uninterruptibles.awaitTerminationUninterruptibly(threads);
  }
}
