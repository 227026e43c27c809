// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinFinderModel.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words in Latin letters of a text, in order. They are kept as numbers, one array for each
 * property, and strings are made when they are asked for. For one thread.
 */
final class LatinTokens {

  /** What stands between a word and the one before it. */
  enum Gap {
    /** Something that no name goes over, or words that are left out. */
    BREAK,
    SPACE,
    /** White space with the end of a line in it. */
    LINE,
    HYPHEN;

    private static final Gap[] VALUES = values();
  }

  private static final int CAPITAL = 1;
  private static final int UPPER = 1 << 1;
  private static final int INITIAL = 1 << 2;
  private static final int SENTENCE = 1 << 3;
  private static final int GAP = 4;
  private static final int GAP_MASK = 3;

  /**
   * Above these bits stands what is known of a word with a capital; others are hardly asked for.
   */
  private static final int FACTS = 6;

  private static final int LEAST_SIZE = 8;

  private final LatinCursor text;
  private int size;
  private int[] starts;
  private int[] ends;
  private int[] marks;
  private long[] numbers;
  private @Nullable String[] letters;

  /**
   * Creates an empty list.
   *
   * @param expected how many words will about be added
   */
  LatinTokens(LatinCursor text, int expected) {
    this.text = text;
    int capacity = Math.max(LEAST_SIZE, expected);
    starts = new int[capacity];
    ends = new int[capacity];
    marks = new int[capacity];
    numbers = new long[capacity];
    letters = new String[capacity];
  }

  /**
   * Adds the word that the cursor has read last.
   *
   * @param gap what stands before it
   * @param sentence whether a sentence may start with it
   */
  void add(Gap gap, boolean sentence) {
    if (size == starts.length) {
      grow(2 * size);
    }
    starts[size] = text.start();
    ends[size] = text.end();
    numbers[size] = text.number();
    marks[size] =
        (text.isCapital() ? text.facts() << FACTS | CAPITAL : 0)
            | (gap.ordinal() << GAP)
            | (sentence ? SENTENCE : 0)
            | (text.isUpper() ? UPPER : 0)
            | (text.isInitial() ? INITIAL : 0);
    size++;
  }

  /**
   * Leaves letters at the end out of a word, so that a name may end with it but not go on. What is
   * known of it is then what is known of the word that it was.
   */
  void shorten(int at, int length) {
    String left = letters(at);
    left = left.substring(0, left.length() - length);
    letters[at] = left;
    numbers[at] = WordNumber.of(left);
    ends[at] -= length;
    if (at + 1 < size) {
      marks[at + 1] = (marks[at + 1] & ~(GAP_MASK << GAP)) | (Gap.BREAK.ordinal() << GAP);
    }
  }

  private void grow(int capacity) {
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    marks = Arrays.copyOf(marks, capacity);
    numbers = Arrays.copyOf(numbers, capacity);
    letters = Arrays.copyOf(letters, capacity);
  }

  int size() {
    return size;
  }

  /** Returns the word that begins at a place of the text, which must be one. */
  int at(int start) {
    int found = Arrays.binarySearch(starts, 0, size, start);
    if (found < 0) {
      throw new IllegalArgumentException("no word begins at " + start);
    }
    return found;
  }

  /** Returns the first word that begins at a place of the text or behind it. */
  int from(int place) {
    int found = Arrays.binarySearch(starts, 0, size, place);
    return found < 0 ? -found - 1 : found;
  }

  int start(int at) {
    return starts[at];
  }

  int end(int at) {
    return ends[at];
  }

  /** Returns what stands before a word. */
  Gap gap(int at) {
    return Gap.VALUES[marks[at] >> GAP & GAP_MASK];
  }

  /** Returns whether a word starts with a capital. */
  boolean isCapital(int at) {
    return (marks[at] & CAPITAL) != 0;
  }

  /** Returns whether all of a word is in capitals, and more than one letter. */
  boolean isUpper(int at) {
    return (marks[at] & UPPER) != 0;
  }

  /** Returns whether a word is one capital with a full stop. */
  boolean isInitial(int at) {
    return (marks[at] & INITIAL) != 0;
  }

  /** Returns whether a sentence may start with a word. */
  boolean isSentence(int at) {
    return (marks[at] & SENTENCE) != 0;
  }

  /** Returns the letters of a word as {@link WordNumber} has them. */
  long number(int at) {
    return numbers[at];
  }

  /**
   * Returns the letters, folded and in lower case; nothing if the word has letters that no name
   * has, or is too long for one and in lower case.
   */
  String letters(int at) {
    String made = letters[at];
    if (made == null) {
      made = text.letters(starts[at], ends[at]);
      letters[at] = made;
    }
    return made;
  }

  /** Returns whether a word has letters that a name may have. */
  boolean hasLetters(int at) {
    return numbers[at] != WordNumber.NONE;
  }

  /** Returns what is known of a word, as {@link WordFacts} has it. */
  int facts(int at) {
    return isCapital(at) ? marks[at] >>> FACTS : text.facts(numbers[at], starts[at], ends[at]);
  }

  /** Returns whether exactly some characters stand between a word and the one before it. */
  boolean isParted(int at, String by) {
    int from = ends[at - 1];
    boolean same = starts[at] - from == by.length();
    for (int i = 0; same && i < by.length(); i++) {
      same = text.at(from + i) == by.charAt(i);
    }
    return same;
  }

  /** Returns the character before a word, spaces left out; -1 if there is none. */
  int before(int at) {
    return text.before(starts[at]);
  }

  /** Returns what stands before a word, as {@link LatinCursor#before(int, int)} has it. */
  String before(int at, int reach) {
    return text.before(starts[at], reach);
  }

  /** Returns the character behind a word, spaces left out; -1 if there is none. */
  int behind(int at) {
    return text.behind(ends[at]);
  }

  /** Returns whether a number stands before or after a word. */
  boolean isBesideNumber(int at) {
    return text.isBesideNumber(starts[at], ends[at]);
  }

  boolean has(Words list, int at) {
    return LatinFinderModel.isIn(list, facts(at));
  }
}
