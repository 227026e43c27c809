// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * How much a text looks like Korean, when it may be another one decoded wrongly.
 *
 * @param bits how much likelier Korean has these characters than text in other encodings has the
 *     bytes: zero if both have them as often, less if it is something else
 * @param different how many different syllables that are no rare ones
 */
public record KoreanEvidence(double bits, int different) {

  // The shares of each group in Korean text, and of the bytes in Chinese text, which hit the 2,350
  // syllables of the Korean standard evenly.
  private static final double COMMON = 3.9;
  private static final double USUAL = 0;
  private static final double RARE = -4;

  private static final double HAN = -1;
  private static final double OTHER_LETTER = -1;
  private static final double MALFORMED = -6;

  private static final int FIRST_SYLLABLE = '가';
  private static final int LAST_SYLLABLE = '힣';

  private static final double[] SYLLABLES = syllables();

  /** Weighs all of a text but ASCII. */
  public static KoreanEvidence of(CharSequence text) {
    double bits = 0;
    BitSet syllables = new BitSet();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F) {
        bits += bits(c);
        if (isSyllable(c) && bits(c) > RARE) {
          syllables.set(c);
        }
      }
    }
    return new KoreanEvidence(bits, syllables.cardinality());
  }

  /** Returns whether it may be Korean, where something else says that it is. */
  public boolean isPossible() {
    // A name such as 펲시 has a rare syllable and a common one.
    return bits > RARE + COMMON - 1;
  }

  private static double bits(char c) {
    if (isSyllable(c)) {
      return SYLLABLES[c - FIRST_SYLLABLE];
    }
    if (c == '\uFFFD' || Character.getType(c) == Character.PRIVATE_USE) {
      return MALFORMED;
    }
    if (Character.isIdeographic(c)) {
      return HAN;
    }
    return Character.isLetterOrDigit(c) ? OTHER_LETTER : 0;
  }

  private static boolean isSyllable(char c) {
    return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE;
  }

  private static double[] syllables() {
    double[] bits = new double[LAST_SYLLABLE - FIRST_SYLLABLE + 1];
    Arrays.fill(bits, RARE);
    String[] groups = read().split("\n");
    groups[0].chars().forEach(syllable -> bits[syllable - FIRST_SYLLABLE] = COMMON);
    groups[1].chars().forEach(syllable -> bits[syllable - FIRST_SYLLABLE] = USUAL);
    return bits;
  }

  private static String read() {
    try (InputStream in = KoreanEvidence.class.getResourceAsStream("hangul.txt")) {
      return new String(
          Objects.requireNonNull(in, "hangul.txt").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
