// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes; of one that is too long it keeps nothing. Ends at {@code \n}. */
final class LimitedLines {

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];

  /** How many bytes there were before those in the buffer. */
  private long before;

  private int at;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int length;
  private boolean tooLong;
  private boolean exhausted;

  LimitedLines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Moves to the next line; returns false at the end of the file. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    if (exhausted) {
      return false;
    }
    boolean any = false;
    while (true) {
      if (at == end) {
        before += end;
        at = 0;
        end = in.read(buffer);
        if (end < 0) {
          end = 0;
          exhausted = true;
          return any;
        }
      }
      any = true;
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      keep(from, at - from);
      if (at < end) {
        at++;
        return true;
      }
    }
  }

  private void keep(int from, int count) {
    if (tooLong || count > limit - length) {
      tooLong = true;
      length = 0;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.min(limit, Math.max(line.length * 2, length + count)));
    }
    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }

  /** Returns how many bytes there are up to the end of the line. */
  long position() {
    return before + at;
  }

  /** Returns the bytes of the line, or null if there are more than the limit. */
  byte @Nullable [] bytes() {
    return tooLong ? null : Arrays.copyOf(line, length);
  }
}
