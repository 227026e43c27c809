// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * How many people have a given name, as a share of all: by how often it was seen, by how many
 * surnames a dictionary knows it with ({@link GivenNames}), and by its syllables. Names that were
 * seen or are in the dictionary stand in tables, since there all three count; others have their
 * syllables only. Immutable.
 */
final class GivenShares {

  /** Names made of their syllables weigh as much as this many names that were seen. */
  private static final double UNSEEN = 3000;

  private final GivenSyllables syllables;

  /** The share of all names in no table together. */
  private final double unseen;

  /** By their numbers in {@link GivenNames}. */
  private final double[] dictionary;

  /** Names that were seen and are not in the dictionary. */
  private final Map<String, Double> others;

  private GivenShares(
      GivenSyllables syllables, double unseen, double[] dictionary, Map<String, Double> others) {
    this.syllables = syllables;
    this.unseen = unseen;
    this.dictionary = dictionary;
    this.others = others;
  }

  /**
   * Counts given names.
   *
   * @param seen how often names were seen
   */
  static GivenShares of(Map<String, float[]> seen, GivenSyllables syllables) {
    double total = GivenNames.NAMES + UNSEEN;
    for (float[] row : seen.values()) {
      total += row[0];
    }
    double[] dictionary = new double[GivenNames.size()];
    for (String name : GivenNames.usual(0)) {
      float[] row = seen.get(name);
      double count = (row == null ? 0 : row[0]) + GivenNames.expected(name);
      dictionary[GivenNames.index(name)] = (count + UNSEEN * syllables.probability(name)) / total;
    }
    Map<String, Double> others = new HashMap<>();
    for (Map.Entry<String, float[]> row : seen.entrySet()) {
      String name = row.getKey();
      if (name.length() <= GivenSyllables.MOST && GivenNames.index(name) < 0) {
        others.put(name, (row.getValue()[0] + UNSEEN * syllables.probability(name)) / total);
      }
    }
    return new GivenShares(syllables, UNSEEN / total, dictionary, others);
  }

  /** Returns the same with each share in another form, of which products are formed alike. */
  GivenShares with(DoubleUnaryOperator form) {
    Map<String, Double> changed = new HashMap<>(others);
    changed.replaceAll((name, share) -> form.applyAsDouble(share));
    return new GivenShares(
        syllables.with(form),
        form.applyAsDouble(unseen),
        Arrays.stream(dictionary).map(form).toArray(),
        changed);
  }

  /** Returns how common the syllables are. */
  GivenSyllables syllables() {
    return syllables;
  }

  /** Returns the share of a given name of 1 to {@link GivenSyllables#MOST} syllables. */
  double of(String name) {
    int index = GivenNames.index(name);
    if (index >= 0) {
      return dictionary[index];
    }
    Double share = others.get(name);
    return share != null ? share : unseen * syllables.probability(name);
  }
}
