// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * The romanization of the North as its news agency KCNA writes names. Source of the letters: Rules
 * of the Latin Alphabetical Transcriptions of the Korean Language (1992); its section on names has
 * each syllable as a word of its own and the first consonant of the given name voiceless. KCNA
 * drops the breves and writes ㅚ as oe. The surname is written without the initial-sound law.
 */
final class NorthKoreanRomanization {

  private static final LetterTable ONSETS =
      new LetterTable(Syllable.ONSETS, "k kk n t tt r m p pp s ss - j jj ch kh th ph h");

  private static final LetterTable VOICED = new LetterTable("ㄱㄷㅂㅈ", "g d b j");

  private static final LetterTable NUCLEI =
      new LetterTable(Syllable.NUCLEI, "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i");

  private static final LetterTable CODAS = new LetterTable(" ㄱㄴㄷㄹㅁㅂㅇ", "- k n t l m p ng");

  private NorthKoreanRomanization() {}

  static String write(KoreanName name) {
    return LetterTable.spaced(
        LetterTable.capitalised(String.join("", syllables(name.northern().surname()))),
        capitalisedWords(syllables(name.given())));
  }

  private static String capitalisedWords(String[] words) {
    for (int i = 0; i < words.length; i++) {
      words[i] = LetterTable.capitalised(words[i]);
    }
    return String.join(" ", words);
  }

  private static String[] syllables(String hangul) {
    String[] spelled = new String[hangul.length()];
    char before = 'ㄱ';
    for (int i = 0; i < spelled.length; i++) {
      Syllable syllable = Syllable.of(hangul.charAt(i));
      char onset = syllable.onsetLetter();
      char coda = Pronunciation.neutral(syllable.codaLetter());
      spelled[i] =
          (Pronunciation.isVoiced(before, onset) ? VOICED : ONSETS).of(onset)
              + NUCLEI.of(syllable.nucleusLetter())
              + CODAS.of(coda);
      before = coda;
    }
    return spelled;
  }
}
