// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * Short words of plain letters as numbers, {@value #BITS} bits a letter whatever its case, so that
 * they are compared and looked up without making strings of them.
 */
final class WordNumber {

  /** Longer words have no number. */
  static final int LONGEST = 12;

  static final int BITS = 5;

  /** The bits of a letter that are its place in the alphabet. */
  static final int LETTER = (1 << BITS) - 1;

  /** Of a word without letters. */
  static final long NONE = 0;

  /** Of a word that has letters, but no number. */
  static final long OTHER = -1;

  private WordNumber() {}

  /** Returns the number of letters in lower case. */
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

  /** Returns the place of a number in a table of two to the power of some bits. */
  static int place(long number, int bits) {
    return (int) ((number * 0x9E3779B97F4A7C15L) >>> -bits);
  }
}
