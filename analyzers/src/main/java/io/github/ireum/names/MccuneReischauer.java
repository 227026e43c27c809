// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.Pronunciation.Spoken;
import java.text.Normalizer;
import java.util.List;

/**
 * McCune–Reischauer as libraries write it. Source: ALA-LC Romanization Tables, Korean (2009),
 * Romanization rules 1 to 9 and appendix 7; where it is silent, McCune and Reischauer, "The
 * Romanization of the Korean Language", Transactions of the Korea Branch of the Royal Asiatic
 * Society 29 (1939).
 */
final class MccuneReischauer {

  private static final LetterTable ONSETS =
      new LetterTable(Syllable.ONSETS, "k kk n t tt r m p pp s ss - ch tch ch' k' t' p' h");

  private static final LetterTable VOICED = new LetterTable("ㄱㄷㅂㅈ", "g d b j");

  private static final LetterTable NUCLEI =
      new LetterTable(Syllable.NUCLEI, "a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i");

  private static final LetterTable CODAS = new LetterTable(" ㄱㄴㄷㄹㅁㅂㅇ", "- k n t l m p ng");

  /** Final consonants before a vowel: 석원 Sŏg-wŏn, 철원 Ch'ŏr-wŏn. */
  private static final LetterTable LINKED =
      new LetterTable(" ㄱㄲㄴㄷㄹㅁㅂㅅㅆㅇㅈㅊㅋㅌㅍ", "- g kk n d r m b s ss ng j ch' k' t' p'");

  private MccuneReischauer() {}

  static String write(KoreanName name) {
    return LetterTable.spaced(surname(name.surname()), given(name));
  }

  /** Writes a name and drops breves, diaereses and apostrophes. */
  static String writePlain(KoreanName name) {
    return Normalizer.normalize(write(name), Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replace("'", "");
  }

  /**
   * Rule 3 (a): the initial-sound law holds for surnames (류 Yu, 로 No), but by rule 9, exception 2,
   * not for given names (하리수 Ha Ri-su). Exception 1: 이 and 리 are always Yi. A surname of two
   * syllables is one word.
   */
  private static String surname(String surname) {
    if (surname.isEmpty()) {
      return "";
    }
    String spoken = InitialSoundLaw.initial(surname.charAt(0)) + surname.substring(1);
    return spoken.equals("이") ? "Yi" : LetterTable.capitalised(spell(spoken, ""));
  }

  /**
   * Rule 9 (a): a hyphen between the two syllables of a Sino-Korean given name. Native given names,
   * longer ones and, by rule 9 (b), those without a surname are one word.
   */
  private static String given(KoreanName name) {
    String given = name.given();
    boolean hyphenated =
        !name.surname().isEmpty() && given.length() == 2 && SinoKorean.isSinoKorean(given);
    return LetterTable.capitalised(spell(given, hyphenated ? "-" : ""));
  }

  private static String spell(String word, String separator) {
    List<Spoken> syllables = Pronunciation.of(word);
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < syllables.size(); i++) {
      Spoken syllable = syllables.get(i);
      if (i == 0) {
        spelled.append(onset(syllable, ' ')).append(NUCLEI.of(syllable.nucleus()));
      } else {
        Spoken before = syllables.get(i - 1);
        spelled.append(coda(before.coda(), syllable.onset())).append(separator);
        String onset = onset(syllable, before.coda());
        if (separator.isEmpty() && before.coda() == 'ㄴ' && onset.equals("g")) {
          // n'g is ㄴ and ㄱ, ng is ㅇ.
          spelled.append('\'');
        }
        spelled.append(onset).append(nucleus(syllable, before, separator));
      }
    }
    if (!syllables.isEmpty()) {
      spelled.append(CODAS.of(syllables.get(syllables.size() - 1).coda()));
    }
    return spelled.toString();
  }

  private static String onset(Spoken syllable, char codaBefore) {
    char onset = syllable.onset();
    if (codaBefore == 'ㄹ' && onset == 'ㄹ') {
      return "l";
    }
    if (onset == 'ㅅ' && syllable.nucleus() == 'ㅟ') {
      return "sh";
    }
    // After ㄹ, ㄷ and ㅈ stay voiceless: 숙돌 and 말주, lt and lch.
    boolean voiced = syllable.voiced() && !(codaBefore == 'ㄹ' && "ㄷㅈ".indexOf(onset) >= 0);
    return voiced ? VOICED.of(onset) : ONSETS.of(onset);
  }

  /** ë is ㅔ as a syllable of its own after ㅏ or ㅗ, since ae is ㅐ and oe is ㅚ. */
  private static String nucleus(Spoken syllable, Spoken before, String separator) {
    boolean ambiguous =
        separator.isEmpty()
            && syllable.nucleus() == 'ㅔ'
            && syllable.onset() == 'ㅇ'
            && before.coda() == ' '
            && "ㅏㅑㅗㅛㅘ".indexOf(before.nucleus()) >= 0;
    return ambiguous ? "ë" : NUCLEI.of(syllable.nucleus());
  }

  private static String coda(char coda, char next) {
    if (next == 'ㅇ') {
      return LINKED.of(coda);
    }
    if (coda == 'ㄹ' && next == 'ㅎ') {
      return "r";
    }
    if (coda == 'ㄷ' && next == 'ㅅ') {
      return "s";
    }
    boolean doubled =
        (coda == 'ㄱ' && next == 'ㄲ')
            || (coda == 'ㅂ' && next == 'ㅃ')
            || (coda == 'ㄷ' && "ㄸㅆㅉ".indexOf(next) >= 0);
    return doubled ? "" : CODAS.of(coda);
  }
}
