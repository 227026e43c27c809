// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells text in UTF-16 that does not begin with a byte order mark. */
public final class UnmarkedUtf16 {

  /** Of the units, such as are those of texts. */
  private static final double ENOUGH = .98;

  /** Of the units, such as are two characters of ASCII: more have texts of a byte a character. */
  private static final double MOST_OF_ASCII = .7;

  private UnmarkedUtf16() {}

  /** Returns the byte order, or null if the bytes are something else. */
  public static @Nullable Charset of(byte[] bytes) {
    if (!hasZero(bytes)) {
      // Each line end, space and digit has a byte that is zero, and no other text has one.
      return null;
    }
    if (!TextEncodingDetector.isAscii(bytes) && TextEncodingDetector.isMostlyUtf8(bytes)) {
      // Letters of two bytes are Hangul in UTF-16.
      return null;
    }
    Order little = Order.of(bytes, 1, 0);
    Order big = Order.of(bytes, 0, 1);
    boolean isLittle = little.isText() && (!big.isText() || little.latin() > big.latin());
    boolean isBig = big.isText() && (!little.isText() || big.latin() > little.latin());
    if (isLittle == isBig) {
      return null;
    }
    return isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * What bytes are in one order, as shares of their units.
   *
   * @param ordinary characters of usual texts
   * @param latin those of them with a high byte that is zero
   * @param pairsOfAscii units of which either byte is a character of ASCII as well
   */
  private record Order(double ordinary, double latin, double pairsOfAscii) {

    static Order of(byte[] bytes, int high, int low) {
      int units = bytes.length / 2;
      int ordinary = 0;
      int latin = 0;
      int pairs = 0;
      char before = 0;
      for (int i = 0; i < units; i++) {
        byte first = bytes[2 * i + high];
        byte second = bytes[2 * i + low];
        char c = (char) ((first & 0xFF) << 8 | (second & 0xFF));
        if (isOrdinary(c)) {
          ordinary++;
          latin += first == 0 ? 1 : 0;
        } else if (Character.isSurrogatePair(before, c)) {
          ordinary += 2;
        }
        pairs += isPrinted(first) && isPrinted(second) ? 1 : 0;
        before = c;
      }
      double all = Math.max(1, units);
      return new Order(ordinary / all, latin / all, pairs / all);
    }

    boolean isText() {
      return ordinary >= ENOUGH && pairsOfAscii <= MOST_OF_ASCII;
    }

    private static boolean isPrinted(byte b) {
      return b >= ' ' && b < 0x7F;
    }

    private static boolean isOrdinary(char c) {
      return (c < 0x7F ? c >= ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' : c >= 0xA0)
          && (c < 0x700 // Latin, marks, Greek, Cyrillic, Armenian, Hebrew, Arabic
              || (c >= 0x1100 && c < 0x1200) // jamo, as of a Macintosh
              || (c >= 0x1E00 && c < 0x2000) // Latin of Vietnam, Greek
              || (c >= 0x2000 && c < 0x3400) // punctuation, bullets, arrows, lines, kana, jamo
              || (c >= 0x4E00 && c < 0xA000) // Han
              || (c >= 0xAC00 && c < 0xD7A4) // Hangul
              || (c >= 0xF000 && c < 0xF100) // bullets of fonts for symbols
              || (c >= 0xF900 && c < 0xFB00) // Han of Korea
              || (c >= 0xFF00 && c < 0xFFE8)); // forms of full width
    }
  }
}
