// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * Revised Romanization. Source: Ministry of Culture and Tourism notice 2000-8. Chapter 2 has the
 * letters; chapter 3, article 4: surname first, a space, the given name as one word, and changes of
 * sound between its syllables not shown (한복남 Han Boknam, 홍빛나 Hong Bitna). Each syllable is spelled
 * by itself, as the Ministry of Foreign Affairs does for passports. The surname is spelled as it is
 * written; article 4 (2) leaves surnames to a further rule that was never made.
 */
final class RevisedRomanization {

  private static final LetterTable ONSETS =
      new LetterTable(Syllable.ONSETS, "g kk n d tt r m b pp s ss - j jj ch k t p h");

  private static final LetterTable NUCLEI =
      new LetterTable(
          Syllable.NUCLEI, "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i");

  private static final LetterTable CODAS = new LetterTable(" ㄱㄴㄷㄹㅁㅂㅇ", "- k n t l m p ng");

  private RevisedRomanization() {}

  static String write(KoreanName name) {
    return LetterTable.spaced(word(name.surname()), word(name.given()));
  }

  /** Returns one word, each syllable spelled by itself. */
  static String word(String hangul) {
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < hangul.length(); i++) {
      spelled.append(syllable(hangul.charAt(i)));
    }
    return LetterTable.capitalised(spelled);
  }

  /** Returns one syllable in small letters, as if it stood alone. */
  static String syllable(char hangul) {
    Syllable syllable = Syllable.of(hangul);
    return ONSETS.of(syllable.onsetLetter())
        + NUCLEI.of(syllable.nucleusLetter())
        + CODAS.of(Pronunciation.neutral(syllable.codaLetter()));
  }
}
