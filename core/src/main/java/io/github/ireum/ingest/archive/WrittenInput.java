// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import com.google.common.base.Throwables;
import io.github.ireum.ingest.parser.BulkInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can only write, as a stream to be read. It is written on a thread of its own, no
 * further ahead than a buffer holds, and what that fails of is thrown where it is read, after the
 * bytes before it. Not thread-safe.
 */
final class WrittenInput extends BulkInputStream {

  private static final int BUFFER = 1 << 16;

  /** Writes all there is to be read. */
  interface Writer {
    void writeTo(OutputStream out) throws IOException;
  }

  private final PipedInputStream pipe = new PipedInputStream(BUFFER);
  private final Thread thread;
  private volatile @Nullable Throwable fault;

  /** Begins to write. */
  WrittenInput(Writer writer) throws IOException {
    PipedOutputStream out = new PipedOutputStream(pipe);
    thread = new Thread(() -> write(writer, out), "ireum-unpacker");
    thread.setDaemon(true);
    thread.start();
  }

  private void write(Writer writer, OutputStream out) {
    try (out) {
      try {
        writer.writeTo(out);
      } catch (Throwable e) {
        // To be known before the reader comes to the end.
        fault = e;
      }
    } catch (IOException e) {
      // The reader has gone.
    }
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int count = pipe.read(bytes, start, length);
    Throwable failed = fault;
    if (count < 0 && failed != null) {
      Throwables.throwIfInstanceOf(failed, IOException.class);
      Throwables.throwIfUnchecked(failed);
      throw new IOException(failed);
    }
    return count;
  }

  @Override
  public int available() throws IOException {
    return pipe.available();
  }

  /** Has the writer go on to its end, which no one reads. */
  void passOver() throws IOException {
    try {
      transferTo(OutputStream.nullOutputStream());
    } catch (IOException | RuntimeException e) {
      // Nobody asks.
    } finally {
      close();
    }
  }

  /** Stops the writer, and waits until it has. */
  @Override
  public void close() throws IOException {
    pipe.close();
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
