// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Arrays;

/** A text whose Hangul letters (NFD) are composed to syllables, with the offsets they came from. */
final class ComposedText {

  private static final char FIRST_ONSET = 0x1100;
  private static final char LAST_ONSET = 0x1112;
  private static final char FIRST_NUCLEUS = 0x1161;
  private static final char LAST_NUCLEUS = 0x1175;
  private static final char FIRST_CODA = 0x11A8;
  private static final char LAST_CODA = 0x11C2;
  private static final int CODAS = 28;
  private static final int NUCLEI = 21;

  private final String text;
  private final int[] offsets;

  ComposedText(String original) {
    char[] out = new char[original.length()];
    int[] from = new int[original.length() + 1];
    int length = 0;
    int i = 0;
    while (i < original.length()) {
      from[length] = i;
      char c = original.charAt(i++);
      if (c >= FIRST_ONSET && c <= LAST_ONSET && isIn(original, i, FIRST_NUCLEUS, LAST_NUCLEUS)) {
        int nucleus = original.charAt(i++) - FIRST_NUCLEUS;
        c = (char) ('가' + ((c - FIRST_ONSET) * NUCLEI + nucleus) * CODAS);
      }
      if (Syllable.isSyllable(c)
          && (c - '가') % CODAS == 0
          && isIn(original, i, FIRST_CODA, LAST_CODA)) {
        c += (char) (original.charAt(i++) - FIRST_CODA + 1);
      }
      out[length++] = c;
    }
    from[length] = original.length();
    text = new String(out, 0, length);
    offsets = Arrays.copyOf(from, length + 1);
  }

  private static boolean isIn(String text, int i, char first, char last) {
    return i < text.length() && text.charAt(i) >= first && text.charAt(i) <= last;
  }

  /** Returns the text with composed syllables. */
  String text() {
    return text;
  }

  /** Returns the offset in the original of an offset in {@link #text}. */
  int original(int offset) {
    return offsets[offset];
  }
}
