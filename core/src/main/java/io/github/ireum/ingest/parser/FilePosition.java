// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.apache.tika.io.TikaInputStream;

/**
 * How much of a file has been read, as far as one can tell: up to where its bytes were taken from
 * the stream, or to where an archive is that is read by its directory. Not thread-safe.
 */
public final class FilePosition {

  private final Path file;
  private final TikaInputStream stream;
  private LongSupplier archive = () -> 0;

  /**
   * Begins.
   *
   * @param stream reads the file from its beginning
   */
  public FilePosition(Path file, TikaInputStream stream) {
    this.file = file;
    this.stream = stream;
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

  /** Returns the number of bytes, 0 if it is not known. */
  public long bytes() {
    return Math.max(stream.getPosition(), archive.getAsLong());
  }
}
