// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.GivenDecoder.Given;
import io.github.ireum.names.LatinFinderModel.Words;
import io.github.ireum.names.LatinTokens.Gap;
import io.github.ireum.names.SpellingModel.SurnameSpelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes words apart into surname and given name and weighs how Korean they are. Thread-safe, with a
 * cache of given names.
 */
final class LatinCandidate {

  private static final int CACHE = 20_000;
  private static final int LONGEST_PART = 14;
  private static final int LONGEST_SYLLABLE = 6;
  private static final int LONGEST_GIVEN = 20;
  private static final List<Given> NONE = List.of();

  private final SpellingModel model;
  private final LatinFinderModel finder;
  private final GivenDecoder decoder;
  private final Map<String, List<Given>> decoded = new ConcurrentHashMap<>();

  LatinCandidate(SpellingModel model, LatinFinderModel finder) {
    this.model = model;
    this.finder = finder;
    decoder = new GivenDecoder(model);
  }

  /** Returns the surnames that letters stand for; none if it was never seen. */
  List<SurnameSpelling> surnames(String letters) {
    List<SurnameSpelling> found = model.surnames(letters);
    return found.isEmpty() && letters.indexOf('\'') >= 0
        ? model.surnames(letters.replace("'", ""))
        : found;
  }

  /** Whether letters may be a surname or a syllable, and are no other word of a model. */
  boolean isPartOfName(String letters) {
    return letters.length() <= LONGEST_SYLLABLE
        && !finder.has(Words.PLACE, letters)
        && !finder.has(Words.TITLE, letters)
        && (isSyllable(letters) || !surnames(letters).isEmpty());
  }

  /** Whether letters can be a syllable, or a few of them. */
  boolean isSyllable(String letters) {
    return letters.length() > 1 && !decode(List.of(letters)).isEmpty();
  }

  private List<Given> decode(List<String> segments) {
    String key = String.join(" ", segments);
    if (key.length() > LONGEST_GIVEN) {
      return NONE;
    }
    List<Given> known = decoded.get(key);
    if (known == null) {
      known = decoder.decode(segments);
      if (known.isEmpty() && key.indexOf('\'') >= 0) {
        known = decoder.decode(segments.stream().map(s -> s.replace("'", "")).toList());
      }
      if (decoded.size() >= CACHE) {
        decoded.clear();
      }
      decoded.put(key, known);
    }
    return known;
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
      int fact = length == 2 ? WordFacts.SURNAME_START : WordFacts.SURNAME;
      if ((tokens.facts(surname) & fact) == 0) {
        continue;
      }
      String letters = tokens.letters(surname);
      List<SurnameSpelling> found;
      if (length == 2) {
        letters += tokens.letters(surname + 1);
        found = surnames(letters).stream().filter(s -> s.surname().length() > 1).toList();
      } else {
        found = surnames(letters);
      }
      if (!found.isEmpty()) {
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
      LatinTokens tokens,
      String letters,
      List<SurnameSpelling> surnames,
      int from,
      int to,
      boolean last) {
    Gap joint = tokens.gap(last ? to : from);
    if (letters.length() < 2 || (last && joint == Gap.HYPHEN)) {
      return null;
    }
    double[] f = new double[LatinFeatures.COUNT];
    List<String> segments = new ArrayList<>(to - from);
    StringBuilder pattern = new StringBuilder("=");
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
      if (!isSegment(word, segments.isEmpty())) {
        return null;
      }
      if (!segments.isEmpty()) {
        boolean hyphen = tokens.gap(i) == Gap.HYPHEN;
        boolean capital = tokens.isCapital(i);
        pattern.append(hyphen ? 'h' : 's').append(capital ? 'C' : 'c');
        set(
            f,
            hyphen
                ? (capital ? LatinFeatures.HYPHEN_CAPITAL : LatinFeatures.HYPHEN_LOWER)
                : LatinFeatures.SPACED,
            1);
      }
      segments.add(word);
      stops += tokens.has(Words.STOP, i) ? 1 : 0;
      foreign += tokens.has(Words.FOREIGN, i) ? 1 : 0;
    }
    boolean mixed = pattern.indexOf("h") > 0 && pattern.indexOf("s") > 0;
    List<Given> readings = segments.isEmpty() || mixed ? NONE : decode(segments);
    if (readings.isEmpty()) {
      return null;
    }
    fit(f, letters, surnames, segments, readings, model.pattern(pattern.toString()));
    if (segments.size() == 1) {
      boolean mono = best(readings).hangul().length() == 1;
      set(f, mono ? LatinFeatures.MONOSYLLABLE : LatinFeatures.JOINED, 1);
      set(f, LatinFeatures.MONO_RATIO, mono ? f[LatinFeatures.GIVEN_RATIO.ordinal()] : 0);
      set(f, LatinFeatures.MONO_FIT, mono ? f[LatinFeatures.GIVEN_FIT.ordinal()] : 0);
    }
    set(f, LatinFeatures.LONG, segments.size() > 2 ? 1 : 0);
    set(f, LatinFeatures.LAST, last ? 1 : 0);
    set(f, LatinFeatures.COMPOUND, surnames.get(0).surname().length() > 1 ? 1 : 0);
    set(f, LatinFeatures.SURNAME_HYPHEN, joint == Gap.HYPHEN ? 1 : 0);
    boolean stopSurname = finder.has(Words.STOP, letters);
    set(f, LatinFeatures.STOP_SURNAME, stopSurname ? 1 : 0);
    set(f, LatinFeatures.STOP_GIVEN, stops > 0 ? 1 : 0);
    set(f, LatinFeatures.STOP_ALL, stopSurname && stops == segments.size() ? 1 : 0);
    if (stopSurname && stops > 0 && f[LatinFeatures.MONOSYLLABLE.ordinal()] > 0) {
      return null;
    }
    set(f, LatinFeatures.FOREIGN, foreign + (finder.has(Words.FOREIGN, letters) ? 1 : 0));
    return f;
  }

  private static boolean isSegment(String letters, boolean first) {
    boolean vowel = letters.length() == 1 && "eoui".contains(letters) && !first;
    return (letters.length() > 1 || vowel) && letters.length() <= LONGEST_PART;
  }

  private static Given best(List<Given> readings) {
    Given best = readings.get(0);
    for (Given reading : readings) {
      best = reading.joint() > best.joint() ? reading : best;
    }
    return best;
  }

  private void fit(
      double[] f,
      String letters,
      List<SurnameSpelling> surnames,
      List<String> segments,
      List<Given> readings,
      float[] pattern) {
    int classes = model.classes();
    double[] surname = new double[classes];
    double[] given = new double[classes];
    for (SurnameSpelling spelling : surnames) {
      double prior = model.prior().surname(spelling.surname());
      for (int c = 0; c < classes; c++) {
        surname[c] += prior * spelling.weights()[c];
      }
    }
    for (Given reading : readings) {
      for (int c = 0; c < classes; c++) {
        given[c] += reading.prior() * reading.weights()[c];
      }
    }
    double all = 0;
    double ofSurname = 0;
    double ofGiven = 0;
    double ofPattern = 0;
    for (int c = 0; c < classes; c++) {
      double prior = model.classPrior()[c];
      all += prior * surname[c] * given[c] * pattern[c];
      ofSurname += prior * surname[c];
      ofGiven += prior * given[c];
      ofPattern += prior * pattern[c];
    }
    double other = 0;
    int length = 0;
    for (String segment : segments) {
      other += finder.other(segment);
      length += segment.length();
    }
    double surnameLog = log(ofSurname);
    double givenLog = log(ofGiven);
    set(f, LatinFeatures.SURNAME, clip(surnameLog, -12, 0) / 5);
    set(f, LatinFeatures.SURNAME_RATIO, clip(surnameLog - finder.other(letters), -6, 10) / 5);
    set(f, LatinFeatures.GIVEN_RATIO, clip(givenLog - other, -12, 12) / 5);
    set(f, LatinFeatures.GIVEN_FIT, clip(givenLog / length, -5, 0));
    double coherence = log(all) - surnameLog - givenLog - log(ofPattern);
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
