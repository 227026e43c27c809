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

  private static final int KEPT = 40;

  private final List<Entry> entries;
  private final Map<KoreanName, Entry> byName = new HashMap<>();
  private final double total;
  private final Convention script;

  private NameReadings(List<Entry> entries, double total, Convention script) {
    this.entries = entries;
    this.total = total;
    this.script = script;
    entries.forEach(entry -> byName.put(entry.name(), entry));
  }

  /**
   * Keeps the best readings.
   *
   * @param script the script of the spelling; {@link Convention#OTHER} for Latin letters, whose
   *     convention is hidden
   */
  static NameReadings of(List<Entry> all, Convention script) {
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
        List.copyOf(sorted.subList(0, Math.min(KEPT, sorted.size()))), total, script);
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
