// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import io.github.ireum.index.FileState;
import io.github.ireum.index.PassageStore.CollectionWriter;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.passage.PassageDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * The documents inside of a large file, which are gathered into batches, prepared and written on
 * all cores. Not thread-safe.
 */
final class LargeFile implements AutoCloseable {

  private static final int BATCH_WEIGHT = 250_000;

  /** In UTF-16 units, for what a document takes beside its text. */
  private static final int DOCUMENT_WEIGHT = 400;

  private final CollectionWriter writer;
  private final BatchWriting batches;
  private final FileTally counted;
  private List<ExtractedDocument> batch = new ArrayList<>();
  private long weight;

  /**
   * Begins with none.
   *
   * @param counted takes the counts of what is written
   */
  LargeFile(BatchWorkers workers, CollectionWriter writer, FileTally counted) {
    this.writer = writer;
    this.batches = workers.begin(writer);
    this.counted = counted;
  }

  /**
   * Takes a document.
   *
   * @throws RuntimeException or an error, if one before it could not be written
   */
  void add(ExtractedDocument document) {
    batch.add(document);
    weight += document.text().length() + DOCUMENT_WEIGHT;
    if (weight >= BATCH_WEIGHT) {
      submit();
    }
  }

  private void submit() {
    if (batches.hasFailed()) {
      batches.await();
    }
    List<ExtractedDocument> taken = batch;
    batches.submit(
        weight,
        preparer -> taken.stream().map(document -> preparer.prepare(document, 0)).toList(),
        counted::addAll);
    batch = new ArrayList<>();
    weight = 0;
  }

  /**
   * Waits until all documents are written.
   *
   * @throws StoppedException if the run is to stop
   * @throws RuntimeException or an error, if one could not be written
   */
  void await() {
    submit();
    batches.await();
  }

  /** Writes the document of the file itself, after {@link #await}. */
  void finish(PassageDocument document, FileState state) {
    writer.finish(document, state);
  }

  /** Gives up what has not been written. */
  @Override
  public void close() {
    batches.close();
  }
}
