// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinTokens.Gap;

/**
 * The case endings that languages put behind the last part of a name: {@code Kim Jong Uns} in
 * German and Swedish, {@code Kim Čong-unem} in Czech, {@code Kim Jong-unin} in Finnish, {@code Kim
 * Jong-un'un} in Turkish. They are told behind a given name in two parts, where a part that is no
 * syllable becomes one without its ending; {@code Rosa Parks} keeps her s. An ending with a vowel
 * stands only behind a consonant: {@code Ban Ki Moom} is a slip. Of a given name in one word only
 * longer ones are told: {@code Kim Dzsongunnal} in Hungarian. Thread-safe.
 */
final class LatinEndings {

  /** What stands behind a name in one of the languages, shorter ones first. */
  private static final String[] ENDINGS = {
    "s", "a", "u", "em", "om", "ie", "in", "ia", "owi", "ovi", "lle", "lta", "ssa", "sta", "nak",
    "nek", "nal", "nel"
  };

  private static final int LONG_ENDING = 3;

  /** Letters of a given name of two syllables. */
  private static final int SHORTEST_WHOLE = 5;

  private static final String VOWELS = "aeiouy";

  private final NameLetters nameLetters;

  LatinEndings(NameLetters nameLetters) {
    this.nameLetters = nameLetters;
  }

  /** Leaves the endings out of the words of a text. */
  void leaveOut(LatinTokens tokens) {
    for (int at = 1; at < tokens.size(); at++) {
      int length = 0;
      if (isSurname(tokens, at - 2) && isLastPart(tokens, at)) {
        length = length(tokens.letters(at));
      } else if (isSurname(tokens, at - 1) && isWhole(tokens, at)) {
        length = lengthOfWhole(tokens.letters(at));
      }
      if (length > 0) {
        tokens.shorten(at, length);
      }
    }
  }

  private static boolean isSurname(LatinTokens tokens, int at) {
    return at >= 0 && tokens.isCapital(at) && (tokens.facts(at) & WordFacts.SURNAME) != 0;
  }

  /** Whether a word stands where a given name in one word does, and is no usual word. */
  private static boolean isWhole(LatinTokens tokens, int at) {
    return tokens.gap(at) == Gap.SPACE
        && tokens.isCapital(at)
        && tokens.facts(at) == 0
        && !WesternNames.contains(tokens.letters(at));
  }

  /**
   * Returns how many letters at the end of a word make the ending of a given name of two syllables,
   * 0 if none. Short endings could be a syllable, or the end of another name.
   */
  private int lengthOfWhole(String word) {
    for (String ending : ENDINGS) {
      int stem = word.length() - ending.length();
      if (ending.length() >= LONG_ENDING
          && stem >= SHORTEST_WHOLE
          && word.endsWith(ending)
          && nameLetters.syllables(word.substring(0, stem)) == 2
          && nameLetters.syllables(word) != 2) {
        return ending.length();
      }
    }
    return 0;
  }

  /** Whether a word stands where the second syllable of a given name does, and is no usual word. */
  private boolean isLastPart(LatinTokens tokens, int at) {
    Gap gap = tokens.gap(at);
    Gap behindSurname = tokens.gap(at - 1);
    return (gap == Gap.HYPHEN || (gap == Gap.SPACE && tokens.isCapital(at)))
        && (behindSurname == Gap.SPACE || behindSurname == Gap.LINE)
        && tokens.isCapital(at - 1)
        && tokens.facts(at) == 0
        && !WesternNames.contains(tokens.letters(at))
        && nameLetters.isOneSyllable(tokens.letters(at - 1));
  }

  /** Returns how many letters at the end of a word make the ending of a syllable, 0 if none. */
  private int length(String word) {
    if (word.length() < 3 || nameLetters.isOneSyllable(word)) {
      return 0;
    }
    int apostrophe = word.lastIndexOf('\'');
    if (apostrophe > 1 && nameLetters.isOneSyllable(word.substring(0, apostrophe))) {
      return word.length() - apostrophe;
    }
    for (String ending : ENDINGS) {
      int stem = word.length() - ending.length();
      if (stem > 1
          && word.endsWith(ending)
          && !(isVowel(word, stem - 1) && isVowel(word, stem))
          && nameLetters.isOneSyllable(word.substring(0, stem))) {
        return ending.length();
      }
    }
    return 0;
  }

  private static boolean isVowel(String word, int at) {
    return VOWELS.indexOf(word.charAt(at)) >= 0;
  }
}
