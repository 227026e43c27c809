// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a spelling may stand for, as the model sees it. Immutable; thread-safe.
 *
 * <p>Readings are kept with the likelihood of the spelling given the name, so that two spellings
 * can be compared without the prior of the name counting twice.
 */
final class NameReadings {

  /**
   * One reading.
   *
   * @param name the name, its surname as the South writes it
   * @param likelihood P(spelling | name)
   * @param prior P(name), flattened: see {@link HangulPrior}
   * @param classes the part of each convention class in the likelihood
   */
  record Entry(KoreanName name, double likelihood, double prior, float[] classes) {
    double joint() {
      return likelihood * prior;
    }
  }

  static final NameReadings NONE = new NameReadings(List.of(), 0, Convention.OTHER);

  static final int KEPT = 40;

  /** How many readings a spelling keeps that has a letter in place of a syllable, to compare. */
  static final int KEPT_OF_INITIAL = 400;

  /** Readings less probable than this are left out where readings are compared each with each. */
  private static final double UNLIKELY = 1e-4;

  private final List<Entry> entries;
  private final Map<KoreanName, Entry> byName = new HashMap<>();
  private final double total;
  private final Convention script;

  /** The syllables of the likely readings, four of 16 bits, and the probabilities. */
  private final long[] syllables;

  private final double[] probabilities;

  private NameReadings(List<Entry> entries, double total, Convention script) {
    this.entries = entries;
    this.total = total;
    this.script = script;
    entries.forEach(entry -> byName.put(entry.name(), entry));
    List<Entry> likely =
        entries.stream().filter(entry -> entry.joint() > UNLIKELY * total).toList();
    syllables = likely.stream().mapToLong(entry -> syllables(entry.name())).toArray();
    probabilities = likely.stream().mapToDouble(this::probability).toArray();
  }

  private static long syllables(KoreanName name) {
    String hangul = name.hangul();
    long syllables = 0;
    for (int i = 0; i < Math.min(4, hangul.length()); i++) {
      syllables = syllables << 16 | hangul.charAt(i);
    }
    return syllables;
  }

  /** Returns how likely two spellings stand for names that differ in one syllable. */
  static double near(NameReadings a, NameReadings b) {
    double near = 0;
    for (int i = 0; i < a.syllables.length; i++) {
      double sum = 0;
      for (int j = 0; j < b.syllables.length; j++) {
        long differing = a.syllables[i] ^ b.syllables[j];
        int lowest = Long.numberOfTrailingZeros(differing) & ~15;
        if (differing != 0 && differing >>> lowest >>> 16 == 0) {
          sum += b.probabilities[j];
        }
      }
      near += sum * a.probabilities[i];
    }
    return near;
  }

  /**
   * Keeps the best readings.
   *
   * @param script the script of the spelling; {@link Convention#OTHER} for Latin letters, whose
   *     convention is hidden
   */
  static NameReadings of(List<Entry> all, Convention script) {
    return of(all, script, KEPT);
  }

  /** Keeps as many of the best readings as wanted. */
  static NameReadings of(List<Entry> all, Convention script, int kept) {
    double total = 0;
    for (Entry entry : all) {
      total += entry.joint();
    }
    if (total <= 0) {
      return NONE;
    }
    List<Entry> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingDouble((Entry entry) -> -entry.joint()));
    return new NameReadings(
        List.copyOf(sorted.subList(0, Math.min(kept, sorted.size()))), total, script);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The readings, most probable first. */
  List<Entry> entries() {
    return entries;
  }

  /** P(spelling): how well the spelling fits any Korean name. */
  double total() {
    return total;
  }

  /** The readings of a spelling that says the syllables themselves; none for any other. */
  List<Entry> exactEntries() {
    return isExact() ? entries : List.of();
  }

  double probability(Entry entry) {
    return entry.joint() / total;
  }

  /** Returns the reading of a name, or null. */
  @Nullable Entry find(KoreanName name) {
    return byName.get(name);
  }

  /** Whether the spelling says the syllables themselves: Hangul or Han. */
  boolean isExact() {
    return script == Convention.HANGUL || script == Convention.HANJA;
  }

  /** Returns the convention that most likely wrote the spelling if it stands for the name. */
  Convention convention(Entry entry) {
    float[] classes = entry.classes();
    if (classes.length == 0) {
      return script;
    }
    int best = 0;
    for (int c = 1; c < classes.length; c++) {
      best = classes[c] > classes[best] ? c : best;
    }
    return SpellingClass.values()[best].convention();
  }
}
