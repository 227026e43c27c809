// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * A Hangul syllable by its parts. The parts are numbered as in the Unicode Standard, section 3.12.
 *
 * @param onset the initial consonant, 0 (ㄱ) to 18 (ㅎ)
 * @param nucleus the vowel, 0 (ㅏ) to 20 (ㅣ)
 * @param coda the final consonant, 1 (ㄱ) to 27 (ㅎ), or 0 for none
 */
public record Syllable(int onset, int nucleus, int coda) {

  static final String ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  static final String NUCLEI = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  static final String CODAS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

  /** The onset that is written but not spoken. */
  static final int SILENT = ONSETS.indexOf('ㅇ');

  private static final char FIRST = '가';
  private static final char LAST = '힣';

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part is out of range
   */
  public Syllable {
    if (onset < 0
        || onset >= ONSETS.length()
        || nucleus < 0
        || nucleus >= NUCLEI.length()
        || coda < 0
        || coda >= CODAS.length()) {
      throw new IllegalArgumentException(
          "no Hangul syllable has the parts " + onset + ", " + nucleus + ", " + coda);
    }
  }

  /**
   * Takes a precomposed syllable apart.
   *
   * @throws IllegalArgumentException if the character is not one of 가 to 힣
   */
  public static Syllable of(char syllable) {
    if (!isSyllable(syllable)) {
      throw new IllegalArgumentException("'" + syllable + "' is not a Hangul syllable");
    }
    int index = syllable - FIRST;
    int nuclei = NUCLEI.length();
    int codas = CODAS.length();
    return new Syllable(index / (nuclei * codas), index / codas % nuclei, index % codas);
  }

  /** Returns whether a character is a precomposed Hangul syllable. */
  public static boolean isSyllable(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** Returns the initial consonant of a precomposed syllable, numbered as in {@link #onset}. */
  static int onset(char syllable) {
    return (syllable - FIRST) / (NUCLEI.length() * CODAS.length());
  }

  /** Returns the precomposed syllable. */
  public char toChar() {
    return (char) (FIRST + (onset * NUCLEI.length() + nucleus) * CODAS.length() + coda);
  }

  /** Returns the initial consonant as a compatibility letter; ㅇ if there is none. */
  public char onsetLetter() {
    return ONSETS.charAt(onset);
  }

  /** Returns the vowel as a compatibility letter. */
  public char nucleusLetter() {
    return NUCLEI.charAt(nucleus);
  }

  /** Returns the final consonant as a compatibility letter; a space if there is none. */
  public char codaLetter() {
    return CODAS.charAt(coda);
  }

  @Override
  public String toString() {
    return String.valueOf(toChar());
  }
}
