// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.google.common.base.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells the encoding of the names in a tar archive by the first of them. Those that say theirs, as
 * POSIX of 2001 has it, are decoded as such in any case.
 */
final class TarNames {

  private static final int BEGINNING = 1 << 18;

  // Of a header, by POSIX.1-1988.
  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int SIZE = 124;
  private static final int SIZE_END = 135;
  private static final int MAGIC = 257;

  private static final int UTF_8_CHARACTER = 4;

  private TarNames() {}

  /**
   * Returns the encoding of the names at the beginning of an archive: UTF-8 if they are in more
   * than one.
   */
  static Charset encoding(InputStream archive) throws IOException {
    return encoding(TextEncodingDetector.look(archive, BEGINNING));
  }

  private static Charset encoding(byte[] archive) {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    long header = 0;
    while (header + BLOCK <= archive.length && isHeader(archive, (int) header)) {
      int start = (int) header;
      int end = start;
      while (end < start + NAME && archive[end] != 0) {
        end++;
      }
      names.write(archive, start, whole(archive, start, end) - start);
      names.write('\n');
      long blocks = (size(archive, start) + BLOCK - 1) / BLOCK;
      header += (1 + blocks) * BLOCK;
    }
    Charset told = ArchiveNames.encoding(names.toByteArray(), false);
    return told == null ? StandardCharsets.UTF_8 : told;
  }

  /**
   * Returns the end of what is whole of a name. A longer one than there is room for is cut at a
   * byte, in UTF-8 often inside of a character, and is somewhere else in full.
   */
  private static int whole(byte[] archive, int start, int end) {
    if (end - start == NAME) {
      for (int cut = end; cut > end - UTF_8_CHARACTER; cut--) {
        if (Utf8.isWellFormed(Arrays.copyOfRange(archive, start, cut))) {
          return cut;
        }
      }
    }
    return end;
  }

  private static boolean isHeader(byte[] archive, int start) {
    String magic = new String(archive, start + MAGIC, 5, StandardCharsets.ISO_8859_1);
    return magic.equals("ustar");
  }

  /** Returns the size of a file, which is written in octal digits; zero if in another way. */
  private static long size(byte[] archive, int start) {
    long size = 0;
    for (int i = start + SIZE; i < start + SIZE_END; i++) {
      if (archive[i] >= '0' && archive[i] <= '7') {
        size = size * 8 + archive[i] - '0';
      }
    }
    return size;
  }
}
