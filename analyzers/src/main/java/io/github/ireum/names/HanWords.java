// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Arrays;
import java.util.List;

/**
 * How usual the words of Chinese and Japanese are, in simplified characters, from {@code
 * han-words.txt}. That table is made by {@code HanWordsTable} in the benchmarks from two
 * dictionaries.
 */
final class HanWords {

  /** Longer words are not known. */
  static final int LONGEST = 4;

  /** Natural logarithm of the share of a character that is not known as a word. */
  private static final double UNKNOWN = Math.log(1e-7);

  /** Share of words of some length that are not known, terms and names of all kinds. */
  private static final double UNKNOWN_WORDS = 0.02;

  /** Longer words that are not known are rare. */
  private static final int LONGEST_UNKNOWN = 3;

  private static final double UNKNOWN_CHARACTER = 1e-6;

  private static final int BITS = 16;

  /** Words as numbers, in ascending order. */
  private final long[] words;

  private final byte[] bits;

  /** Shares of characters among those of all words. */
  private final float[] characters = new float[1 << Character.SIZE];

  HanWords(List<String> lines) {
    int size = 0;
    for (String line : lines) {
      size += line.split(" ").length - 1;
    }
    long[] keys = new long[size];
    int at = 0;
    for (String line : lines) {
      String[] field = line.split(" ");
      for (int i = 1; i < field.length; i++) {
        keys[at++] = number(field[i], 0, field[i].length());
      }
    }
    words = keys.clone();
    Arrays.sort(words);
    bits = new byte[size];
    at = 0;
    for (String line : lines) {
      String[] field = line.split(" ");
      byte cost = Byte.parseByte(field[0]);
      for (int i = 1; i < field.length; i++) {
        bits[Arrays.binarySearch(words, keys[at++])] = cost;
        field[i].chars().forEach(c -> characters[c] += (float) Math.scalb(1.0, -cost));
      }
    }
    double total = 0;
    for (float share : characters) {
      total += share;
    }
    for (int i = 0; i < characters.length; i++) {
      characters[i] = (float) Math.max(characters[i] / total, UNKNOWN_CHARACTER);
    }
  }

  /**
   * Returns the natural logarithm of the share that a part of a text has among words, at most
   * {@link #LONGEST} characters; negative infinity if it is none.
   */
  double logShare(String text, int start, int end) {
    int i = Arrays.binarySearch(words, number(text, start, end));
    if (i >= 0) {
      return -bits[i] * Math.log(2);
    }
    if (end - start == 1) {
      return UNKNOWN;
    }
    return end - start <= LONGEST_UNKNOWN ? unknown(text, start, end) : Double.NEGATIVE_INFINITY;
  }

  /** What a word that is not known has, by how usual its characters are. */
  private double unknown(String text, int start, int end) {
    double share = UNKNOWN_WORDS;
    for (int i = start; i < end; i++) {
      share *= characters[text.charAt(i)];
    }
    return Math.log(share);
  }

  private static long number(String text, int start, int end) {
    long number = 0;
    for (int i = start; i < end; i++) {
      number = number << BITS | text.charAt(i);
    }
    return number;
  }
}
