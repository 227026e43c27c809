// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which encoding a text in Latin letters is, of those of Windows, ISO, DOS and Macintosh
 * for languages of Europe and for Vietnamese. All of them have letters nearly everywhere, so that
 * each reads any text as if it were right; but those of one language, as often as it has them, come
 * out of one of them only. Stateless.
 */
final class LatinEncoding {

  /** By how many bits another encoding must be likelier than the one that was guessed. */
  private static final double MARGIN = 5;

  /** Bits of a character that texts in these languages do not fall below on average. */
  private static final double POOREST = -6.5;

  /** Characters beyond ASCII that are looked at: some thousand say all. */
  private static final int ENOUGH = 4_000;

  // Bits of what texts seldom have, and texts that are decoded wrongly often.
  private static final double ALONE = -3;
  private static final double CAPITAL = -2;
  private static final double CAPITAL_INSIDE = -6;
  private static final double SMALL_AMONG_CAPITALS = -4;
  private static final double SIGN_INSIDE = -5;
  private static final double MARK_WITHOUT_LETTER = -8;
  private static final double LONG_RUN = -8;

  /** Letters beyond ASCII one after the other. */
  private static final int RUN = 4;

  private static final char APOSTROPHE = '\u2019';

  private static final List<LatinLetters> ENCODINGS = LatinLetters.encodings();

  private LatinEncoding() {}

  /**
   * Returns the encoding of a text.
   *
   * @param guessed by who does not know these languages; null for nothing
   * @return null if the guess may be right, or is none of these encodings, or none of them fits
   */
  static @Nullable Charset of(byte[] text, @Nullable Charset guessed) {
    Charset known = isWestern(guessed) ? EncodingSupersets.LATIN : guessed;
    int[] places = beyondAscii(text);
    LatinLetters best = null;
    double most = places.length * POOREST;
    double least = Double.POSITIVE_INFINITY;
    for (LatinLetters encoding : ENCODINGS) {
      double bits = encoding.prior() + inContext(text, places, encoding);
      if (encoding.charset().equals(known)) {
        least = bits + MARGIN;
      }
      if (bits > most) {
        most = bits;
        best = encoding;
      }
    }
    return best == null || most <= least ? null : best.charset();
  }

  private static boolean isWestern(@Nullable Charset charset) {
    return charset == null || charset.name().equals("ISO-8859-15");
  }

  /** Returns where there is more than ASCII; nowhere if that is more than a third of the text. */
  private static int[] beyondAscii(byte[] text) {
    int[] places = new int[ENOUGH];
    int found = 0;
    int letters = 0;
    for (int i = 0; i < text.length && found < ENOUGH; i++) {
      if (text[i] < 0) {
        places[found++] = i;
      } else if (Character.isLetter(text[i])) {
        letters++;
      }
    }
    return found * 2 > letters ? new int[0] : Arrays.copyOf(places, found);
  }

  private static double inContext(byte[] text, int[] places, LatinLetters encoding) {
    int[] counts = new int[LatinLetters.BEYOND_ASCII];
    double bits = 0;
    int run = 0;
    int last = -1;
    for (int place : places) {
      counts[text[place] & 0x7F]++;
      run = place == last + 1 ? run : 0;
      last = place;
      boolean letter = Character.isLetter(encoding.at(text, place));
      run += letter ? 1 : 0;
      bits += letter && run >= RUN ? LONG_RUN : 0;
      bits += letter ? ofLetter(text, place, encoding) : ofOther(text, place, encoding);
    }
    return bits + encoding.bits(counts);
  }

  private static double ofLetter(byte[] text, int place, LatinLetters encoding) {
    char before = encoding.at(text, place - 1);
    char after = encoding.at(text, place + 1);
    boolean first = !Character.isLetter(before);
    if (first && !Character.isLetter(after) && !isMark(after)) {
      return ALONE;
    }
    if (!Character.isUpperCase(encoding.at(text, place))) {
      boolean capitals =
          Character.isUpperCase(before) && Character.isUpperCase(encoding.at(text, place - 2));
      return capitals ? SMALL_AMONG_CAPITALS : 0;
    }
    if (first) {
      return CAPITAL;
    }
    if (Character.isLowerCase(before)) {
      return CAPITAL_INSIDE;
    }
    return Character.isLowerCase(after) ? SMALL_AMONG_CAPITALS : 0;
  }

  private static double ofOther(byte[] text, int place, LatinLetters encoding) {
    char other = encoding.at(text, place);
    boolean afterLetter = Character.isLetter(encoding.at(text, place - 1));
    if (isMark(other)) {
      return afterLetter ? 0 : MARK_WITHOUT_LETTER;
    }
    boolean inside = afterLetter && Character.isLetter(encoding.at(text, place + 1));
    return inside && other != APOSTROPHE ? SIGN_INSIDE : 0;
  }

  /** Vietnamese has the tone of a letter behind it. */
  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
