// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SpellingCounts.Kind;
import io.github.ireum.names.SyllableSpellings.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How likely a piece of a name is spelled in a way, by convention class, and how likely a name is
 * before one sees it. Each class is shrunk towards what all classes share, so that a class knows
 * something of pieces it has hardly seen. Immutable, thread-safe.
 */
final class SpellingModel {

  /** Part of the names whose surname is spelled in another convention than the rest. */
  private static final double MIXED = 0.05;

  private static final double SURNAME_SHRINK = 3;

  /** Probability that a surname is spelled in a way that training has not seen. */
  private static final double UNSEEN_SURNAME = 0.03;

  /** A surname in one spelling, with its probability by class. */
  record SurnameSpelling(String surname, float[] weights) {

    /** Returns the surname in a spelling that is rarer or more usual by a factor. */
    SurnameSpelling scaled(float factor) {
      return new SurnameSpelling(surname, SyllableSpellings.scaled(weights, factor));
    }
  }

  private final int classes;
  private final float[] classPrior;
  private final Map<String, List<SurnameSpelling>> surnames;
  private final List<Map<String, float[]>> patterns;
  private final HangulPrior prior;
  private final SyllableSpellings syllables;

  SpellingModel(SpellingCounts counts) {
    classes = counts.classes();
    classPrior = counts.of(Kind.CLASS, "").getOrDefault("", new float[classes]).clone();
    normalize(classPrior);
    surnames = surnames(counts);
    ContinentalSpellings.addSurnames(surnames);
    LegationSurnames.addTo(surnames);
    patterns = patterns(counts);
    prior = new HangulPrior(counts);
    syllables = new SyllableSpellings(counts, prior);
  }

  private static void normalize(float[] row) {
    float sum = 0;
    for (float value : row) {
      sum += value;
    }
    for (int i = 0; i < row.length; i++) {
      row[i] /= sum;
    }
  }

  int classes() {
    return classes;
  }

  float[] classPrior() {
    return classPrior;
  }

  HangulPrior prior() {
    return prior;
  }

  /** Returns how syllables are spelled. */
  SyllableSpellings syllables() {
    return syllables;
  }

  /** Returns the probability of a pattern of joints in a given name of two syllables, by class. */
  float[] pattern(String pattern) {
    return pattern(pattern, 2);
  }

  /** Returns the probability of a pattern of joints, by class. */
  float[] pattern(String pattern, int syllables) {
    Map<String, float[]> rows = patterns.get(Math.min(syllables, patterns.size()) - 1);
    float[] row = rows.get(pattern);
    return row != null ? row : Objects.requireNonNull(rows.get(""));
  }

  /** Returns every spelling of a surname that was seen. */
  Set<String> surnameSpellings() {
    return surnames.keySet();
  }

  /** Returns the surnames that a spelling stands for; empty if it was never seen. */
  List<SurnameSpelling> surnames(String letters) {
    return surnames.getOrDefault(letters, List.of());
  }

  /** Returns the surnames that an unseen spelling may stand for by its letters. */
  List<SurnameSpelling> unseenSurnames(String letters) {
    List<SurnameSpelling> found = new ArrayList<>();
    for (Candidate candidate : syllables.candidates(letters)) {
      String surname = Surnames.southern(String.valueOf(candidate.syllable()));
      if (Surnames.isSurname(surname)) {
        float[] weights = candidate.rest().clone();
        for (int c = 0; c < classes; c++) {
          weights[c] *= (float) (UNSEEN_SURNAME * candidate.onset()[0][c] * candidate.coda()[0][c]);
        }
        found.add(new SurnameSpelling(surname, weights));
      }
    }
    return found;
  }

  private Map<String, List<SurnameSpelling>> surnames(SpellingCounts counts) {
    Map<String, List<SurnameSpelling>> surnames = new HashMap<>();
    for (Map.Entry<String, Map<String, float[]>> surname : counts.of(Kind.SURNAME).entrySet()) {
      Shrinkage common = new Shrinkage(surname.getValue(), classes);
      for (String spelling : surname.getValue().keySet()) {
        float[] weights = common.weights(spelling, surname.getValue(), SURNAME_SHRINK);
        double mean = 0;
        for (int c = 0; c < classes; c++) {
          mean += weights[c] * classPrior[c];
        }
        for (int c = 0; c < classes; c++) {
          weights[c] = (float) ((1 - MIXED) * weights[c] + MIXED * mean);
        }
        surnames
            .computeIfAbsent(spelling, s -> new ArrayList<>())
            .add(new SurnameSpelling(surname.getKey(), weights));
      }
    }
    return surnames;
  }

  /** For given names of one, two, and more syllables: the patterns of joints. */
  private List<Map<String, float[]>> patterns(SpellingCounts counts) {
    List<Map<String, float[]>> bySyllables = new ArrayList<>();
    for (int syllables = 1; syllables <= SpellingContext.PATTERNS; syllables++) {
      Map<String, float[]> rows =
          new HashMap<>(counts.of(Kind.PATTERN, SpellingContext.pattern(syllables)));
      rows.put("", new float[classes]);
      Shrinkage common = new Shrinkage(rows, classes);
      Map<String, float[]> patterns = new HashMap<>();
      rows.keySet().forEach(p -> patterns.put(p, Objects.requireNonNull(common.weights(p))));
      bySyllables.add(patterns);
    }
    return bySyllables;
  }
}
