// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.GivenDecoder.Given;
import io.github.ireum.names.LatinFinderModel.Words;
import io.github.ireum.names.LatinTokens.Gap;
import io.github.ireum.names.SpellingModel.SurnameSpelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes words apart into surname and given name and weighs how Korean they are. Thread-safe;
 * remembers what it has read.
 */
final class LatinCandidate {

  private static final int CACHE = 20_000;
  private static final int LONGEST_PART = 14;
  private static final int LONGEST_SYLLABLE = 6;
  private static final int LONGEST_GIVEN = 20;

  /** A surname that one in a hundred people has, as a logarithm. */
  private static final double USUAL = Math.log(0.01);

  /**
   * What letters are as a surname.
   *
   * @param weights how likely a surname is spelled so, by class
   * @param log the same of all classes, as a logarithm
   * @param ratio how much better they fit a surname than another word, as a logarithm
   * @param compound whether it has two syllables
   * @param chinese whether it may be a Chinese one
   */
  private record Surname(
      double[] weights, double log, double ratio, boolean compound, boolean chinese) {}

  /**
   * What letters are as a given name.
   *
   * @param weights how likely a given name is spelled so, by class; null if none is
   * @param log the same of all classes, as a logarithm
   * @param ratio how much better they fit a given name than other words, as a logarithm
   * @param letters how many they are
   * @param syllables how many it has in its likeliest reading
   * @param chinese whether it may be a Chinese one
   */
  private record GivenName(
      double @Nullable [] weights,
      double log,
      double ratio,
      int letters,
      int syllables,
      boolean chinese) {
    static final GivenName NONE = new GivenName(null, 0, 0, 0, 0, false);

    boolean mono() {
      return syllables == 1;
    }
  }

  private final SpellingModel model;
  private final LatinFinderModel finder;
  private final GivenDecoder decoder;

  private final Map<String, Surname> surnames = new HashMap<>();
  private final Map<String, Surname> compounds = new HashMap<>();

  /** By the words with a space between. */
  private final Map<String, GivenName> givenNames = new ConcurrentHashMap<>();

  LatinCandidate(SpellingModel model, LatinFinderModel finder) {
    this.model = model;
    this.finder = finder;
    decoder = new GivenDecoder(model);
    for (String letters : model.surnameSpellings()) {
      List<SurnameSpelling> all = model.surnames(letters);
      surnames.put(letters, read(letters, all));
      List<SurnameSpelling> compound = all.stream().filter(s -> s.surname().length() > 1).toList();
      if (!compound.isEmpty()) {
        compounds.put(letters, read(letters, compound));
      }
    }
  }

  /** Returns whether letters may be a surname. */
  boolean isSurname(String letters) {
    return find(letters, surnames) != null;
  }

  /** Returns whether letters are one of the usual surnames, rather than anything else. */
  boolean isUsualSurname(String letters) {
    Surname found = find(letters, surnames);
    return found != null && found.log() > USUAL && found.ratio() > 0;
  }

  /** Finds a surname; without its apostrophes if it was never seen with them. */
  private @Nullable Surname find(String letters, Map<String, Surname> among) {
    return letters.indexOf('\'') < 0 || surnames.containsKey(letters)
        ? among.get(letters)
        : among.get(letters.replace("'", ""));
  }

  /** Whether letters may be a surname or a syllable, and are no other word of a model. */
  boolean isPartOfName(String letters) {
    return letters.length() <= LONGEST_SYLLABLE
        && !finder.has(Words.PLACE, letters)
        && !finder.has(Words.TITLE, letters)
        && (isSyllable(letters) || isSurname(letters));
  }

  /** Whether letters can be a syllable, or a few of them. */
  boolean isSyllable(String letters) {
    return letters.length() > 1 && givenName(letters).weights() != null;
  }

  /** Whether letters are one syllable in their likeliest reading. */
  boolean isOneSyllable(String letters) {
    return letters.length() > 1 && givenName(letters).mono();
  }

  /** Returns how many syllables letters have in their likeliest reading, 0 if they have none. */
  int syllables(String letters) {
    return givenName(letters).syllables();
  }

  private GivenName givenName(String words) {
    if (words.length() > LONGEST_GIVEN) {
      return GivenName.NONE;
    }
    GivenName known = givenNames.get(words);
    if (known == null) {
      known = read(words);
      if (givenNames.size() >= CACHE) {
        givenNames.clear();
      }
      givenNames.put(words, known);
    }
    return known;
  }

  private GivenName read(String words) {
    List<String> segments = List.of(words.split(" "));
    List<Given> readings = decoder.decode(segments);
    if (readings.isEmpty() && words.indexOf('\'') >= 0) {
      readings = decoder.decode(segments.stream().map(s -> s.replace("'", "")).toList());
    }
    if (readings.isEmpty()) {
      return GivenName.NONE;
    }
    double[] weights = new double[model.classes()];
    Given best = readings.get(0);
    for (Given reading : readings) {
      best = reading.joint() > best.joint() ? reading : best;
      add(reading.weights(), reading.prior(), weights);
    }
    double other = 0;
    int letters = 0;
    for (String segment : segments) {
      other += finder.other(segment);
      letters += segment.length();
    }
    double log = log(ofAllClasses(weights));
    int syllables = best.hangul().length();
    return new GivenName(weights, log, log - other, letters, syllables, Pinyin.isGiven(words));
  }

  private Surname read(String letters, List<SurnameSpelling> found) {
    double[] weights = new double[model.classes()];
    for (SurnameSpelling spelling : found) {
      add(spelling.weights(), model.prior().surname(spelling.surname()), weights);
    }
    double log = log(ofAllClasses(weights));
    boolean compound = found.get(0).surname().length() > 1;
    double ratio = log - finder.other(letters);
    return new Surname(weights, log, ratio, compound, Pinyin.isSyllable(letters));
  }

  private static void add(float[] weights, double prior, double[] sums) {
    for (int c = 0; c < sums.length; c++) {
      sums[c] += prior * weights[c];
    }
  }

  private double ofAllClasses(double[] weights) {
    double sum = 0;
    for (int c = 0; c < weights.length; c++) {
      sum += model.classPrior()[c] * weights[c];
    }
    return sum;
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
      Surname found = find(letters, compound ? compounds : surnames);
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
    if (segments == 0 || mixed) {
      return null;
    }
    GivenName given = givenName(words.toString());
    if (given.weights() == null) {
      return null;
    }
    fit(f, surname, given, given.weights(), model.pattern(pattern.toString()));
    if (segments == 1) {
      boolean mono = given.mono();
      set(f, mono ? LatinFeatures.MONOSYLLABLE : LatinFeatures.JOINED, 1);
      set(f, LatinFeatures.PINYIN, !last && surname.chinese() && given.chinese() ? 1 : 0);
      set(f, LatinFeatures.MONO_RATIO, mono ? f[LatinFeatures.GIVEN_RATIO.ordinal()] : 0);
      set(f, LatinFeatures.MONO_FIT, mono ? f[LatinFeatures.GIVEN_FIT.ordinal()] : 0);
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
      double[] f, Surname surname, GivenName given, double[] givenWeights, float[] pattern) {
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
    double coherence = log(all) - surname.log() - given.log() - log(ofPattern);
    set(f, LatinFeatures.COHERENCE, clip(coherence, -6, 3) / 3);
  }

  private static double log(double p) {
    return Math.log(Math.max(p, 1e-40));
  }

  private static double clip(double value, double min, double max) {
    return Math.max(min, Math.min(max, value));
  }

  private static void set(double[] f, LatinFeatures feature, double value) {
    f[feature.ordinal()] = value;
  }
}
