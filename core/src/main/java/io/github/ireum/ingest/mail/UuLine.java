// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import org.jspecify.annotations.Nullable;

/**
 * A line of a uuencoded file (POSIX, uuencode): its length, and four characters for three bytes.
 */
final class UuLine {

  /** How many spaces at the end of a line may have been lost, which are zeros to some programs. */
  private static final int LOST_SPACES = 8;

  private UuLine() {}

  /** Returns the bytes of a line without its end; null if it is no line of a file, or empty. */
  static byte @Nullable [] decode(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) < ' ' || line.charAt(i) > '`') {
        return null;
      }
    }
    if (line.isEmpty()) {
      return null;
    }
    int count = six(line, 0);
    int letters = (count + 2) / 3 * 4;
    int given = line.length() - 1;
    // Some programs write a sum or a mark behind the data.
    if (given > letters + 1 || given < letters - LOST_SPACES) {
      return null;
    }
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      int group = 1 + i / 3 * 4;
      int bits =
          six(line, group) << 18
              | six(line, group + 1) << 12
              | six(line, group + 2) << 6
              | six(line, group + 3);
      bytes[i] = (byte) (bits >> (16 - i % 3 * 8));
    }
    return bytes;
  }

  private static int six(String line, int at) {
    return at < line.length() ? line.charAt(at) - ' ' & 0x3F : 0;
  }
}
