// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Reads records of archives. */
final class FileBytes {

  private FileBytes() {}

  /** Returns bytes of a file; zeros stand for those behind its end. */
  static byte[] at(FileChannel file, long start, int length) throws IOException {
    byte[] bytes = new byte[length];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int count = 0;
    while (buffer.hasRemaining() && count >= 0) {
      count = file.read(buffer, start + buffer.position());
    }
    return bytes;
  }

  /** Returns bytes of a file for their numbers, which have the lower bytes first. */
  static ByteBuffer numbersAt(FileChannel file, long start, int length) throws IOException {
    return numbers(at(file, start, length));
  }

  /** Returns bytes for their numbers, which have the lower bytes first. */
  static ByteBuffer numbers(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
