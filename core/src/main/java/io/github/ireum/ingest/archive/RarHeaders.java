// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * How far the headers of a RAR archive (version 1.5 to 4) can be believed, as its technical note
 * has them: a sum, a kind, flags, a size, and the size of what follows.
 *
 * @param end bytes up to where they can
 * @param fault what is wrong there; null if the archive ends as it should
 */
record RarHeaders(long end, @Nullable IOException fault) {

  private static final int BASE = 7;

  /** Bytes of a header that are looked at: those of sizes. */
  private static final int BEGINNING = 36;

  private static final int KIND = 2;
  private static final int FLAGS = 3;
  private static final int LENGTH = 5;
  private static final int SIZE_BEHIND = 7;
  private static final int LARGE_SIZE_BEHIND = 32;

  private static final int MARK = 0x72;
  private static final int MAIN = 0x73;
  private static final int FILE = 0x74;
  private static final int SERVICE = 0x7A;
  private static final int END = 0x7B;

  private static final int HAS_MORE = 0x8000;
  private static final int IS_LARGE = 0x100;
  private static final int HAS_COMMENT = 0x8;
  private static final int IS_ENCRYPTED = 0x80;

  /** Reads them. */
  static RarHeaders of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      long at = 0;
      // Before version 3 nothing marks the end.
      while (at != size) {
        if (at + BASE > size) {
          return new RarHeaders(Math.min(at, size), new EOFException());
        }
        ByteBuffer header = FileBytes.numbersAt(channel, at, BEGINNING);
        int length = header.getShort(LENGTH) & 0xFFFF;
        int kind = header.get(KIND) & 0xFF;
        int flags = header.getShort(FLAGS) & 0xFFFF;
        if (kind == END || (kind == MAIN && (flags & IS_ENCRYPTED) != 0)) {
          return new RarHeaders(size, null);
        }
        if (!isSound(channel, at, header)) {
          return new RarHeaders(at, new IOException("header of a file that is damaged"));
        }
        if (at + length > size) {
          return new RarHeaders(at, new EOFException());
        }
        at += length + behind(header, kind, flags);
      }
      return new RarHeaders(size, null);
    }
  }

  private static long behind(ByteBuffer header, int kind, int flags) {
    if ((flags & HAS_MORE) == 0) {
      return 0;
    }
    long size = header.getInt(SIZE_BEHIND) & 0xFFFFFFFFL;
    boolean large = (kind == FILE || kind == SERVICE) && (flags & IS_LARGE) != 0;
    return large ? size | (header.getInt(LARGE_SIZE_BEHIND) & 0x7FFFFFFFL) << Integer.SIZE : size;
  }

  /** The sum is that of all of a header for files, and for others it depends. */
  private static boolean isSound(FileChannel channel, long at, ByteBuffer header)
      throws IOException {
    int size = header.getShort(LENGTH) & 0xFFFF;
    int kind = header.get(KIND) & 0xFF;
    if (size < BASE || kind < MARK || kind > END) {
      return false;
    }
    if (kind != FILE || (header.getShort(FLAGS) & HAS_COMMENT) != 0) {
      return true;
    }
    CRC32 sum = new CRC32();
    sum.update(FileBytes.at(channel, at, size), KIND, size - KIND);
    return (sum.getValue() & 0xFFFF) == (header.getShort(0) & 0xFFFF);
  }
}
