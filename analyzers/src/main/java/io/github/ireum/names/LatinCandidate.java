// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinFinderModel.Words;
import io.github.ireum.names.LatinTokens.Gap;
import io.github.ireum.names.NameLetters.GivenName;
import io.github.ireum.names.NameLetters.Surname;
import org.jspecify.annotations.Nullable;

/** Takes words apart into surname and given name and weighs how Korean they are. Thread-safe. */
final class LatinCandidate {

  private static final int LONGEST_PART = 14;

  /** What hardly fits a Chinese person is no more Korean for it; as a logarithm of odds. */
  private static final double LEAST_CHINESE = -1;

  private static final double MOST_CHINESE = 10;

  private final SpellingModel model;
  private final LatinFinderModel finder;
  private final NameLetters nameLetters;

  LatinCandidate(SpellingModel model, LatinFinderModel finder, NameLetters nameLetters) {
    this.model = model;
    this.finder = finder;
    this.nameLetters = nameLetters;
  }

  /**
   * Weighs some words as a name.
   *
   * @param from the first of them
   * @param to after the last
   * @param last whether the surname is last
   * @return the features that lie in the words themselves, or null if they are no name
   */
  double @Nullable [] features(LatinTokens tokens, int from, int to, boolean last) {
    for (int length = Math.min(2, to - from - 1); length >= 1; length--) {
      int surname = last ? to - length : from;
      boolean compound = length == 2;
      int fact = compound ? WordFacts.SURNAME_START : WordFacts.SURNAME;
      if ((tokens.facts(surname) & fact) == 0) {
        continue;
      }
      String letters = tokens.letters(surname);
      if (compound) {
        letters += tokens.letters(surname + 1);
      }
      Surname found =
          compound ? nameLetters.compoundSurname(letters) : nameLetters.surname(letters);
      if (found != null) {
        int given = last ? from : from + length;
        return features(tokens, letters, found, given, last ? surname : to, last);
      }
    }
    return null;
  }

  /**
   * Weighs a surname and a given name.
   *
   * @param letters the letters of the surname
   * @param from the first word of the given name
   * @param to after the last
   */
  private double @Nullable [] features(
      LatinTokens tokens, String letters, Surname surname, int from, int to, boolean last) {
    Gap joint = tokens.gap(last ? to : from);
    if ((letters.length() < 2 && !isLetterBefore(tokens, from, to, last))
        || (last && joint == Gap.HYPHEN)
        || isRepetition(tokens, letters, from, to)) {
      return null;
    }
    double[] f = new double[LatinFeatures.COUNT];
    StringBuilder words = new StringBuilder();
    StringBuilder pattern = new StringBuilder("=");
    int segments = 0;
    int stops = 0;
    int foreign = 0;
    for (int i = from; i < to; i++) {
      String word = tokens.letters(i);
      if (WesternNames.contains(word)) {
        set(f, LatinFeatures.WESTERN, 1);
        continue;
      }
      if (tokens.isInitial(i)) {
        set(f, LatinFeatures.INITIAL, 1);
        continue;
      }
      if (!isSegment(tokens, i, segments == 0)) {
        return null;
      }
      if (segments > 0) {
        boolean hyphen = tokens.gap(i) == Gap.HYPHEN;
        boolean capital = tokens.isCapital(i);
        pattern.append(hyphen ? 'h' : 's').append(capital ? 'C' : 'c');
        words.append(' ');
        set(
            f,
            hyphen
                ? (capital ? LatinFeatures.HYPHEN_CAPITAL : LatinFeatures.HYPHEN_LOWER)
                : LatinFeatures.SPACED,
            1);
      }
      words.append(word);
      segments++;
      stops += tokens.has(Words.STOP, i) ? 1 : 0;
      foreign += tokens.has(Words.FOREIGN, i) ? 1 : 0;
    }
    boolean mixed = pattern.indexOf("h") > 0 && pattern.indexOf("s") > 0;
    if (segments == 0 || mixed || isAcronym(tokens, from, to, last)) {
      return null;
    }
    GivenName given = nameLetters.givenName(words.toString());
    if (given.weights() == null) {
      return null;
    }
    fit(f, surname, given, given.weights(), pattern.toString());
    if (segments == 1) {
      boolean mono = given.mono();
      set(f, mono ? LatinFeatures.MONOSYLLABLE : LatinFeatures.JOINED, 1);
      set(f, LatinFeatures.MONO_RATIO, mono ? f[LatinFeatures.GIVEN_RATIO.ordinal()] : 0);
      set(f, LatinFeatures.MONO_FIT, mono ? f[LatinFeatures.GIVEN_FIT.ordinal()] : 0);
      set(f, LatinFeatures.MONO_CHINESE, mono ? f[LatinFeatures.CHINESE.ordinal()] : 0);
    }
    set(f, LatinFeatures.LONG, segments > 2 ? 1 : 0);
    set(f, LatinFeatures.LAST, last ? 1 : 0);
    set(f, LatinFeatures.COMPOUND, surname.compound() ? 1 : 0);
    set(f, LatinFeatures.SURNAME_HYPHEN, joint == Gap.HYPHEN ? 1 : 0);
    boolean stopSurname = finder.has(Words.STOP, letters);
    set(f, LatinFeatures.STOP_SURNAME, stopSurname ? 1 : 0);
    set(f, LatinFeatures.STOP_GIVEN, stops > 0 ? 1 : 0);
    set(f, LatinFeatures.STOP_ALL, stopSurname && stops == segments ? 1 : 0);
    if (stopSurname && stops > 0 && f[LatinFeatures.MONOSYLLABLE.ordinal()] > 0) {
      return null;
    }
    set(f, LatinFeatures.FOREIGN, foreign + (finder.has(Words.FOREIGN, letters) ? 1 : 0));
    return f;
  }

  /** Whether one letter is the surname of a full given name: O Jin U, U Tong-chuk. */
  private static boolean isLetterBefore(LatinTokens tokens, int from, int to, boolean last) {
    return !last
        && to == from + 2
        && !tokens.isInitial(from - 1)
        && tokens.gap(from) == Gap.SPACE
        && (tokens.gap(from + 1) == Gap.HYPHEN || !tokens.has(Words.HYPHENATED, from - 1));
  }

  /** An IP address. */
  private static boolean isAcronym(LatinTokens tokens, int from, int to, boolean last) {
    return to == from + 1 && tokens.isUpper(from) && !tokens.isUpper(last ? to : from - 1);
  }

  /** Ho Ho Ho. */
  private static boolean isRepetition(LatinTokens tokens, String letters, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.letters(i).equals(letters)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word may be a part of a given name; one letter is so only beside another part. */
  private static boolean isSegment(LatinTokens tokens, int at, boolean first) {
    String letters = tokens.letters(at);
    if (letters.length() != 1) {
      return letters.length() > 1 && letters.length() <= LONGEST_PART;
    }
    int next = at + 1;
    boolean hyphen =
        first
            ? next < tokens.size() && tokens.gap(next) == Gap.HYPHEN
            : tokens.gap(at) == Gap.HYPHEN;
    return hyphen ? "aeiou".contains(letters) : !first && "eoui".contains(letters);
  }

  private void fit(
      double[] f, Surname surname, GivenName given, double[] givenWeights, String joints) {
    float[] pattern = model.pattern(joints);
    double all = 0;
    double ofPattern = 0;
    for (int c = 0; c < pattern.length; c++) {
      double prior = model.classPrior()[c];
      all += prior * surname.weights()[c] * givenWeights[c] * pattern[c];
      ofPattern += prior * pattern[c];
    }
    set(f, LatinFeatures.SURNAME, clip(surname.log(), -12, 0) / 5);
    set(f, LatinFeatures.SURNAME_RATIO, clip(surname.ratio(), -6, 10) / 5);
    set(f, LatinFeatures.GIVEN_RATIO, clip(given.ratio(), -12, 12) / 5);
    set(f, LatinFeatures.GIVEN_FIT, clip(given.log() / given.letters(), -5, 0));
    double coherence =
        NameLetters.log(all) - surname.log() - given.log() - NameLetters.log(ofPattern);
    set(f, LatinFeatures.COHERENCE, clip(coherence, -6, 3) / 3);
    double chinese = ChineseNames.log(surname.chinese(), given.chinese(), joints);
    double evidence = clip(chinese - NameLetters.log(all), LEAST_CHINESE, MOST_CHINESE);
    set(f, LatinFeatures.CHINESE, evidence / 5);
  }

  private static double clip(double value, double min, double max) {
    return Math.max(min, Math.min(max, value));
  }

  private static void set(double[] f, LatinFeatures feature, double value) {
    f[feature.ordinal()] = value;
  }
}
