// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SyllableSpellings.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Spellings of vowels that nobody has used yet: one letter more, less or other than a known one
 * ({@code Hyeoimin}, {@code Yueong}). Vowels are where people invent; consonants hardly vary.
 */
final class VowelSlips {

  /** Probability of a slip in a vowel, all slips of one spelling together. */
  private static final double SLIP = 0.01;

  /** Spellings rarer than this in every class are no starting point for a slip. */
  private static final double RARE = 0.01;

  private static final String LETTERS = "aeiouwy";
  private static final int LONGEST = 5;

  private VowelSlips() {}

  /** Returns what each slip may stand for, given the known spellings. */
  static Map<String, List<Piece>> of(Map<String, List<Piece>> known) {
    Map<String, Map<Integer, Piece>> slips = new HashMap<>();
    known.forEach(
        (spelling, pieces) -> {
          Set<String> variants = variants(spelling);
          for (Piece piece : pieces) {
            if (isUsual(piece)) {
              Piece slip = piece.scaled((float) (SLIP / variants.size()));
              variants.forEach(
                  variant ->
                      slips
                          .computeIfAbsent(variant, v -> new HashMap<>())
                          .merge(piece.jamo(), slip, VowelSlips::sum));
            }
          }
        });
    Map<String, List<Piece>> result = new HashMap<>();
    slips.forEach((variant, pieces) -> result.put(variant, new ArrayList<>(pieces.values())));
    return result;
  }

  private static Set<String> variants(String spelling) {
    Set<String> variants = new HashSet<>();
    for (int i = 0; i <= spelling.length(); i++) {
      String before = spelling.substring(0, i);
      String after = spelling.substring(i);
      for (int k = 0; k < LETTERS.length(); k++) {
        char letter = LETTERS.charAt(k);
        variants.add(before + letter + after);
        if (!after.isEmpty()) {
          variants.add(before + letter + after.substring(1));
        }
      }
      if (!after.isEmpty()) {
        variants.add(before + after.substring(1));
      }
    }
    variants.removeIf(variant -> variant.isEmpty() || variant.length() > LONGEST);
    variants.remove(spelling);
    return variants;
  }

  private static boolean isUsual(Piece piece) {
    for (float[] context : piece.weights()) {
      for (float weight : context) {
        if (weight > RARE) {
          return true;
        }
      }
    }
    return false;
  }

  private static Piece sum(Piece a, Piece b) {
    Piece sum = a.scaled(1);
    for (int i = 0; i < sum.weights().length; i++) {
      for (int c = 0; c < sum.weights()[i].length; c++) {
        sum.weights()[i][c] += b.weights()[i][c];
      }
    }
    return sum;
  }
}
