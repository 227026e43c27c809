// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import com.google.common.util.concurrent.Uninterruptibles;
import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.index.FileState;
import io.github.ireum.index.KnownFiles;
import io.github.ireum.index.PassageStore;
import io.github.ireum.ingest.ExtractionSettings;
import io.github.ireum.ingest.Extractors;
import io.github.ireum.ingest.MemoryGate;
import io.github.ireum.ingest.Ocr;
import io.github.ireum.ingest.SourceFile;
import io.github.ireum.ingest.SourceKeys;
import io.github.ireum.ingest.SourceWalker;
import io.github.ireum.ingest.parser.HeapFaults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Takes sources into a store: the calling thread finds files and sees which have changed, a worker
 * for each core takes these in, one thread commits now and then, and what is gone is removed at the
 * end. Memory does not grow with the number of files.
 */
final class IngestRun {

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  /** States are looked up for so many files at a time. */
  private static final int BATCH = 2_000;

  private final PassageStore store;
  private final FolderByAnyName excluded;
  private final IngestOptions options;
  private final ExtractionSettings settings;
  private final IngestTally tally = new IngestTally();
  private final Set<Path> unreadable = new HashSet<>();

  /**
   * Prepares a run.
   *
   * @param excluded a folder that is left out wherever it lies: that of the index itself
   */
  IngestRun(PassageStore store, Path excluded, IngestOptions options) {
    this.store = store;
    this.excluded = new FolderByAnyName(excluded);
    this.options = options;
    this.settings =
        new ExtractionSettings(options.limits(), options.ocr() ? Ocr.installedLanguages() : "");
  }

  IngestReport run(List<Path> sources) {
    List<Path> missing = sources.stream().filter(source -> !Files.exists(source)).toList();
    if (!missing.isEmpty()) {
      List<Path> unknown = SourceRemoval.unknown(store, missing);
      if (!unknown.isEmpty()) {
        throw new SourceNotFoundException(unknown.getFirst());
      }
    }
    List<Path> present = sources.stream().filter(source -> !missing.contains(source)).toList();
    try {
      store.begin(present.stream().map(SourceRemoval::root).map(SourceKeys::of).toList());
      return take(present, missing);
    } catch (ExtractorUnavailableException e) {
      store.commit();
      throw e;
    } catch (OutOfMemoryError | LinkageError | IndexUnavailableException e) {
      if (HeapFaults.isOutOfMemory(e)) {
        throw outOfMemory(e);
      }
      throw e;
    }
  }

  private IngestReport take(List<Path> sources, List<Path> missing) {
    MemoryGate gate = new MemoryGate();
    List<Path> roots;
    boolean complete;
    try (KnownFiles known = store.known();
        BatchWorkers batches = new BatchWorkers(store, options.processes(), options.stop());
        IngestWorkers workers =
            new IngestWorkers(options.processes(), () -> ingester(known, batches, gate));
        Timer timer = new Timer(workers)) {
      timer.start();
      roots = walk(sources, known, workers);
      workers.await();
      complete = !options.stop().getAsBoolean();
      if (complete) {
        removeGone(known, roots);
      }
    }
    List<Path> ended = complete ? roots : List.of();
    store.end(key -> SourceRemoval.isBelow(key, ended));
    options.progress().accept(tally.progress());
    return tally.report(complete, missing, settings.ocrLanguages());
  }

  /**
   * Commits if that is still possible: memory may be free again now that the workers have ended.
   */
  private InsufficientMemoryException outOfMemory(Throwable e) {
    try {
      store.commit();
    } catch (IndexUnavailableException | OutOfMemoryError again) {
      // Lucene does not trust itself any longer; what was committed before is whole.
      e.addSuppressed(again);
    }
    return new InsufficientMemoryException(e);
  }

  private FileIngester ingester(KnownFiles known, BatchWorkers batches, MemoryGate gate) {
    return new FileIngester(
        store,
        Extractors.isolated(settings, gate),
        new CollectionIngester(store, known, batches, tally, options),
        batches,
        tally,
        settings.fingerprint(),
        options.stop());
  }

  /** Returns the absolute paths of the sources. What lies in an earlier one is not walked again. */
  private List<Path> walk(List<Path> sources, KnownFiles known, IngestWorkers workers) {
    List<Path> walked = new ArrayList<>();
    Discovery discovery = new Discovery(known, workers);
    for (Path source : sources) {
      Path root = SourceRemoval.root(source);
      if (walked.stream().noneMatch(root::startsWith)) {
        Set<Path> passedOver = Set.copyOf(walked);
        SourceWalker.walk(
            source, path -> passedOver.contains(path) || excluded.isAt(path), discovery);
        walked.add(root);
      }
    }
    discovery.decide();
    tally.allFound();
    return walked;
  }

  private void removeGone(KnownFiles known, List<Path> roots) {
    known.forEachNotAskedFor(
        state -> {
          Path path = SourceKeys.path(state.key());
          // What lies below a folder that could not be read this time is not gone.
          if (SourceRemoval.isBelow(state.key(), roots)
              && unreadable.stream().noneMatch(path::startsWith)) {
            store.remove(state.key());
            tally.addRemoved(state.counts().documents());
          }
        });
  }

  /** A file, or something that will not be read. */
  private record Found(
      String key, @Nullable SourceFile file, @Nullable DocumentOutcome leftOut, String id) {}

  /** Gathers what is found, and decides for many at a time what is to be read. */
  private final class Discovery implements SourceWalker.Visitor {
    private final KnownFiles known;
    private final IngestWorkers workers;
    private final List<Found> batch = new ArrayList<>();

    Discovery(KnownFiles known, IngestWorkers workers) {
      this.known = known;
      this.workers = workers;
    }

    @Override
    public boolean isStopped() {
      return options.stop().getAsBoolean() || workers.hasFailed();
    }

    @Override
    public void file(SourceFile file) {
      tally.found(file.size());
      add(new Found(file.key(), file, null, file.id()));
    }

    @Override
    public void leftOut(Path path, String id, DocumentOutcome outcome) {
      if (outcome instanceof Failed) {
        unreadable.add(path);
      }
      tally.found(0);
      add(new Found(SourceKeys.of(path), null, outcome, id));
    }

    private void add(Found found) {
      batch.add(found);
      if (batch.size() >= BATCH) {
        decide();
      }
    }

    void decide() {
      Map<String, FileState> states = known.find(batch.stream().map(Found::key).toList());
      for (Found found : batch) {
        if (isStopped()) {
          break;
        }
        FileState state = states.get(found.key());
        if (found.file() != null) {
          decide(found.file(), state);
        } else if (found.leftOut() != null) {
          leaveOut(found, found.leftOut(), state);
        }
      }
      batch.clear();
    }

    private void decide(SourceFile file, @Nullable FileState state) {
      boolean again = state != null && isToBeReadAgain(state);
      if (state != null
          && !again
          && state.complete()
          && !state.sha256().isEmpty()
          && state.size() == file.size()
          && state.modified() == file.modified()) {
        tally.addKnown(state.counts());
        tally.done(file.size());
        return;
      }
      workers.submit(
          ingester -> {
            if (!options.stop().getAsBoolean()) {
              ingester.ingest(file, state, again);
              tally.done(file.size());
            }
          });
    }

    /** What could not be read is tried again when it may now succeed, or when it is asked for. */
    private boolean isToBeReadAgain(FileState state) {
      long lost = state.counts().failed() + state.counts().partial();
      return (options.retry() && lost > 0)
          || (!state.settings().equals(settings.fingerprint())
              && lost + state.counts().skipped() > 0);
    }

    private void leaveOut(Found found, DocumentOutcome outcome, @Nullable FileState state) {
      FileTally counted = new FileTally();
      SourceDocument source =
          new SourceDocument(found.id(), found.key(), null, null, null, null, null);
      var document = DocumentPreparer.withoutText(found.key(), source, outcome);
      counted.add(document);
      FileState now =
          new FileState(
              found.key(),
              -1,
              0,
              outcome.toString(),
              counted.counts(),
              settings.fingerprint(),
              true);
      if (state == null || !state.sha256().equals(now.sha256())) {
        store.replace(now.begun()).finish(document, now);
      }
      tally.add(counted);
      tally.done(0);
    }
  }

  /** Commits now and then, tells of the progress, and ends the workers when asked to. */
  private final class Timer implements AutoCloseable {
    private final IngestWorkers workers;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "ireum-ingest-timer");

    Timer(IngestWorkers workers) {
      this.workers = workers;
      thread.setDaemon(true);
    }

    void start() {
      thread.start();
    }

    private void run() {
      long lastCommit = System.nanoTime();
      boolean aborted = false;
      try {
        while (!Uninterruptibles.awaitUninterruptibly(over, LOOK_EVERY)) {
          options.progress().accept(tally.progress());
          if (!aborted && (options.stop().getAsBoolean() || workers.hasFailed())) {
            workers.abort();
            aborted = true;
          }
          if (System.nanoTime() - lastCommit > options.commitEvery().toNanos()) {
            store.commit();
            lastCommit = System.nanoTime();
          }
        }
      } catch (RuntimeException | Error e) {
        workers.fail(e);
      }
    }

    @Override
    public void close() {
      over.countDown();
      Uninterruptibles.joinUninterruptibly(thread);
    }
  }
}
