// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import com.google.common.base.Throwables;
import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.index.FileState;
import io.github.ireum.index.PassageStore;
import io.github.ireum.ingest.ExtractionSettings;
import io.github.ireum.ingest.Extractors;
import io.github.ireum.ingest.SourceFile;
import io.github.ireum.ingest.SourceWalker;
import io.github.ireum.passage.PassageDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Takes sources into a store: one thread finds files, a worker for each core takes them in, and
 * what is gone is removed at the end.
 */
final class IngestRun {

  private static final int WAITING_FILES = 256;

  private final PassageStore store;
  private final Path excluded;
  private final IngestTally tally = new IngestTally();
  private final Set<String> seen = new HashSet<>();
  private final Set<Path> unreadable = new HashSet<>();

  /**
   * Prepares a run.
   *
   * @param excluded a folder that is left out wherever it lies: that of the index itself
   */
  IngestRun(PassageStore store, Path excluded) {
    this.store = store;
    this.excluded = absolute(excluded);
  }

  IngestReport run(List<Path> sources) {
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new SourceNotFoundException(source);
      }
    }
    try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
      for (Path source : sources) {
        SourceWalker.walk(source, excluded, new Discovery(workers));
      }
    }
    List<Path> roots = sources.stream().map(IngestRun::absolute).toList();
    tally.addRemoved(store.removeFiles(key -> isGone(Path.of(key), roots)));
    store.commit();
    return tally.report();
  }

  private static Path absolute(Path source) {
    return source.toAbsolutePath().normalize();
  }

  /** What lies below a folder that could not be read this time is not gone. */
  private boolean isGone(Path file, List<Path> roots) {
    return roots.stream().anyMatch(file::startsWith)
        && !seen.contains(file.toString())
        && unreadable.stream().noneMatch(file::startsWith);
  }

  private final class Discovery implements SourceWalker.Visitor {
    private final Workers workers;

    Discovery(Workers workers) {
      this.workers = workers;
    }

    @Override
    public void file(SourceFile file) {
      if (seen.add(file.key())) {
        workers.submit(file);
      }
    }

    @Override
    public void leftOut(Path path, String id, DocumentOutcome outcome) {
      String key = path.toString();
      if (!seen.add(key)) {
        return;
      }
      if (outcome instanceof Failed) {
        unreadable.add(path);
      }
      tally.add(new DocumentReport(id, key, outcome));
      FileState state = new FileState(key, -1, 0, outcome.toString(), 1);
      if (!state.equals(store.state(key))) {
        SourceDocument source = new SourceDocument(id, key, null, null, null, null, null);
        store
            .replace(key)
            .finish(new PassageDocument(key, source, "", List.of(), List.of(), outcome), state);
      }
    }
  }

  /** Takes files in, as many at a time as there are workers. The first fault ends the run. */
  private final class Workers implements AutoCloseable {
    private final ExecutorService threads;
    private final BlockingQueue<FileIngester> idle;
    private final Semaphore waiting = new Semaphore(WAITING_FILES);
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();

    Workers(int count) {
      threads = Executors.newFixedThreadPool(count);
      idle = new ArrayBlockingQueue<>(count);
      for (int i = 0; i < count; i++) {
        idle.add(
            new FileIngester(store, Extractors.isolated(ExtractionSettings.defaults()), tally));
      }
    }

    void submit(SourceFile file) {
      waiting.acquireUninterruptibly();
      throwFault();
      threads.execute(() -> ingest(file));
    }

    private void ingest(SourceFile file) {
      try {
        if (fault.get() == null) {
          FileIngester worker = idle.remove();
          try {
            worker.ingest(file);
          } finally {
            idle.add(worker);
          }
        }
      } catch (RuntimeException | Error e) {
        fault.compareAndSet(null, e);
      } finally {
        waiting.release();
      }
    }

    private void throwFault() {
      Throwable thrown = fault.get();
      if (thrown != null) {
        Throwables.throwIfUnchecked(thrown);
      }
    }

    @Override
    public void close() {
      threads.shutdown();
      boolean interrupted = false;
      while (!threads.isTerminated()) {
        try {
          threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
          fault.compareAndSet(null, new IllegalStateException("interrupted while indexing"));
          interrupted = true;
        }
      }
      idle.forEach(FileIngester::close);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      throwFault();
    }
  }
}
