// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static io.github.ireum.names.LatinCharacters.ACCENT;
import static io.github.ireum.names.LatinCharacters.APOSTROPHE;
import static io.github.ireum.names.LatinCharacters.BIG;
import static io.github.ireum.names.LatinCharacters.CYRILLIC;
import static io.github.ireum.names.LatinCharacters.KATAKANA;
import static io.github.ireum.names.LatinCharacters.KOREAN;
import static io.github.ireum.names.LatinCharacters.LETTER;
import static io.github.ireum.names.LatinCharacters.MARK;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The words of a text that begin with a capital, found in one pass over its characters that looks
 * no closer at others: most words are in small letters. For one thread.
 */
final class CapitalizedWords {

  private static final int NOWHERE = -1;
  private static final int LEAST_BITS = 4;

  /** So far is a word of a name from the next but two, where these are in small letters. */
  private static final int LONGEST_JOINED =
      3 * LatinScanner.LONGEST_GAP + 2 * LatinLetters.LONGEST_LOWER;

  private static final int LEAST_SIZE = 8;

  /** Hardly any text has more capitals than one in so many characters. */
  private static final int APART = 20;

  private final LatinCursor text;
  private int size;
  private int[] starts;
  private int[] ends;
  private long[] numbers;
  private short[] facts;

  /** What all characters are but those of words with capitals. */
  private int seen;

  /** Chains of words that share a place in a table: the first, and by word the next. */
  private int[] first = {};

  private int[] next = {};
  private int bits;

  CapitalizedWords(LatinCursor text) {
    this.text = text;
    int expected = LEAST_SIZE + text.length() / APART;
    starts = new int[expected];
    ends = new int[expected];
    numbers = new long[expected];
    facts = new short[expected];
    int all = 0;
    int at = 0;
    while (at < text.length()) {
      int kind = text.kind(at);
      all |= kind;
      if ((kind & BIG) == 0 || (kind & LETTER) == 0) {
        at++;
      } else if (text.isStart(at)) {
        text.read(at);
        add();
        at = text.next();
        text.mendIl();
      } else {
        at = text.endOfWord(at);
      }
    }
    seen = all;
  }

  private void add() {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size);
      facts = Arrays.copyOf(facts, 2 * size);
    }
    starts[size] = text.start();
    ends[size] = text.end();
    numbers[size] = text.number();
    facts[size] = (short) text.facts();
    size++;
  }

  int size() {
    return size;
  }

  int start(int index) {
    return starts[index];
  }

  long number(int index) {
    return numbers[index];
  }

  /** Returns what is known of a word, as {@link WordFacts} has it. */
  int facts(int index) {
    return facts[index];
  }

  /** Returns whether the text has Hangul or Han characters besides. */
  boolean hasKorean() {
    return (seen & KOREAN) != 0;
  }

  /** Returns whether the text has Cyrillic capitals besides. */
  boolean hasCyrillic() {
    return (seen & CYRILLIC) != 0;
  }

  /** Returns whether the text has katakana besides. */
  boolean hasKatakana() {
    return (seen & KATAKANA) != 0;
  }

  /** Returns whether other words may have letters that are not a to z. */
  boolean hasAccents() {
    return (seen & (ACCENT | MARK)) != 0;
  }

  /** Returns whether a word may be in a name with the one before it that has a capital. */
  boolean isBeside(int index) {
    if (index == 0 || index == size) {
      return false;
    }
    int from = ends[index - 1];
    int gap = starts[index] - from;
    if (gap <= LatinScanner.LONGEST_GAP) {
      return true;
    }
    for (int at = from; gap <= LONGEST_JOINED && at < starts[index]; at++) {
      if (LatinCharacters.isHyphen(text.at(at)) || (text.kind(at) & APOSTROPHE) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Visits, in order, where a word of some letters begins. */
  void forEach(String letters, IntConsumer visitor) {
    if (first.length == 0) {
      chain();
    }
    long number = WordNumber.of(letters);
    for (int i = first[WordNumber.place(number, bits)]; i != NOWHERE; i = next[i]) {
      if (numbers[i] == number
          && (number != WordNumber.OTHER || text.lettersAt(starts[i]).equals(letters))) {
        visitor.accept(starts[i]);
      }
    }
  }

  private void chain() {
    bits = Math.max(LEAST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(size));
    first = new int[1 << bits];
    Arrays.fill(first, NOWHERE);
    next = new int[size];
    for (int i = size - 1; i >= 0; i--) {
      int place = WordNumber.place(numbers[i], bits);
      next[i] = first[place];
      first[place] = i;
    }
  }
}
