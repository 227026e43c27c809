// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * Yale romanization, letter by letter. Source: Samuel E. Martin, A Reference Grammar of Korean
 * (1992), section 1: ㅜ is wu, but u after the labials, where Korean does not tell ㅜ from ㅡ. The
 * syllables of a given name stand apart, so no mark is needed between them.
 */
final class YaleRomanization {

  private static final LetterTable ONSETS =
      new LetterTable(Syllable.ONSETS, "k kk n t tt l m p pp s ss - c cc ch kh th ph h");

  private static final LetterTable NUCLEI =
      new LetterTable(
          Syllable.NUCLEI, "a ay ya yay e ey ye yey o wa way oy yo wu we wey wi yu u uy i");

  private static final LetterTable CODAS =
      new LetterTable(
          Syllable.CODAS,
          "- k kk ks n nc nh t l lk lm lp ls lth lph lh m p ps s ss ng c ch kh th ph h");

  private static final String LABIALS = "ㅁㅂㅃㅍ";

  private YaleRomanization() {}

  static String write(KoreanName name) {
    StringBuilder surname = new StringBuilder();
    for (int i = 0; i < name.surname().length(); i++) {
      char c = name.surname().charAt(i);
      surname.append(syllable(c));
    }
    StringBuilder given = new StringBuilder();
    for (int i = 0; i < name.given().length(); i++) {
      char c = name.given().charAt(i);
      given.append(given.isEmpty() ? "" : " ").append(LetterTable.capitalised(syllable(c)));
    }
    return LetterTable.spaced(LetterTable.capitalised(surname), given.toString());
  }

  private static String syllable(char hangul) {
    Syllable syllable = Syllable.of(hangul);
    char onset = syllable.onsetLetter();
    char nucleus = syllable.nucleusLetter();
    boolean plain = nucleus == 'ㅜ' && LABIALS.indexOf(onset) >= 0;
    return ONSETS.of(onset) + (plain ? "u" : NUCLEI.of(nucleus)) + CODAS.of(syllable.codaLetter());
  }
}
