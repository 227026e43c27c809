// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SpellingModel.SurnameSpelling;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which surnames letters may be that stand alone, and how well they fit one. Thread-safe; remembers
 * what it has read.
 */
final class SurnameLetters {

  /** Readings of a surname that are kept. */
  private static final double LEAST = 0.05;

  /**
   * What letters are as a surname.
   *
   * @param surnames what surnames they may be, with probabilities; nothing if they are none
   * @param fit how much better they fit a surname than another word, as a logarithm
   */
  record Surname(Map<String, Double> surnames, double fit) {
    static final Surname NONE = new Surname(Map.of(), Double.NEGATIVE_INFINITY);
  }

  private final LatinFinderModel model;
  private final SpellingModel spellings;

  /** What spellings of surnames may be; there are so many as the model has. */
  private final Map<String, Surname> known = new ConcurrentHashMap<>();

  SurnameLetters(LatinFinderModel model, SpellingModel spellings) {
    this.model = model;
    this.spellings = spellings;
  }

  /** Returns whether letters are a spelling of a surname that was seen. */
  boolean isSurname(String letters) {
    return !spellings.surnames(letters).isEmpty();
  }

  /** Returns what letters are as a surname. */
  Surname surname(String letters) {
    return isSurname(letters) ? known.computeIfAbsent(letters, this::read) : Surname.NONE;
  }

  private Surname read(String letters) {
    Map<String, Double> weights = new HashMap<>();
    double sum = 0;
    for (SurnameSpelling spelling : spellings.surnames(letters)) {
      double weight = weight(spelling);
      sum += weight;
      weights.merge(
          new KoreanName(spelling.surname(), "").southern().surname(), weight, Double::sum);
    }
    double all = sum;
    weights.replaceAll((surname, weight) -> weight / all);
    weights.values().removeIf(weight -> weight < LEAST);
    return new Surname(Map.copyOf(weights), Math.log(Math.max(sum, 1e-40)) - model.other(letters));
  }

  private double weight(SurnameSpelling spelling) {
    double weight = 0;
    for (int c = 0; c < spellings.classes(); c++) {
      weight += spellings.classPrior()[c] * spelling.weights()[c];
    }
    return weight * spellings.prior().surname(spelling.surname());
  }
}
