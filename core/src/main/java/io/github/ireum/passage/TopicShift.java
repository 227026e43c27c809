// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;
import java.util.Arrays;
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

  /** Where Latin and Greek end. */
  private static final char FIRST_OTHER = '\u0400';

  private final String text;
  private final Map<String, Integer> ids = new HashMap<>();

  private TopicShift(String text) {
    this.text = text;
  }

  /** Returns for each unit how much of a new topic begins with it, 0 to 1; 0 for the first. */
  static double[] before(String text, List<PassageUnit> units) {
    return new TopicShift(text).before(units);
  }

  private double[] before(List<PassageUnit> units) {
    int[][] words = new int[units.size()][];
    for (int i = 0; i < words.length; i++) {
      words[i] = words(units.get(i).range());
    }
    Windows windows = new Windows(ids.size());
    double[] shifts = new double[units.size()];
    // The windows before and behind a border reach from the unit "from" and to the unit "to".
    int from = 0;
    int to = 0;
    for (int i = 1; i < shifts.length; i++) {
      if (to >= i) {
        windows.addRight(words[i - 1], -1);
      }
      to = Math.max(to, i);
      int first = units.get(i).range().start();
      while (to < shifts.length && units.get(to).range().end() - first <= WINDOW) {
        windows.addRight(words[to++], 1);
      }
      windows.addLeft(words[i - 1], 1);
      int last = units.get(i - 1).range().end();
      while (from < i && last - units.get(from).range().start() > WINDOW) {
        windows.addLeft(words[from++], -1);
      }
      shifts[i] = 1 - windows.cosine();
    }
    return shifts;
  }

  /** How often each word is in either window, and what the cosine needs, kept up to date. */
  private static final class Windows {
    private final int[] left;
    private final int[] right;
    private int leftSquare;
    private int rightSquare;
    private int product;

    Windows(int words) {
      left = new int[words];
      right = new int[words];
    }

    void addLeft(int[] words, int times) {
      for (int word : words) {
        leftSquare += 2 * times * left[word] + 1;
        product += times * right[word];
        left[word] += times;
      }
    }

    void addRight(int[] words, int times) {
      for (int word : words) {
        rightSquare += 2 * times * right[word] + 1;
        product += times * left[word];
        right[word] += times;
      }
    }

    /** The cosine of two bags of words; 1 where one is empty, as nothing tells of a change then. */
    double cosine() {
      double norms = Math.sqrt(leftSquare) * Math.sqrt(rightSquare);
      return norms == 0 ? 1 : product / norms;
    }
  }

  /** Returns a number for each word in a range, as often as it is there. */
  private int[] words(TextRange range) {
    int[] words = new int[range.length() / 2 + 1];
    int count = 0;
    int start = -1;
    for (int i = range.start(); i <= range.end(); i++) {
      boolean letter = i < range.end() && Character.isLetterOrDigit(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        boolean latin = text.charAt(start) < FIRST_OTHER;
        if (!latin || i - start >= SHORTEST_LATIN) {
          int end = Math.min(i, start + (latin ? LATIN_STEM : OTHER_STEM));
          words[count++] = id(text.substring(start, end).toLowerCase(Locale.ROOT));
        }
        start = -1;
      }
    }
    return Arrays.copyOf(words, count);
  }

  private int id(String stem) {
    Integer known = ids.putIfAbsent(stem, ids.size());
    return known == null ? ids.size() - 1 : known;
  }
}
