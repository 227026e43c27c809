// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is unpacked, up to where that fails. Streams that unpack throw away what they have
 * put into the buffer of the caller before they fail.
 */
public final class UntilFault extends BulkInputStream {

  private final InputStream unpacked;
  private final Predicate<Exception> isEnd;
  private @Nullable Exception fault;

  /**
   * Reads a stream, and leaves it open.
   *
   * @param isEnd which faults are the end and no fault
   */
  public UntilFault(InputStream unpacked, Predicate<Exception> isEnd) {
    this.unpacked = unpacked;
    this.isEnd = isEnd;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    if (fault != null) {
      return end(fault);
    }
    Arrays.fill(bytes, start, start + length, (byte) 0);
    try {
      return unpacked.read(bytes, start, length);
    } catch (IOException | RuntimeException e) {
      fault = e;
      int end = start + length;
      // How much there is nobody says. A text does not end with zeros, and an archive may.
      while (end > start && bytes[end - 1] == 0) {
        end--;
      }
      return end > start ? end - start : end(e);
    }
  }

  private int end(Exception e) throws IOException {
    if (isEnd.test(e)) {
      return -1;
    }
    Throwables.throwIfInstanceOf(e, IOException.class);
    throw (RuntimeException) e;
  }
}
