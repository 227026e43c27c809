// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.NameReadings.Entry;
import io.github.ireum.names.NameSpellings.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * What is known of two spellings together: how much their readings overlap, how much more likely
 * they are as spellings of one name than of two, and how alike their letters are.
 */
final class ComparisonFeatures {

  /** How many features there are, the constant included. */
  static final int COUNT = 7;

  private static final double FLOOR = -20;
  private static final double TINY = 1e-12;

  /** A reading in which the initial-sound law is undone counts as much as this. */
  private static final double LAW = 0.2;

  private final double[] values = new double[COUNT];
  private @Nullable Entry shared;
  private @Nullable Entry other;

  ComparisonFeatures(Spelling spellingA, Spelling spellingB) {
    NameReadings a = spellingA.readings();
    NameReadings b = spellingB.readings();
    String lettersA = spellingA.letters();
    String lettersB = spellingB.letters();
    double joint = 0;
    double overlap = 0;
    double best = 0;
    for (Entry entry : a.entries()) {
      Entry match = b.find(entry.name());
      double weight = 1;
      if (match == null) {
        match = lawful(entry, b);
        weight = LAW;
      }
      if (match == null) {
        continue;
      }
      double pa = a.probability(entry);
      double pb = b.probability(match) * weight;
      joint += entry.likelihood() * match.likelihood() * entry.prior() * weight;
      overlap += Math.sqrt(pa * pb);
      if (pa * pb > best) {
        best = pa * pb;
        shared = entry;
        other = match;
      }
    }
    boolean none = shared == null;
    double ratio = none ? FLOOR : Math.log(joint / (a.total() * b.total()));
    int length = Math.max(1, Math.max(lettersA.length(), lettersB.length()));
    int distance = distance(lettersA, lettersB);
    // Beside a name that is certain, the ratio would only reward rare names; between two spellings
    // that are both ambiguous it ranks pairs better than anything that was added to it.
    boolean exact = a.isExact() || b.isExact();
    values[0] = 1;
    values[1] = exact ? 0 : Math.max(FLOOR, Math.min(-FLOOR, ratio));
    values[2] = exact ? Math.max(FLOOR, Math.log(overlap + TINY)) : 0;
    values[3] = none ? 1 : 0;
    values[4] = Math.min(distance, 6);
    values[5] = (double) distance / length;
    values[6] = exact ? Math.log(top(a) + 1e-3) + Math.log(top(b) + 1e-3) : 0;
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

  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  /** Returns how many letters one has to change to come from one to the other, six at most. */
  int distance() {
    return (int) values[4];
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
