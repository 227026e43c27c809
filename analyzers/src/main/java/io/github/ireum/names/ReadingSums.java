// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.GivenDecoder.Given;
import io.github.ireum.names.KnownPeople.Fame;
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

  /** People whose names are this much less likely than the best are not looked up. */
  private static final double NEGLIGIBLE = 1e-6;

  private final SpellingModel model;
  private final WeightSums classes;
  private final List<String> surnameOf = new ArrayList<>();
  private final List<String> givenOf = new ArrayList<>();
  private double[] joints = new double[32];

  /** The joint probability and the prior with the surname that the slot is given. */
  private double[] likeliest = new double[32];

  private double[] priors = new double[32];

  ReadingSums(SpellingModel model) {
    this.model = model;
    classes = new WeightSums(model.classes());
  }

  boolean isEmpty() {
    return classes.size() == 0;
  }

  /**
   * Adds a way to read the spelling. Of ways with the same syllables, the likeliest tells where the
   * surname ends.
   *
   * @param weights by class, the weight of the way
   */
  void add(SurnameSpelling surname, Given given, float[] weights) {
    int slot = slot(surname.surname(), given.hangul());
    double likelihood = 0;
    for (int c = 0; c < weights.length; c++) {
      float weight = weights[c] * surname.weights()[c] * given.weights()[c];
      classes.add(slot, c, weight);
      likelihood += weight;
    }
    double prior = model.prior().surname(surname.surname()) * given.prior();
    double joint = likelihood * prior;
    joints[slot] += joint;
    if (joint > likeliest[slot]) {
      likeliest[slot] = joint;
      priors[slot] = prior;
      surnameOf.set(slot, surname.surname());
      givenOf.set(slot, given.hangul());
    }
  }

  private int slot(String surname, String given) {
    int size = classes.size();
    int slot = classes.slot(NameReadings.key(surname, given));
    if (slot == size) {
      if (slot == joints.length) {
        joints = Arrays.copyOf(joints, 2 * slot);
        likeliest = Arrays.copyOf(likeliest, 2 * slot);
        priors = Arrays.copyOf(priors, 2 * slot);
      }
      surnameOf.add(surname);
      givenOf.add(given);
    }
    return slot;
  }

  /** Returns the best readings, as many as wanted, and ends the sums. */
  NameReadings best(int kept) {
    int size = classes.size();
    HangulPrior prior = model.prior();
    double unknown = prior.asWhole(Fame.UNKNOWN);
    double least = NEGLIGIBLE * Arrays.stream(joints, 0, size).max().orElse(0);
    double total = 0;
    for (int slot = 0; slot < size; slot++) {
      double asWhole =
          joints[slot] < least ? unknown : prior.asWhole(surnameOf.get(slot), givenOf.get(slot));
      joints[slot] *= asWhole;
      priors[slot] *= asWhole;
      total += joints[slot];
    }
    int[] best = best(Arrays.copyOf(joints, size), Math.min(kept, size));
    List<Entry> entries = new ArrayList<>(best.length);
    for (int slot : best) {
      Convention convention = SpellingClass.values()[classes.heaviest(slot)].convention();
      KoreanName name = new KoreanName(surnameOf.get(slot), givenOf.get(slot));
      double likelihood = joints[slot] > 0 ? joints[slot] / priors[slot] : 0;
      entries.add(new Entry(name, likelihood, priors[slot], convention));
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
