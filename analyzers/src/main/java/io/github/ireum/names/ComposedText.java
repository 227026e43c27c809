// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * A text whose letters of Hangul and whose katakana with marks of voice (NFD) are composed, with
 * the offsets that they came from. Immutable; thread-safe.
 */
final class ComposedText {

  private static final char FIRST_ONSET = 0x1100;
  private static final char LAST_ONSET = 0x1112;
  private static final char FIRST_NUCLEUS = 0x1161;
  private static final char LAST_NUCLEUS = 0x1175;
  private static final char FIRST_CODA = 0x11A8;
  private static final char LAST_CODA = 0x11C2;
  private static final char VOICED = '\u3099';
  private static final char HALF_VOICED = '\u309A';
  private static final int CODAS = 28;
  private static final int NUCLEI = 21;

  private static final int[] SAME = {};

  private final String original;
  private final String text;

  /** Where each character came from, and the length; {@link #SAME} if nothing was composed. */
  private final int[] offsets;

  private ComposedText(String original, String text, int[] offsets) {
    this.original = original;
    this.text = text;
    this.offsets = offsets;
  }

  /** Composes a text. */
  static ComposedText of(String original) {
    for (int i = 0; i < original.length(); i++) {
      if (isPart(original.charAt(i))) {
        return composed(original);
      }
    }
    return new ComposedText(original, original, SAME);
  }

  /** Whether a character is composed with the one before it. */
  private static boolean isPart(char c) {
    return c >= FIRST_NUCLEUS
        && (c <= LAST_NUCLEUS
            || (c >= FIRST_CODA && c <= LAST_CODA)
            || c == VOICED
            || c == HALF_VOICED);
  }

  private static ComposedText composed(String original) {
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
      } else if (KanaWords.isKatakana(c) && isIn(original, i, VOICED, HALF_VOICED)) {
        String voiced = Normalizer.normalize(original.substring(i - 1, i + 1), Normalizer.Form.NFC);
        if (voiced.length() == 1) {
          c = voiced.charAt(0);
          i++;
        }
      }
      out[length++] = c;
    }
    from[length] = original.length();
    return new ComposedText(original, new String(out, 0, length), Arrays.copyOf(from, length + 1));
  }

  private static boolean isIn(String text, int i, char first, char last) {
    return i < text.length() && text.charAt(i) >= first && text.charAt(i) <= last;
  }

  /** Returns the text with what is composed. */
  String text() {
    return text;
  }

  /** Returns the offset in the original of an offset in {@link #text}. */
  int original(int offset) {
    return offsets == SAME ? offset : offsets[offset];
  }

  /** Returns the first offset in {@link #text} that is not before an offset in the original. */
  int composed(int offset) {
    if (offsets == SAME) {
      return offset;
    }
    int at = Arrays.binarySearch(offsets, offset);
    return at >= 0 ? at : -at - 1;
  }

  /** Returns names in {@link #text} as they stand in the original. */
  List<NameMention> originalNames(List<NameMention> names) {
    return offsets == SAME ? names : names.stream().map(this::original).toList();
  }

  /** Returns surnames in {@link #text} as they stand in the original. */
  List<SurnameMention> originalSurnames(List<SurnameMention> surnames) {
    return offsets == SAME ? surnames : surnames.stream().map(this::original).toList();
  }

  private NameMention original(NameMention name) {
    int start = original(name.start());
    int end = original(name.end());
    return new NameMention(
        start, end, original.substring(start, end), name.probability(), name.readings());
  }

  private SurnameMention original(SurnameMention surname) {
    int start = original(surname.start());
    int end = original(surname.end());
    return new SurnameMention(
        start, end, original.substring(start, end), surname.surnames(), surname.title());
  }
}
