// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A part of a text that may be a name.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends
 * @param probability how likely it is a name
 */
record ScoredSpan(int start, int end, double probability) {

  /** What is less likely is no name. */
  private static final double LEAST = 0.5;

  /** Makes a probability of evidence, the natural logarithm of odds. */
  static ScoredSpan of(int start, int end, double evidence) {
    return new ScoredSpan(start, end, 1 / (1 + Math.exp(-evidence)));
  }

  /** Returns those that are likely names, of overlapping ones the likeliest, in order. */
  static List<ScoredSpan> best(List<ScoredSpan> spans) {
    List<ScoredSpan> sorted = new ArrayList<>(spans);
    sorted.removeIf(span -> span.probability() < LEAST);
    sorted.sort(Comparator.comparingDouble(span -> -span.probability()));
    TreeMap<Integer, ScoredSpan> kept = new TreeMap<>();
    for (ScoredSpan span : sorted) {
      var before = kept.lowerEntry(span.end());
      if (before == null || before.getValue().end() <= span.start()) {
        kept.put(span.start(), span);
      }
    }
    return List.copyOf(kept.values());
  }

  /** Adds what the span stands for to a list, if it can be read. */
  void addTo(List<NameMention> mentions, String text, KoreanNames names) {
    String surface = text.substring(start, end);
    List<Reading> readings = names.read(surface);
    if (!readings.isEmpty()) {
      mentions.add(new NameMention(start, end, surface, probability, readings));
    }
  }
}
