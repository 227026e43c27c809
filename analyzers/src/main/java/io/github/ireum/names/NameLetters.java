// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.GivenDecoder.Given;
import io.github.ireum.names.LatinFinderModel.Words;
import io.github.ireum.names.SpellingModel.SurnameSpelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the letters of words are as a surname and as a given name, and how much better that fits
 * them than another word. Thread-safe; remembers what it has read.
 */
final class NameLetters {

  private static final int CACHE = 20_000;
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
   * @param chinese how likely a Chinese one is spelled so, as {@link ChineseNames} has it
   */
  record Surname(double[] weights, double log, double ratio, boolean compound, double[] chinese) {}

  /**
   * What letters are as a given name.
   *
   * @param weights how likely a given name is spelled so, by class; null if none is
   * @param log the same of all classes, as a logarithm
   * @param ratio how much better they fit a given name than other words, as a logarithm
   * @param letters how many they are
   * @param syllables how many it has in its likeliest reading
   * @param chinese how likely a Chinese one is spelled so, as {@link ChineseNames} has it
   */
  record GivenName(
      double @Nullable [] weights,
      double log,
      double ratio,
      int letters,
      int syllables,
      double[] chinese) {
    static final GivenName NONE = new GivenName(null, 0, 0, 0, 0, new double[0]);

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

  NameLetters(SpellingModel model, LatinFinderModel finder) {
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

  /** Returns what letters are as a surname, or null if they are none. */
  @Nullable Surname surname(String letters) {
    return find(letters, surnames);
  }

  /** Returns what letters are as a surname of two syllables, or null if they are none. */
  @Nullable Surname compoundSurname(String letters) {
    return find(letters, compounds);
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

  /** Returns what words with a space between are as a given name. */
  GivenName givenName(String words) {
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
    return new GivenName(weights, log, log - other, letters, syllables, ChineseNames.given(words));
  }

  private Surname read(String letters, List<SurnameSpelling> found) {
    double[] weights = new double[model.classes()];
    for (SurnameSpelling spelling : found) {
      add(spelling.weights(), model.prior().surname(spelling.surname()), weights);
    }
    double log = log(ofAllClasses(weights));
    boolean compound = found.get(0).surname().length() > 1;
    double ratio = log - finder.other(letters);
    return new Surname(weights, log, ratio, compound, ChineseNames.surname(letters));
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

  /** Returns the logarithm of a probability, however small. */
  static double log(double p) {
    return Math.log(Math.max(p, 1e-40));
  }
}
