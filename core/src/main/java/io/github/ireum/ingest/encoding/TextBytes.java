// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

/** Tells bytes that may be a text from those that are none. */
public final class TextBytes {

  /** Control-Z, once or up to the end of a block. */
  private static final byte END_OF_DOS = 0x1A;

  private TextBytes() {}

  /** Whether nothing in bytes speaks against a text. */
  public static boolean mayBe(byte[] bytes) {
    return UnmarkedUtf16.of(bytes) != null || !hasControls(bytes);
  }

  private static boolean hasControls(byte[] bytes) {
    boolean shifted = Iso2022Korean.is(bytes);
    for (int i = 0; i < end(bytes, bytes.length); i++) {
      byte b = bytes[i];
      boolean ofText = b < 0 || b >= ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f';
      if (!ofText && !(shifted && Iso2022Korean.isShift(b))) {
        return true;
      }
    }
    return false;
  }

  /** Returns where a text ends: before the marks with which DOS ended files. */
  public static int end(byte[] bytes, int length) {
    int end = length;
    while (end > 0 && bytes[end - 1] == END_OF_DOS) {
      end--;
    }
    return end;
  }
}
