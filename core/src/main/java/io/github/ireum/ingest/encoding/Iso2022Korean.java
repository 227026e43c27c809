// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import java.nio.charset.Charset;

/**
 * Tells text in ISO-2022-KR, which has nothing but ASCII and three controls: a line begins with the
 * designator before the first Korean (<a href="https://www.rfc-editor.org/rfc/rfc1557">RFC
 * 1557</a>).
 */
public final class Iso2022Korean {

  static final Charset CHARSET = Charset.forName("ISO-2022-KR");

  private static final byte[] DESIGNATOR = {0x1B, '$', ')', 'C'};

  private static final byte SHIFT_OUT = 0x0E;
  private static final byte SHIFT_IN = 0x0F;

  private Iso2022Korean() {}

  /** Returns whether bytes are the beginning of such a text. */
  public static boolean is(byte[] bytes) {
    for (int i = 0; i + DESIGNATOR.length <= bytes.length; i++) {
      if (bytes[i] < 0 || bytes[i] == SHIFT_OUT) {
        return false;
      }
      if ((i == 0 || bytes[i - 1] == '\n') && startsAt(bytes, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsAt(byte[] bytes, int start) {
    for (int i = 0; i < DESIGNATOR.length; i++) {
      if (bytes[start + i] != DESIGNATOR[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a byte changes between Korean and ASCII, and is no character. */
  public static boolean isShift(byte b) {
    return b == SHIFT_OUT || b == SHIFT_IN || b == DESIGNATOR[0];
  }
}
