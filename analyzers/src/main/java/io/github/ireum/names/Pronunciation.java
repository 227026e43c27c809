// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.List;

/**
 * How the syllables of one word are spoken where they meet. Source: Standard Pronunciation (표준 발음법,
 * Ministry of Education notice 88-2), articles 8 to 20. Tensing is left out, as no way to write
 * names shows it.
 */
final class Pronunciation {

  /** Two final consonants in one, each followed by the two. */
  private static final String CLUSTERS = "ㄳㄱㅅㄵㄴㅈㄶㄴㅎㄺㄹㄱㄻㄹㅁㄼㄹㅂㄽㄹㅅㄾㄹㅌㄿㄹㅍㅀㄹㅎㅄㅂㅅ";

  private static final LetterTable NEUTRAL =
      new LetterTable(
          Syllable.CODAS.strip(), "ㄱ ㄱ ㄱ ㄴ ㄴ ㄴ ㄷ ㄹ ㄱ ㅁ ㄹ ㄹ ㄹ ㅂ ㄹ ㅁ ㅂ ㅂ ㄷ ㄷ ㅇ ㄷ ㄷ ㄱ ㄷ ㅂ ㄷ");

  private Pronunciation() {}

  /**
   * A syllable as spoken.
   *
   * @param onset the initial consonant, ㅇ for none
   * @param nucleus the vowel
   * @param coda the final consonant: one of ㄱㄴㄷㄹㅁㅂㅇ or a space for none; before a vowel the letter
   *     as written, as it is spoken with that vowel
   * @param voiced whether the initial consonant is ㄱ, ㄷ, ㅂ or ㅈ after a voiced sound
   */
  record Spoken(char onset, char nucleus, char coda, boolean voiced) {}

  /** Returns the syllables of a word in Hangul as spoken. */
  static List<Spoken> of(String word) {
    int length = word.length();
    char[] onsets = new char[length];
    char[] codas = new char[length];
    for (int i = 0; i < length; i++) {
      Syllable syllable = Syllable.of(word.charAt(i));
      onsets[i] = syllable.onsetLetter();
      codas[i] = syllable.codaLetter();
    }
    List<Spoken> spoken = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      char nucleus = Syllable.of(word.charAt(i)).nucleusLetter();
      boolean voiced = i > 0 && isVoiced(codas[i - 1], onsets[i]);
      if (i + 1 < length) {
        meet(codas, onsets, i, Syllable.of(word.charAt(i + 1)).nucleusLetter());
      } else {
        codas[i] = neutral(codas[i]);
      }
      spoken.add(new Spoken(onsets[i], nucleus, codas[i], voiced));
    }
    return spoken;
  }

  /** Returns the sound of a final consonant before a pause (articles 8 to 11). */
  static char neutral(char coda) {
    return coda == ' ' ? coda : NEUTRAL.of(coda).charAt(0);
  }

  /** Returns whether an initial consonant is a plain stop that a voiced sound before it voices. */
  static boolean isVoiced(char coda, char onset) {
    return " ㄴㄹㅁㅇ".indexOf(coda) >= 0 && "ㄱㄷㅂㅈ".indexOf(onset) >= 0;
  }

  private static void meet(char[] codas, char[] onsets, int i, char vowel) {
    boolean silent = onsets[i + 1] == 'ㅇ';
    int cluster = CLUSTERS.indexOf(codas[i]);
    if (cluster >= 0 && cluster % 3 == 0 && (silent || CLUSTERS.charAt(cluster + 2) == 'ㅎ')) {
      codas[i] = CLUSTERS.charAt(cluster + 1);
      char second = CLUSTERS.charAt(cluster + 2);
      if (second == 'ㅎ') {
        onsets[i + 1] = aspirated(onsets[i + 1]);
      } else {
        onsets[i + 1] = second == 'ㅌ' && vowel == 'ㅣ' ? 'ㅊ' : second;
      }
    } else if (codas[i] == 'ㅎ') {
      char aspirated = aspirated(onsets[i + 1]);
      codas[i] = silent || aspirated != onsets[i + 1] ? ' ' : 'ㄷ';
      onsets[i + 1] = aspirated;
    } else if (silent) {
      codas[i] = vowel == 'ㅣ' ? palatal(codas[i]) : codas[i];
    } else {
      codas[i] = neutral(codas[i]);
    }
    if (onsets[i + 1] != 'ㅇ') {
      assimilate(codas, onsets, i);
    }
  }

  /** Article 12: ㅎ and a following consonant become one. */
  private static char aspirated(char onset) {
    int index = "ㄱㄷㅈㅅ".indexOf(onset);
    return index < 0 ? onset : "ㅋㅌㅊㅆ".charAt(index);
  }

  /** Article 17: 해돋이 is spoken 해도지. */
  private static char palatal(char coda) {
    return coda == 'ㄷ' ? 'ㅈ' : coda == 'ㅌ' ? 'ㅊ' : coda;
  }

  /** Articles 18 to 20. */
  private static void assimilate(char[] codas, char[] onsets, int i) {
    char coda = codas[i];
    char onset = onsets[i + 1];
    if (onset == 'ㄹ' && "ㄱㄷㅂㅁㅇ".indexOf(coda) >= 0) {
      onsets[i + 1] = 'ㄴ';
    } else if (onset == 'ㄹ' && coda == 'ㄴ') {
      codas[i] = 'ㄹ';
    } else if (onset == 'ㄴ' && coda == 'ㄹ') {
      onsets[i + 1] = 'ㄹ';
    }
    int stop = "ㄱㄷㅂ".indexOf(coda);
    if (stop >= 0 && "ㄴㄹㅁ".indexOf(onset) >= 0) {
      codas[i] = "ㅇㄴㅁ".charAt(stop);
    }
  }
}
