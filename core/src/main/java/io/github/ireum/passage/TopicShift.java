// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells how much the topic changes between the units of a text, after Hearst's TextTiling (1997):
 * by the words that what is before a border and what is behind it have in common.
 */
final class TopicShift {

  /** How many UTF-16 units on each side of a border are compared. */
  private static final int WINDOW = 500;

  /** Shorter words are mostly grammar. */
  private static final int SHORTEST_LATIN = 4;

  /** Words that begin alike count as the same: no stemmer for every language. */
  private static final int LATIN_STEM = 6;

  private static final int OTHER_STEM = 2;

  private TopicShift() {}

  /** Returns for each unit how much of a new topic begins with it, 0 to 1; 0 for the first. */
  static double[] before(String text, List<PassageUnit> units) {
    List<Map<String, Integer>> words = new ArrayList<>();
    units.forEach(unit -> words.add(words(unit.range().of(text))));
    double[] shifts = new double[units.size()];
    for (int i = 1; i < units.size(); i++) {
      Map<String, Integer> left = new HashMap<>();
      TextRange last = units.get(i - 1).range();
      for (int j = i - 1; j >= 0 && last.end() - units.get(j).range().start() <= WINDOW; j--) {
        add(words.get(j), left);
      }
      Map<String, Integer> right = new HashMap<>();
      TextRange first = units.get(i).range();
      for (int j = i;
          j < units.size() && units.get(j).range().end() - first.start() <= WINDOW;
          j++) {
        add(words.get(j), right);
      }
      shifts[i] = 1 - cosine(left, right);
    }
    return shifts;
  }

  private static void add(Map<String, Integer> words, Map<String, Integer> sum) {
    words.forEach((word, count) -> sum.merge(word, count, Integer::sum));
  }

  /** The cosine of two bags of words; 1 where one is empty, as nothing tells of a change then. */
  private static double cosine(Map<String, Integer> left, Map<String, Integer> right) {
    double norms = Math.sqrt(square(left)) * Math.sqrt(square(right));
    double product = 0;
    for (Map.Entry<String, Integer> word : left.entrySet()) {
      product += (double) word.getValue() * right.getOrDefault(word.getKey(), 0);
    }
    return norms == 0 ? 1 : product / norms;
  }

  private static double square(Map<String, Integer> words) {
    return words.values().stream().mapToDouble(count -> (double) count * count).sum();
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        String word = text.substring(start, i).toLowerCase(Locale.ROOT);
        boolean latin = word.charAt(0) < 0x0400;
        int stem = latin ? LATIN_STEM : OTHER_STEM;
        if (!latin || word.length() >= SHORTEST_LATIN) {
          words.merge(word.substring(0, Math.min(stem, word.length())), 1, Integer::sum);
        }
        start = -1;
      }
    }
    return words;
  }
}
