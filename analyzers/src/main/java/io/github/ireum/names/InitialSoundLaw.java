// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * The initial-sound law of the South: Sino-Korean ㄹ and ㄴ change at the beginning of a word (량 to
 * 양, 로 to 노, 녀 to 여). Source: Hangul orthography (한글 맞춤법, 1988), articles 10 to 12. In given names
 * people follow it or not, wherever the syllable stands.
 */
final class InitialSoundLaw {

  private static final int N = Syllable.ONSETS.indexOf('ㄴ');
  private static final int R = Syllable.ONSETS.indexOf('ㄹ');
  private static final String LIKE_Y = "ㅑㅒㅕㅖㅛㅠㅣ";

  private InitialSoundLaw() {}

  /** Returns the syllable as it is at the beginning of a word; itself if the law leaves it. */
  static char initial(char syllable) {
    int onset = Syllable.onset(syllable);
    if (onset != R && onset != N) {
      return syllable;
    }
    Syllable s = Syllable.of(syllable);
    boolean y = LIKE_Y.indexOf(s.nucleusLetter()) >= 0;
    if (onset == R || y) {
      return new Syllable(y ? Syllable.SILENT : N, s.nucleus(), s.coda()).toChar();
    }
    return syllable;
  }

  /** Returns whether the law touches a syllable. */
  static boolean touches(char syllable) {
    return initial(syllable) != syllable;
  }

  /**
   * Returns whether the orthography has 렬 and 률 as 열 and 율 even inside a word: after a vowel and
   * after ㄴ (article 11, note 1).
   *
   * @param previous the syllable before
   */
  static boolean insideWord(char previous, char syllable) {
    char coda = Syllable.of(previous).codaLetter();
    return (syllable == '렬' || syllable == '률') && (coda == ' ' || coda == 'ㄴ');
  }
}
