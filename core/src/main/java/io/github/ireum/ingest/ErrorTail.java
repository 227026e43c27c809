// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the end of what a process writes to standard error, and takes the rest off its hands: a
 * process that nobody listens to stops when the pipe is full.
 */
final class ErrorTail {

  private static final int KEPT = 2_000;

  private final byte[] ring = new byte[KEPT];
  private long written;

  private ErrorTail() {}

  static ErrorTail of(InputStream stream) {
    ErrorTail tail = new ErrorTail();
    Thread thread = new Thread(() -> tail.drain(stream), "ireum-parser-errors");
    thread.setDaemon(true);
    thread.start();
    return tail;
  }

  private void drain(InputStream stream) {
    byte[] buffer = new byte[8_192];
    try (stream) {
      for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        synchronized (this) {
          for (int i = Math.max(0, n - KEPT); i < n; i++) {
            ring[(int) (written++ % KEPT)] = buffer[i];
          }
        }
      }
    } catch (IOException e) {
      // The process has ended.
    }
  }

  /** Returns the end of what was written, in one line. */
  synchronized String lastLines() {
    int length = (int) Math.min(written, KEPT);
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = ring[(int) ((written - length + i) % KEPT)];
    }
    return new String(bytes, StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
  }
}
