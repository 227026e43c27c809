// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.NameReadings.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of two spellings together: how much more likely they are as spellings of one name
 * than of two, how likely each stands for the reading they share and for any, and how likely they
 * are names that differ in one syllable.
 */
final class ComparisonFeatures {

  private static final int BASES = 4;

  /** How many features there are: a constant, no shared reading, bases, products of two bases. */
  static final int COUNT = 2 + BASES + BASES * (BASES + 1) / 2;

  private static final double MOST = 20;

  /** A reading in which the initial-sound law is undone counts as much as this. */
  private static final double LAW = 0.2;

  private final double[] values = new double[COUNT];
  private @Nullable Entry shared;
  private @Nullable Entry other;
  private double overlap;

  ComparisonFeatures(Spelling spellingA, Spelling spellingB) {
    NameReadings a = spellingA.readings();
    NameReadings b = spellingB.readings();
    double joint = 0;
    double best = 0;
    List<Entry> entries = a.entries();
    for (int i = 0; i < entries.size(); i++) {
      Entry match = b.find(a, i);
      if (match == null && !a.isTouched(i) && !b.isExact()) {
        continue;
      }
      Entry entry = entries.get(i);
      double weight = 1;
      if (match == null) {
        match = lawful(entry, b);
        weight = LAW;
      }
      if (match == null) {
        continue;
      }
      double product = a.probability(entry) * b.probability(match) * weight;
      joint += entry.likelihood() * match.likelihood() * entry.prior() * weight;
      overlap += Math.sqrt(product);
      if (product > best) {
        best = product;
        shared = entry;
        other = match;
      }
    }
    double ratio = shared == null ? -MOST : Math.log(joint / (a.total() * b.total()));
    values[0] = 1;
    values[1] = shared == null ? 1 : 0;
    // Beside a name that is certain, the ratio would only reward rare names.
    boolean exact = a.isExact() || b.isExact();
    values[2] = exact ? 0 : Math.max(-MOST, Math.min(MOST, ratio)) / 5;
    values[3] = (Math.log(top(a) + 1e-3) + Math.log(top(b) + 1e-3)) / 2;
    values[4] = Math.log(best + 1e-8) / 4;
    values[5] = Math.log(NameReadings.near(a, b) + 1e-6) / 4;
    int next = 2 + BASES;
    for (int i = 2; i < 2 + BASES; i++) {
      for (int j = i; j < 2 + BASES; j++) {
        values[next++] = values[i] * values[j];
      }
    }
  }

  /** The same name but for the initial-sound law in its given name: 최룡해, 최용해. */
  private static @Nullable Entry lawful(Entry entry, NameReadings readings) {
    String given = entry.name().given();
    if (given.isEmpty()) {
      return null;
    }
    char first = given.charAt(0);
    char initial = InitialSoundLaw.initial(first);
    if (initial != first) {
      return readings.find(new KoreanName(entry.name().surname(), initial + given.substring(1)));
    }
    for (Entry candidate : readings.exactEntries()) {
      String name = candidate.name().given();
      if (!name.isEmpty()
          && candidate.name().surname().equals(entry.name().surname())
          && name.substring(1).equals(given.substring(1))
          && InitialSoundLaw.initial(name.charAt(0)) == first) {
        return candidate;
      }
    }
    return null;
  }

  private static double top(NameReadings readings) {
    return readings.isEmpty() ? 0 : readings.probability(readings.entries().get(0));
  }

  /** Returns how much the readings of the two overlap, 0 to 1. */
  double overlap() {
    return Math.min(1, overlap);
  }

  double[] values() {
    return values;
  }

  /** Returns the most likely shared reading as the first spelling has it, or null. */
  @Nullable Entry shared() {
    return shared;
  }

  /** Returns the most likely shared reading as the second spelling has it, or null. */
  @Nullable Entry other() {
    return other;
  }
}
