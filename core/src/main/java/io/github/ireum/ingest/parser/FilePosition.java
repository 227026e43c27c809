// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.apache.tika.io.TikaInputStream;

/**
 * How much of a file has been read, as far as one can tell: up to where its bytes were taken from
 * the stream, or to where an archive is that is read by its directory. Not thread-safe.
 */
public final class FilePosition {

  private static final long PAUSE_NANOS = 200_000_000;

  private final Path file;
  private final TikaInputStream stream;
  private final LongConsumer listener;
  private long told = System.nanoTime();
  private LongSupplier archive = () -> 0;

  /**
   * Begins.
   *
   * @param stream reads the file from its beginning
   * @param listener learns the number of bytes while no document is found
   */
  public FilePosition(Path file, TikaInputStream stream, LongConsumer listener) {
    this.file = file;
    this.stream = stream;
    this.listener = listener;
  }

  /**
   * Notes who knows where an archive is read; nothing if it lies inside the file.
   *
   * @param position bytes from the beginning of the archive
   */
  public void readAt(Path archive, LongSupplier position) {
    if (archive.equals(file)) {
      this.archive = position;
    }
  }

  /**
   * Tells that a parser goes on which needs a while before the first document: its time begins
   * anew. Only for work that has an end.
   *
   * @param part what is read, the file itself or something inside of it
   * @param place bytes from the beginning of that
   */
  public void goesOn(Path part, long place) {
    if (isDue()) {
      listener.accept(part.equals(file) ? place : bytes());
    }
  }

  /** Tells the same of a parser that is at the place of {@link #bytes}. */
  public void goesOn() {
    if (isDue()) {
      listener.accept(bytes());
    }
  }

  private boolean isDue() {
    long now = System.nanoTime();
    boolean due = now - told > PAUSE_NANOS;
    if (due) {
      told = now;
    }
    return due;
  }

  /** Returns the number of bytes, 0 if it is not known. */
  public long bytes() {
    return Math.max(stream.getPosition(), archive.getAsLong());
  }
}
