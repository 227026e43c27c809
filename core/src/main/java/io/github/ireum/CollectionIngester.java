// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import io.github.ireum.index.FileCounts;
import io.github.ireum.index.FileState;
import io.github.ireum.index.KnownFiles;
import io.github.ireum.index.PassageStore;
import io.github.ireum.index.PassageStore.CollectionWriter;
import io.github.ireum.ingest.JsonLinesReader;
import io.github.ireum.ingest.JsonLinesReader.Line;
import io.github.ireum.ingest.SourceFile;
import io.github.ireum.passage.PassageDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes collections into a store, the lines of each on all cores. A collection that a run was
 * interrupted in is gone on with: lines that the store has are not read again. Thread-safe.
 */
final class CollectionIngester {

  private static final int BATCH_LINES = 500;
  private static final int BATCH_BYTES = 500_000;

  private final PassageStore store;
  private final KnownFiles known;
  private final IngestTally tally;
  private final JsonLinesReader reader;
  private final BooleanSupplier stop;
  private final BatchWorkers workers;

  CollectionIngester(
      PassageStore store,
      KnownFiles known,
      BatchWorkers workers,
      IngestTally tally,
      IngestOptions options) {
    this.store = store;
    this.known = known;
    this.workers = workers;
    this.tally = tally;
    this.reader = new JsonLinesReader(options.limits());
    this.stop = options.stop();
  }

  /**
   * Takes a collection in.
   *
   * @param state the file as it is
   * @param before what the store knows of the file, or null
   */
  void ingest(SourceFile file, FileState state, @Nullable FileState before) {
    FileTally progress = tally.begin();
    try {
      new Reading(file, state, before, progress).run();
    } finally {
      tally.giveUp(progress);
    }
  }

  private final class Reading {
    private final SourceFile file;
    private final FileState state;
    private final boolean continued;
    private final CollectionWriter writer;
    private final BatchWriting batches;
    private final List<Line> batch = new ArrayList<>();
    private final FileTally progress;
    private FileCounts counts = FileCounts.NONE;
    private long lines;
    private long bytes;

    Reading(SourceFile file, FileState state, @Nullable FileState before, FileTally progress) {
      this.file = file;
      this.state = state;
      this.progress = progress;
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
      batches = workers.begin(writer);
    }

    void run() {
      List<DocumentProblem> problems = new ArrayList<>();
      try (batches) {
        try {
          reader.lines(file, this::line);
          submit();
        } catch (StoppedException e) {
          // What has been written stays, and the next run goes on from there.
        } catch (IOException e) {
          problems.add(new DocumentProblem(FailureReason.UNREADABLE, e.toString()));
        }
        batches.await();
      }
      if (!stop.getAsBoolean()) {
        finish(problems);
      }
    }

    private void line(Line line) {
      if (stop.getAsBoolean() || batches.hasFailed()) {
        throw new StoppedException();
      }
      if (bytes + line.weight() > BATCH_BYTES || batch.size() >= BATCH_LINES) {
        submit();
      }
      lines++;
      bytes += line.weight();
      batch.add(line);
    }

    private void submit() {
      if (batch.isEmpty()) {
        return;
      }
      List<Line> taken = List.copyOf(batch);
      // A line is held as bytes, as text and as the text of its passages.
      batches.submit(2 * bytes + taken.size(), preparer -> prepare(taken, preparer), this::count);
      progress.reached(taken.get(taken.size() - 1).end());
      batch.clear();
      bytes = 0;
    }

    private List<PassageDocument> prepare(List<Line> lines, DocumentPreparer preparer) {
      Map<String, FileCounts> written = continued ? written(lines) : Map.of();
      FileCounts before = written.values().stream().reduce(FileCounts.NONE, FileCounts::plus);
      tally.addKnown(before);
      add(before);
      List<PassageDocument> documents = new ArrayList<>();
      for (Line line : lines) {
        if (!written.containsKey(JsonLinesReader.key(file, line.number()))) {
          documents.add(preparer.prepare(reader.document(file, line), 0));
        }
      }
      return documents;
    }

    private void count(FileTally written) {
      tally.add(written);
      add(written.counts());
    }

    private synchronized void add(FileCounts more) {
      counts = counts.plus(more);
    }

    private Map<String, FileCounts> written(List<Line> lines) {
      return known.documents(
          lines.stream().map(line -> JsonLinesReader.key(file, line.number())).toList());
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
          new DocumentPreparer(store.settings())
              .prepare(JsonLinesReader.container(file, problems), lines);
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
}
