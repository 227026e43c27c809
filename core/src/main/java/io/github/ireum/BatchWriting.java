// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import com.google.common.base.Throwables;
import io.github.ireum.index.PassageStore.CollectionWriter;
import io.github.ireum.ingest.MemoryGate;
import io.github.ireum.passage.PassageDocument;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Batches of documents of one file on their way into a store. One thread submits them, which is
 * none of those that write; no batch is under way any more when it is closed.
 */
final class BatchWriting implements AutoCloseable {

  private final CollectionWriter writer;
  private final Executor threads;
  private final Supplier<DocumentPreparer> preparers;
  private final MemoryGate gate;
  private final BooleanSupplier stop;
  private final Phaser working = new Phaser(1);
  private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();

  BatchWriting(
      CollectionWriter writer,
      Executor threads,
      Supplier<DocumentPreparer> preparers,
      MemoryGate gate,
      BooleanSupplier stop) {
    this.writer = writer;
    this.threads = threads;
    this.preparers = preparers;
    this.gate = gate;
    this.stop = stop;
  }

  /**
   * Hands a batch over; waits while those before it have as much as memory allows. It is given up
   * once another one has failed.
   *
   * @param weight how much memory it takes, in UTF-16 units
   * @param documents prepares its documents
   * @param written takes the counts of those that were written
   */
  void submit(
      long weight,
      Function<DocumentPreparer, List<PassageDocument>> documents,
      Consumer<FileTally> written) {
    int entered = gate.enter(weight);
    working.register();
    boolean accepted = false;
    try {
      threads.execute(() -> run(documents, written, entered));
      accepted = true;
    } finally {
      if (!accepted) {
        end(entered);
      }
    }
  }

  private void run(
      Function<DocumentPreparer, List<PassageDocument>> documents,
      Consumer<FileTally> written,
      int entered) {
    try {
      if (stop.getAsBoolean()) {
        throw new StoppedException();
      }
      if (!hasFailed()) {
        written.accept(write(documents.apply(preparers.get())));
      }
    } catch (RuntimeException | Error e) {
      fault.compareAndSet(null, e);
    } finally {
      end(entered);
    }
  }

  private void end(int entered) {
    gate.leave(entered);
    working.arriveAndDeregister();
  }

  private FileTally write(List<PassageDocument> documents) {
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
      documents.forEach(document -> counted.add(writeAlone(document)));
    }
    return counted;
  }

  private PassageDocument writeAlone(PassageDocument document) {
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

  /** Whether a batch could not be written, for another reason than its documents. */
  boolean hasFailed() {
    return fault.get() != null;
  }

  /**
   * Waits until all batches are written.
   *
   * @throws StoppedException if one was given up, since the run is to stop
   * @throws RuntimeException or an error, if one could not be written
   */
  void await() {
    working.arriveAndAwaitAdvance();
    Throwable thrown = fault.get();
    if (thrown != null) {
      Throwables.throwIfUnchecked(thrown);
    }
  }

  /** Gives up the batches that have not begun, and waits for the others. */
  @Override
  public void close() {
    fault.compareAndSet(null, new StoppedException());
    working.arriveAndAwaitAdvance();
  }
}
