// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.names.KoreanName;
import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.Reading;

/** Tells which word of a full name is the surname. */
public final class SurnameWords {

  private SurnameWords() {}

  /**
   * Returns how likely a word stands for a surname, 0 to 1.
   *
   * @param word a word of a full name
   * @param surname the surname in Hangul, in its Northern or its Southern form
   */
  public static double share(String word, String surname) {
    String southern = new KoreanName(surname, "").southern().surname();
    double share = 0;
    for (Reading reading : KoreanNames.getDefault().read(word)) {
      KoreanName name = reading.name().southern();
      if (name.given().isEmpty() && name.surname().equals(southern)) {
        share += reading.probability();
      }
    }
    return share;
  }
}
