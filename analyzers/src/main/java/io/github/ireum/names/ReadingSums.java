// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.GivenDecoder.Given;
import io.github.ireum.names.NameReadings.Entry;
import io.github.ireum.names.SpellingModel.SurnameSpelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The readings of a spelling, each summed over all ways to take the spelling apart. A spelling has
 * hundreds, of which few are kept: names are made of those only. For one thread.
 */
final class ReadingSums {

  /** Greater than any character, so that three syllables are exact. */
  private static final long PRIME = 0x1F0B1;

  private final SpellingModel model;
  private final WeightSums classes;
  private final List<String> surnameOf = new ArrayList<>();
  private final List<String> givenOf = new ArrayList<>();
  private double[] priors = new double[32];
  private double[] likelihoods = new double[32];

  ReadingSums(SpellingModel model) {
    this.model = model;
    classes = new WeightSums(model.classes());
  }

  boolean isEmpty() {
    return classes.size() == 0;
  }

  /**
   * Adds a way to read the spelling.
   *
   * @param weights by class, the weight of the way
   */
  void add(SurnameSpelling surname, Given given, float[] weights) {
    int slot = slot(surname.surname(), given);
    double likelihood = 0;
    for (int c = 0; c < weights.length; c++) {
      float weight = weights[c] * surname.weights()[c] * given.weights()[c];
      classes.add(slot, c, weight);
      likelihood += weight;
    }
    likelihoods[slot] += likelihood;
  }

  private int slot(String surname, Given given) {
    int size = classes.size();
    int slot = classes.slot(key(surname, given.hangul()));
    if (slot == size) {
      if (slot == priors.length) {
        priors = Arrays.copyOf(priors, 2 * slot);
        likelihoods = Arrays.copyOf(likelihoods, 2 * slot);
      }
      surnameOf.add(surname);
      givenOf.add(given.hangul());
      priors[slot] = model.prior().surname(surname) * given.prior();
    }
    return slot;
  }

  /**
   * A hash of the syllables. The few hundred readings of a spelling are far too few for two of them
   * to share one. Where the surname ends does not count: 장면 may be 장 + 면 or a given name.
   */
  private static long key(String surname, String given) {
    long key = 0;
    for (int i = 0; i < surname.length(); i++) {
      key = key * PRIME + surname.charAt(i);
    }
    for (int i = 0; i < given.length(); i++) {
      key = key * PRIME + given.charAt(i);
    }
    return key;
  }

  /** Returns the best readings, as many as wanted. */
  NameReadings best(int kept) {
    int size = classes.size();
    double total = 0;
    double[] joints = new double[size];
    for (int slot = 0; slot < size; slot++) {
      joints[slot] = likelihoods[slot] * priors[slot];
      total += joints[slot];
    }
    int[] best = best(joints, Math.min(kept, size));
    List<Entry> entries = new ArrayList<>(best.length);
    for (int slot : best) {
      Convention convention = SpellingClass.values()[classes.heaviest(slot)].convention();
      KoreanName name = new KoreanName(surnameOf.get(slot), givenOf.get(slot));
      entries.add(new Entry(name, likelihoods[slot], priors[slot], convention));
    }
    return NameReadings.ofBest(entries, total);
  }

  /** Sorts in the greatest values one by one: most are less than those that are there. */
  private static int[] best(double[] values, int kept) {
    int[] best = new int[kept];
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      if (size == kept && values[i] <= values[best[kept - 1]]) {
        continue;
      }
      int at = size == kept ? kept - 1 : size++;
      for (; at > 0 && values[best[at - 1]] < values[i]; at--) {
        best[at] = best[at - 1];
      }
      best[at] = i;
    }
    return best;
  }
}
