// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.List;

/** How many syllables at the beginning of a Korean word may be a name. */
final class HangulLengths {

  /** Surnames so rare that in running text their syllables are something else. */
  private static final String RARE =
      "엽단견당화창대순돈만빙풍평필후초춘탄내누뇌단담묵미보비삼섭수애야영옹완요운응자저점종준즙즉증총판포학해화환흥란령뢰룡루률렬례";

  private HangulLengths() {}

  /**
   * Returns how many syllables the surname has, or 0 if the first so many syllables of a word
   * cannot be a name.
   */
  static int surname(String word, int length) {
    if (length > 2 && Surnames.isCompound(word.substring(0, 2))) {
      return 2;
    }
    char second = word.charAt(1);
    boolean former =
        HangulRest.formerTitleLength(word, 0) > 0
            || (second == '전' && HangulRest.formerTitleLength(word, 1) > 0);
    boolean anonymous = second == '씨' || (second == '모' && (length == 2 || word.charAt(2) == '씨'));
    return length < 5
            && !anonymous
            && !former
            && word.charAt(length - 1) != '씨'
            && !(length == 3 && HangulRest.isOnlyTitle(word.substring(1, 3)))
            && RARE.indexOf(word.charAt(0)) < 0
            && Surnames.isSurname(word.substring(0, 1))
        ? 1
        : 0;
  }

  /** Returns the possible lengths of a name at the beginning of a Hangul word. */
  static List<Integer> of(String word) {
    List<Integer> lengths = new ArrayList<>();
    for (int length = 2; length <= Math.min(5, word.length()); length++) {
      if (surname(word, length) > 0) {
        lengths.add(length);
      }
    }
    return lengths;
  }
}
