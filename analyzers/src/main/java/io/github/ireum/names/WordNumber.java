// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * Short words of plain letters as numbers, {@value #BITS} bits a letter whatever its case, so that
 * code that reads every word of a text compares and looks them up without making strings. The
 * number of a word is greater than {@link #NONE}; different words have different numbers.
 * Thread-safe.
 */
public final class WordNumber {

  /** Longer words have no number. */
  public static final int LONGEST = 12;

  static final int BITS = 5;

  /** The bits of a letter that are its place in the alphabet. */
  static final int LETTER = (1 << BITS) - 1;

  /** Takes the place of the number of a word without letters. */
  public static final long NONE = 0;

  /** Takes the place of the number of a word that is longer, or has letters other than a to z. */
  public static final long OTHER = -1;

  /** An odd number that spreads bits (Knuth's multiplicative hashing). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private WordNumber() {}

  /** Returns the number of letters in lower case, {@link #NONE} or {@link #OTHER}. */
  static long of(String letters) {
    int length = letters.length();
    if (length > LONGEST) {
      return OTHER;
    }
    long number = NONE;
    for (int i = 0; i < length; i++) {
      char c = letters.charAt(i);
      if (c < 'a' || c > 'z') {
        return OTHER;
      }
      number = (number << BITS) | (c & LETTER);
    }
    return number;
  }

  /**
   * Returns the number of the letters in a part of an array, {@link #NONE} or {@link #OTHER}.
   *
   * @param from where they begin
   * @param to after the last; {@link #NONE} if it is not greater
   */
  public static long of(char[] text, int from, int to) {
    if (to - from > LONGEST) {
      return OTHER;
    }
    long number = NONE;
    for (int i = from; i < to; i++) {
      int lower = text[i] | ('a' ^ 'A');
      if (lower < 'a' || lower > 'z') {
        return OTHER;
      }
      number = (number << BITS) | (lower & LETTER);
    }
    return number;
  }

  /**
   * Returns the place of a number, from 0, in a table that has two to the power of some bits.
   *
   * @param bits from 1 to 31
   */
  public static int place(long number, int bits) {
    return (int) ((number * SPREAD) >>> -bits);
  }
}
