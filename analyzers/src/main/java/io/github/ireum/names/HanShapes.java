// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.text.Normalizer;

/**
 * Brings Han characters in traditional, Japanese and compatibility shapes to the simplified shape,
 * in which the tables of words and surnames are. From {@code han-shapes.txt}, pairs of characters,
 * which {@code HanWordsTable} in the benchmarks makes.
 */
final class HanShapes {

  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9FFF';

  private static final char[] SIMPLIFIED = load();

  private HanShapes() {}

  private static char[] load() {
    char[] simplified = new char[LAST - FIRST + 1];
    for (int i = 0; i < simplified.length; i++) {
      simplified[i] = (char) (FIRST + i);
    }
    for (String line : NameResource.lines("han-shapes.txt")) {
      for (int i = 0; i + 1 < line.length(); i += 2) {
        simplified[line.charAt(i) - FIRST] = line.charAt(i + 1);
      }
    }
    return simplified;
  }

  /** Returns whether a character is a Han character of the basic plane. */
  static boolean isHan(char c) {
    return (c >= FIRST && c <= LAST) || (c >= '\uF900' && c <= '\uFAFF');
  }

  /** Returns a text of the same length in which Han characters are simplified. */
  static String simplified(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= '\uF900' && c <= '\uFAFF') {
        String one = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFC);
        c = one.length() == 1 ? one.charAt(0) : c;
      }
      chars[i] = c >= FIRST && c <= LAST ? SIMPLIFIED[c - FIRST] : c;
    }
    return new String(chars);
  }
}
