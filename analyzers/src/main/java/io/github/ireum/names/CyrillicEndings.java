// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * The case endings that the last part of a man's name takes in Russian: {@code Ким Чен Ына}, {@code
 * Юн Сок Ёлю}. A part that ends in a vowel, and a woman's name, has none.
 */
final class CyrillicEndings {

  private static final String[] HARD = {"ом", "а", "у", "е"};
  private static final String[] SOFT = {"ем", "ём", "я", "ю", "е"};
  private static final String HARD_CONSONANTS = "нмкпртсгдб";

  private CyrillicEndings() {}

  /**
   * Returns the length of the ending that a word may have, 0 if none: what is left is the word
   * itself, or all of it but a soft sign.
   */
  static int length(String word) {
    int soft = length(word, SOFT, "л");
    return soft > 0 ? soft : length(word, HARD, HARD_CONSONANTS);
  }

  private static int length(String word, String[] endings, String before) {
    for (String ending : endings) {
      int stem = word.length() - ending.length();
      if (stem > 1 && word.endsWith(ending) && before.indexOf(word.charAt(stem - 1)) >= 0) {
        return ending.length();
      }
    }
    return 0;
  }

  /** Returns a word without its ending, as it is when nothing is done to it. */
  static String nominative(String word) {
    String stem = word.substring(0, word.length() - length(word));
    return stem.length() < word.length() && stem.endsWith("л") ? stem + "ь" : stem;
  }
}
