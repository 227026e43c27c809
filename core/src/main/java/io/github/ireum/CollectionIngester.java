// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import io.github.ireum.index.FileCounts;
import io.github.ireum.index.FileState;
import io.github.ireum.index.KnownFiles;
import io.github.ireum.index.PassageStore;
import io.github.ireum.index.PassageStore.CollectionWriter;
import io.github.ireum.ingest.JsonLinesReader;
import io.github.ireum.ingest.JsonLinesReader.Line;
import io.github.ireum.ingest.MemoryGate;
import io.github.ireum.ingest.SourceFile;
import io.github.ireum.passage.PassageDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes collections into a store, the lines of each on all cores. A collection that a run was
 * interrupted in is gone on with: lines that the store has are not read again. Thread-safe.
 */
final class CollectionIngester implements AutoCloseable {

  /** What the names of the threads start with. */
  static final String THREADS = "ireum-lines-";

  private static final int BATCH_LINES = 500;
  private static final int BATCH_BYTES = 500_000;

  private final PassageStore store;
  private final KnownFiles known;
  private final MemoryGate gate;
  private final IngestTally tally;
  private final JsonLinesReader reader;
  private final BooleanSupplier stop;
  private final ExecutorService helpers;
  private final ThreadLocal<DocumentPreparer> preparers;

  CollectionIngester(
      PassageStore store,
      KnownFiles known,
      MemoryGate gate,
      IngestTally tally,
      IngestOptions options) {
    this.store = store;
    this.known = known;
    this.preparers = ThreadLocal.withInitial(() -> new DocumentPreparer(store.settings()));
    this.gate = gate;
    this.tally = tally;
    this.reader = new JsonLinesReader(options.limits());
    this.stop = options.stop();
    this.helpers =
        Executors.newFixedThreadPool(
            options.processes(), new ThreadFactoryBuilder().setNameFormat(THREADS + "%d").build());
  }

  /**
   * Takes a collection in.
   *
   * @param state the file as it is
   * @param before what the store knows of the file, or null
   */
  void ingest(SourceFile file, FileState state, @Nullable FileState before) {
    new Reading(file, state, before).run();
  }

  private final class Reading {
    private final SourceFile file;
    private final FileState state;
    private final boolean continued;
    private final CollectionWriter writer;
    private final Phaser working = new Phaser(1);
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    private final List<Line> batch = new ArrayList<>();
    private FileCounts counts = FileCounts.NONE;
    private long lines;
    private long bytes;

    Reading(SourceFile file, FileState state, @Nullable FileState before) {
      this.file = file;
      this.state = state;
      continued =
          before != null
              && !before.complete()
              && !state.sha256().isEmpty()
              && before.sha256().equals(state.sha256())
              && before.settings().equals(state.settings());
      writer =
          continued
              ? store.continueCollection(state.begun())
              : store.replaceCollection(state.begun());
    }

    void run() {
      List<DocumentProblem> problems = new ArrayList<>();
      try {
        reader.lines(file, this::line);
        submit();
      } catch (StoppedException e) {
        // What has been written stays, and the next run goes on from there.
      } catch (IOException e) {
        problems.add(new DocumentProblem(FailureReason.UNREADABLE, e.toString()));
      } finally {
        working.arriveAndAwaitAdvance();
      }
      Throwable thrown = fault.get();
      if (thrown != null) {
        Throwables.throwIfUnchecked(thrown);
      }
      if (!stop.getAsBoolean()) {
        finish(problems);
      }
    }

    private void line(Line line) {
      if (stop.getAsBoolean() || fault.get() != null) {
        throw new StoppedException();
      }
      if (bytes + line.weight() > BATCH_BYTES || batch.size() >= BATCH_LINES) {
        submit();
      }
      lines++;
      bytes += line.weight();
      batch.add(line);
    }

    /** Hands the lines to a helper; waits while the helpers have as much as memory allows. */
    private void submit() {
      if (batch.isEmpty()) {
        return;
      }
      List<Line> taken = List.copyOf(batch);
      // A line is held as bytes, as text and as the text of its passages.
      int entered = gate.enter(2 * bytes + taken.size());
      working.register();
      helpers.execute(
          () -> {
            try {
              if (fault.get() == null && !stop.getAsBoolean()) {
                write(taken);
              }
            } catch (RuntimeException | Error e) {
              fault.compareAndSet(null, e);
            } finally {
              gate.leave(entered);
              working.arriveAndDeregister();
            }
          });
      batch.clear();
      bytes = 0;
    }

    private void write(List<Line> lines) {
      Map<String, FileCounts> written = continued ? written(lines) : Map.of();
      List<PassageDocument> documents = new ArrayList<>();
      DocumentPreparer preparer = preparers.get();
      for (Line line : lines) {
        if (!written.containsKey(JsonLinesReader.key(file, line.number()))) {
          documents.add(preparer.prepare(reader.document(file, line), 0));
        }
      }
      FileTally counted = add(documents);
      FileCounts before = written.values().stream().reduce(FileCounts.NONE, FileCounts::plus);
      tally.add(counted);
      tally.addKnown(before);
      synchronized (this) {
        counts = counts.plus(counted.counts()).plus(before);
      }
    }

    private Map<String, FileCounts> written(List<Line> lines) {
      return known.documents(
          lines.stream().map(line -> JsonLinesReader.key(file, line.number())).toList());
    }

    private FileTally add(List<PassageDocument> documents) {
      FileTally counted = new FileTally();
      if (documents.isEmpty()) {
        return counted;
      }
      try {
        writer.add(documents);
        documents.forEach(counted::add);
      } catch (IreumException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        // One of them cannot be analysed, and none was written.
        documents.forEach(document -> counted.add(addAlone(document)));
      }
      return counted;
    }

    private PassageDocument addAlone(PassageDocument document) {
      try {
        writer.add(List.of(document));
        return document;
      } catch (IreumException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        PassageDocument failed =
            DocumentPreparer.failed(document.key(), document.source(), DocumentPreparer.fault(e));
        writer.add(List.of(failed));
        return failed;
      }
    }

    private synchronized void finish(List<DocumentProblem> problems) {
      if (counts.documents() != lines) {
        throw new IllegalStateException(
            lines + " lines in '" + file.key() + "', but " + counts.documents() + " documents");
      }
      boolean changed = FileIngester.hasChanged(file);
      if (changed) {
        problems.add(FileIngester.change());
      }
      PassageDocument container =
          preparers.get().prepare(JsonLinesReader.container(file, problems), lines);
      FileTally counted = new FileTally();
      counted.add(container);
      tally.add(counted);
      writer.finish(
          container,
          new FileState(
              file.key(),
              file.size(),
              file.modified(),
              problems.isEmpty() ? state.sha256() : "",
              counts.plus(counted.counts()),
              state.settings(),
              true));
    }
  }

  @Override
  public void close() {
    helpers.shutdown();
  }
}
