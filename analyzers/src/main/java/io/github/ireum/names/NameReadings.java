// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
   * @param convention the convention that most likely wrote the spelling if it stands for the name
   */
  record Entry(KoreanName name, double likelihood, double prior, Convention convention) {
    double joint() {
      return likelihood * prior;
    }
  }

  /** Greater than any character, so that three syllables are exact. */
  private static final long PRIME = 0x1F0B1;

  static final NameReadings NONE = new NameReadings(List.of(), 0, Convention.OTHER);

  static final int KEPT = 40;

  /** How many readings a spelling keeps that has a letter in place of a syllable, to compare. */
  static final int KEPT_OF_INITIAL = 400;

  /** Readings less probable than this are left out where readings are compared each with each. */
  private static final double UNLIKELY = 1e-4;

  private final List<Entry> entries;

  /** Open addressing: numbers of entries, from 1 on, in the places of their {@link #keys}. */
  private final int[] table;

  private final long[] keys;

  /** Whether the initial-sound law touches the given name. */
  private final boolean[] touched;

  private final double total;
  private final Convention script;

  /** The syllables of the likely readings, four of 16 bits, and the probabilities. */
  private final long[] syllables;

  private final double[] probabilities;

  private NameReadings(List<Entry> entries, double total, Convention script) {
    this.entries = entries;
    this.total = total;
    this.script = script;
    int size = entries.size();
    keys = new long[size];
    touched = new boolean[size];
    table = new int[Integer.highestOneBit(2 * size + 1) * 2];
    int likely = 0;
    for (int i = 0; i < size; i++) {
      KoreanName name = entries.get(i).name();
      keys[i] = key(name);
      touched[i] = !name.given().isEmpty() && InitialSoundLaw.touches(name.given().charAt(0));
      int at = place(keys[i]);
      while (table[at] != 0) {
        at = (at + 1) & (table.length - 1);
      }
      table[at] = i + 1;
      likely += entries.get(i).joint() > UNLIKELY * total ? 1 : 0;
    }
    syllables = new long[likely];
    probabilities = new double[likely];
    for (int i = 0; i < likely; i++) {
      syllables[i] = syllables(entries.get(i).name());
      probabilities[i] = probability(entries.get(i));
    }
  }

  private static long syllables(KoreanName name) {
    String surname = name.surname();
    int length = Math.min(4, surname.length() + name.given().length());
    long syllables = 0;
    for (int i = 0; i < length; i++) {
      char syllable =
          i < surname.length() ? surname.charAt(i) : name.given().charAt(i - surname.length());
      syllables = syllables << 16 | syllable;
    }
    return syllables;
  }

  /**
   * A hash of the syllables; the readings of a spelling are far too few for two of them to share
   * one. Where the surname ends does not count: Hwang Bo Kwan may be 황 + 보관 or 황보 + 관, and 장면 a
   * given name.
   */
  static long key(String surname, String given) {
    return hash(hash(0, surname), given);
  }

  private static long hash(long start, String syllables) {
    long hash = start;
    for (int i = 0; i < syllables.length(); i++) {
      hash = hash * PRIME + syllables.charAt(i);
    }
    return hash;
  }

  private static long key(KoreanName name) {
    return key(name.surname(), name.given());
  }

  private int place(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (table.length - 1);
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
   * Keeps the best readings of a spelling that is not in Latin letters.
   *
   * @param script the script of the spelling
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

  /**
   * Returns readings.
   *
   * @param best the readings that are kept, most probable first
   * @param total P(spelling), of the others as well
   */
  static NameReadings ofBest(List<Entry> best, double total) {
    return total > 0 ? new NameReadings(List.copyOf(best), total, Convention.OTHER) : NONE;
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

  /** Returns the reading that is a name, wherever its surname ends, or null. */
  @Nullable Entry find(KoreanName name) {
    return find(key(name));
  }

  /** Returns the reading of the name that another spelling has as one of its readings, or null. */
  @Nullable Entry find(NameReadings other, int index) {
    return find(other.keys[index]);
  }

  /** Returns whether the initial-sound law touches the given name of a reading. */
  boolean isTouched(int index) {
    return touched[index];
  }

  private @Nullable Entry find(long key) {
    for (int at = place(key); table[at] != 0; at = (at + 1) & (table.length - 1)) {
      int index = table[at] - 1;
      if (keys[index] == key) {
        return entries.get(index);
      }
    }
    return null;
  }

  /** Whether the spelling says the syllables themselves: Hangul or Han. */
  boolean isExact() {
    return script == Convention.HANGUL || script == Convention.HANJA;
  }
}
