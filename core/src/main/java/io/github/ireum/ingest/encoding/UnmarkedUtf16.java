// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells text in UTF-16 that does not begin with a byte order mark. */
public final class UnmarkedUtf16 {

  /** Of the characters, such as this kind of text has. */
  private static final double ENOUGH = .98;

  private UnmarkedUtf16() {}

  /** Returns the byte order, or null if the bytes are something else. */
  public static @Nullable Charset of(byte[] bytes) {
    if (!hasZero(bytes)) {
      // Each line end, space and digit has a byte that is zero, and no other text has one.
      return null;
    }
    double little = ordinary(bytes, 1, 0);
    double big = ordinary(bytes, 0, 1);
    if (Math.max(little, big) < ENOUGH || little == big) {
      return null;
    }
    return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the share of the units that are characters of usual texts. */
  private static double ordinary(byte[] bytes, int high, int low) {
    int ordinary = 0;
    int units = bytes.length / 2;
    for (int i = 0; i < units; i++) {
      char c = (char) ((bytes[2 * i + high] & 0xFF) << 8 | (bytes[2 * i + low] & 0xFF));
      if (isOrdinary(c)) {
        ordinary++;
      }
    }
    return units == 0 ? 0 : (double) ordinary / units;
  }

  private static boolean isOrdinary(char c) {
    return (c < 0x7F ? c >= ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' : c >= 0xA0)
        && (c < 0x250 // Latin
            || (c >= 0x370 && c < 0x530) // Greek, Cyrillic
            || (c >= 0x2010 && c < 0x2040) // punctuation
            || (c >= 0x3000 && c < 0x3200) // punctuation, kana, jamo
            || (c >= 0x4E00 && c < 0xA000) // Han
            || (c >= 0xAC00 && c < 0xD7A4) // Hangul
            || (c >= 0xFF00 && c < 0xFFE8)); // forms of full width
  }
}
