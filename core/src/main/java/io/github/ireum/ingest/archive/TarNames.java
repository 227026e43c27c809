// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import com.google.common.base.Utf8;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encoding of the names in a tar archive by the first of them. Those that say theirs, as
 * POSIX of 2001 has it, are decoded as such in any case.
 */
final class TarNames {

  private static final int BEGINNING = 1 << 18;

  private static final int UTF_8_CHARACTER = 4;

  private TarNames() {}

  /**
   * Returns the encoding of the names at the beginning of an archive, null if they are in more than
   * one or say nothing of those behind them.
   */
  static @Nullable Charset encoding(InputStream archive) throws IOException {
    return encoding(TextEncodingDetector.look(archive, BEGINNING));
  }

  private static @Nullable Charset encoding(byte[] archive) {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    long header = 0;
    while (header + TarHeader.BLOCK <= archive.length
        && TarHeader.isHeader(archive, (int) header)) {
      int start = (int) header;
      int end = start;
      while (end < start + TarHeader.NAME && archive[end] != 0) {
        end++;
      }
      names.write(archive, start, whole(archive, start, end) - start);
      names.write('\n');
      header += TarHeader.BLOCK + TarHeader.filled(Math.max(0, TarHeader.size(archive, start)));
    }
    byte[] all = names.toByteArray();
    return TextEncodingDetector.isAscii(all) ? null : ArchiveNames.encoding(all, false);
  }

  /**
   * Returns the end of what is whole of a name. A longer one than there is room for is cut at a
   * byte, in UTF-8 often inside of a character, and is somewhere else in full.
   */
  private static int whole(byte[] archive, int start, int end) {
    if (end - start == TarHeader.NAME) {
      for (int cut = end; cut > end - UTF_8_CHARACTER; cut--) {
        if (Utf8.isWellFormed(Arrays.copyOfRange(archive, start, cut))) {
          return cut;
        }
      }
    }
    return end;
  }
}
