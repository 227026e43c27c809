// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.Map;

/**
 * How likely the syllables of a word follow each other, learnt from pairs of syllables: a chain of
 * the first order, smoothed with how often a syllable is second at all. Not thread-safe while pairs
 * are added.
 */
final class SyllablePairs {

  /** Stand before the first syllable of a word and behind the last. */
  static final char BEGINNING = '^';

  static final char END = '$';

  /** How many pairs the smoothing is worth. */
  private static final double SMOOTHING = 3;

  /** How often a syllable is taken to be second that never was. */
  private static final double UNSEEN = 0.1;

  private final Map<Integer, Double> pairs = new HashMap<>();
  private final Map<Character, Double> firsts = new HashMap<>();
  private final Map<Character, Double> seconds = new HashMap<>();
  private double total;

  /** Adds the pairs of a word. */
  void add(String word) {
    for (int i = 0; i <= word.length(); i++) {
      add(at(word, i - 1), at(word, i), 1);
    }
  }

  /** Adds a pair that was seen so many times. */
  void add(char first, char second, double count) {
    pairs.merge(pair(first, second), count, Double::sum);
    firsts.merge(first, count, Double::sum);
    seconds.merge(second, count, Double::sum);
    total += count;
  }

  /** Returns the logarithm of how likely a text begins with the first syllables of a word. */
  double beginning(String word, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += follows(at(word, i - 1), word.charAt(i));
    }
    return sum;
  }

  /** Returns the logarithm of how likely a word ends after a syllable. */
  double end(char last) {
    return follows(last, END);
  }

  private double follows(char first, char second) {
    double any = (seconds.getOrDefault(second, 0.0) + UNSEEN) / total;
    return Math.log(
        (pairs.getOrDefault(pair(first, second), 0.0) + SMOOTHING * any)
            / (firsts.getOrDefault(first, 0.0) + SMOOTHING));
  }

  private static char at(String word, int i) {
    return i < 0 ? BEGINNING : i < word.length() ? word.charAt(i) : END;
  }

  private static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }
}
