// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * Kontsevich's transcription into Cyrillic, in three words as the Russian press has it. Source of
 * the letters: L. R. Kontsevich, Корееведение (2001), and his tables of 1966 after A. A.
 * Kholodovich; the syllables of a given name apart, voiced ㅈ as чж and the surname 이 as Ли are the
 * press's older habit. The press voices the given name's first consonant after most surnames (Мун
 * Чжэ Ин, Пан Ги Мун, Ли Бом Сок) but commonly not after one in ㅁ (Ким Чон Ын, Ким Ки Док); usage
 * there varies from person to person.
 */
final class Kontsevich {

  private static final LetterTable ONSETS =
      new LetterTable(Syllable.ONSETS, "к кк н т тт р м п пп с сс - ч чч чх кх тх пх х");

  private static final LetterTable VOICED = new LetterTable("ㄱㄷㅂㅈ", "г д б чж");

  private static final LetterTable NUCLEI =
      new LetterTable(Syllable.NUCLEI, "а э я йя о э ё йе о ва вэ ве ё у во ве ви ю ы ый и");

  /** Vowels that change after a consonant: 혜 Хе, 희 Хи. */
  private static final LetterTable AFTER_CONSONANT = new LetterTable("ㅒㅔㅖㅢ", "я е е и");

  private static final LetterTable CODAS = new LetterTable(" ㄱㄴㄷㄹㅁㅂㅇ", "- к н т ль м п н");

  private Kontsevich() {}

  static String write(KoreanName name) {
    StringBuilder surname = new StringBuilder();
    char before = 'ㄱ';
    for (int i = 0; i < name.surname().length(); i++) {
      char c = name.surname().charAt(i);
      surname.append(syllable(c, before));
      before = coda(c);
    }
    if (name.southern().surname().equals("이")) {
      surname.replace(0, surname.length(), "ли");
    }
    before = before == 'ㅁ' ? 'ㄱ' : before;
    StringBuilder given = new StringBuilder();
    for (int i = 0; i < name.given().length(); i++) {
      char c = name.given().charAt(i);
      given.append(given.isEmpty() ? "" : " ");
      given.append(LetterTable.capitalised(syllable(c, before)));
      before = coda(c);
    }
    return LetterTable.spaced(LetterTable.capitalised(surname), given.toString());
  }

  private static char coda(char hangul) {
    return Pronunciation.neutral(Syllable.of(hangul).codaLetter());
  }

  private static String syllable(char hangul, char codaBefore) {
    Syllable syllable = Syllable.of(hangul);
    char onset = syllable.onsetLetter();
    char nucleus = syllable.nucleusLetter();
    // After ㄹ, ㄷ and ㅈ are tense in Sino-Korean words, not voiced.
    boolean voiced =
        Pronunciation.isVoiced(codaBefore, onset)
            && !(codaBefore == 'ㄹ' && "ㄷㅈ".indexOf(onset) >= 0);
    boolean changed = onset != 'ㅇ' && "ㅒㅔㅖㅢ".indexOf(nucleus) >= 0;
    return (voiced ? VOICED : ONSETS).of(onset)
        + (changed ? AFTER_CONSONANT : NUCLEI).of(nucleus)
        + CODAS.of(coda(hangul));
  }
}
