// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/**
 * How far apart two spellings are, by the least sum of slips that turn one into the other
 * (Damerau–Levenshtein, each letter moved once): a letter too many, too few, another one or two
 * that changed places. Slips that are easily made and heard count half: another vowel, a sound of
 * the same place in the mouth, a letter doubled. Hangul is compared by its letters.
 */
public final class SpellingDistance {

  private static final double SLIP = 1;
  private static final double EASY_SLIP = 0.5;

  /** Letters for sounds of one place in the mouth; Hangul by its leading consonants and finals. */
  private static final String[] ALIKE = {
    "aeiouwy",
    "kgqc",
    "td",
    "pb",
    "jcz",
    "lr",
    "sx",
    "\u1100\u1101\u110f",
    "\u1103\u1104\u1110",
    "\u1107\u1108\u1111",
    "\u1109\u110a",
    "\u110c\u110d\u110e"
  };

  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

  private SpellingDistance() {}

  /**
   * Returns the letters of a text as they are compared: small, without marks, Hangul as letters.
   */
  public static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    String apart = NFKD.normalize(text).toLowerCase(Locale.ROOT);
    apart.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Returns how much two texts of some length may differ and still be taken for each other. */
  public static double allowed(int length) {
    return length < 6 ? EASY_SLIP : length < 12 ? SLIP : SLIP + EASY_SLIP;
  }

  /**
   * Returns the distance of two texts, or more than the most where it is more.
   *
   * @param a letters, as {@link #letters} returns them
   * @param b the same
   */
  public static double between(String a, String b, double most) {
    if (Math.abs(a.length() - b.length()) * EASY_SLIP > most) {
      return Double.POSITIVE_INFINITY;
    }
    double[] before = new double[b.length() + 1];
    double[] last = new double[b.length() + 1];
    double[] row = new double[b.length() + 1];
    for (int j = 1; j <= b.length(); j++) {
      last[j] = last[j - 1] + extra(b, j - 1);
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = last[0] + extra(a, i - 1);
      double least = row[0];
      for (int j = 1; j <= b.length(); j++) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        double cost = last[j - 1] + (x == y ? 0 : alike(x, y) ? EASY_SLIP : SLIP);
        cost = Math.min(cost, last[j] + extra(a, i - 1));
        cost = Math.min(cost, row[j - 1] + extra(b, j - 1));
        if (i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2)) {
          cost = Math.min(cost, before[j - 2] + SLIP);
        }
        row[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > most) {
        return Double.POSITIVE_INFINITY;
      }
      double[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }

  private static double extra(String text, int at) {
    return at > 0 && text.charAt(at) == text.charAt(at - 1) ? EASY_SLIP : SLIP;
  }

  private static boolean alike(char a, char b) {
    if (isHangulVowel(a) && isHangulVowel(b)) {
      return true;
    }
    for (String group : ALIKE) {
      if (group.indexOf(a) >= 0 && group.indexOf(b) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHangulVowel(char c) {
    return c >= '\u1161' && c <= '\u1175';
  }
}
