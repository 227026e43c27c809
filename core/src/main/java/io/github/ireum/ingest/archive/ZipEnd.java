// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The record at the end of a ZIP file, which says how many entries its directory has.
 *
 * @param start where it begins
 * @param end bytes from the beginning to behind it and its comment
 * @param entries less than zero if that is not known
 */
record ZipEnd(long start, long end, long entries) {

  /** Bytes of the record with the longest comment that it may have. */
  static final int MOST = 22 + 0xFFFF;

  /** What it begins with. */
  static final String SIGNATURE = "PK\5\6";

  private static final int SIZE = 22;
  private static final int ENTRIES = 10;
  private static final int COMMENT = 20;

  /** Stands for a number that is in a record of its own, where that is found by another. */
  private static final int ELSEWHERE = 0xFFFF;

  private static final int LOCATOR = 20;
  private static final int LOCATOR_SIGNATURE = 0x07064B50;
  private static final int LARGE_AT = 8;
  private static final int LARGE = 40;
  private static final int LARGE_ENTRIES = 32;
  private static final int LARGE_SIGNATURE = 0x06064B50;

  private static final ZipEnd NONE = new ZipEnd(-1, -1, -1);

  /**
   * Finds the record that readers take, the last there is; of a file without one all is unknown.
   */
  static ZipEnd of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return of(channel, channel.size());
    }
  }

  /** Whether the beginning of a file is a ZIP file of its own, to its last byte. */
  static boolean isWhole(Path file, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ZipEnd end = of(channel, length);
      return end.end == length && end.start > 0 && isEntry(FileBytes.at(channel, 0, Integer.BYTES));
    }
  }

  /** Whether an entry begins with four bytes. */
  static boolean isEntry(byte[] beginning) {
    return Arrays.equals(beginning, new byte[] {'P', 'K', 3, 4});
  }

  private static ZipEnd of(FileChannel channel, long length) throws IOException {
    long from = Math.max(0, length - MOST);
    byte[] bytes = FileBytes.at(channel, from, (int) (length - from));
    int at =
        new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(SIGNATURE, bytes.length - SIZE);
    if (at < 0) {
      return NONE;
    }
    ByteBuffer tail = FileBytes.numbers(bytes);
    int entries = tail.getShort(at + ENTRIES) & 0xFFFF;
    long end = from + at + SIZE + (tail.getShort(at + COMMENT) & 0xFFFF);
    return new ZipEnd(from + at, end, entries == ELSEWHERE ? large(channel, from + at) : entries);
  }

  private static long large(FileChannel channel, long end) throws IOException {
    ByteBuffer locator = FileBytes.numbersAt(channel, Math.max(0, end - LOCATOR), LOCATOR);
    if (locator.getInt(0) != LOCATOR_SIGNATURE || locator.getLong(LARGE_AT) < 0) {
      return -1;
    }
    ByteBuffer record = FileBytes.numbersAt(channel, locator.getLong(LARGE_AT), LARGE);
    return record.getInt(0) == LARGE_SIGNATURE ? record.getLong(LARGE_ENTRIES) : -1;
  }
}
