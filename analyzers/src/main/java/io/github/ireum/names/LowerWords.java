// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinTokens.Gap;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of up to {@value #LONGEST} letters that stand somewhere in a text in small letters, of
 * those that may be asked for: words that the same text has with a capital, or behind a hyphen. For
 * one thread.
 *
 * <p>Where all letters are plain, which is usual, the text is not taken apart for it: one pass
 * keeps the last three letters and looks closer only where a word that was not found yet begins
 * with them.
 */
final class LowerWords {

  /** Longer words are not in the set. */
  static final int LONGEST = 8;

  private static final long LONGEST_NUMBER = (1L << (LONGEST * WordNumber.BITS)) - 1;
  private static final int LEAST_BITS = 6;

  /** The beginning of a word: so many letters, less where it is shorter. */
  private static final int BEGINNING = 3;

  private static final int BEGINNING_MASK = (1 << (BEGINNING * WordNumber.BITS)) - 1;
  private static final int WAITING_BITS = 12;

  /** By character: the number of a small letter, 0 for anything else. */
  private static final byte[] LETTERS = new byte[1 << Character.SIZE];

  static {
    for (char c = 'a'; c <= 'z'; c++) {
      LETTERS[c] = (byte) (c & WordNumber.LETTER);
    }
  }

  private final LatinText text;
  private final LatinCursor cursor;
  private final int bits;

  /** The words that may be asked for. */
  private final long[] numbers;

  /** Which of them stand somewhere in small letters. */
  private final boolean[] lower;

  /** By the beginning of words: how many may be asked for that were not found yet. */
  private final short[] waiting = new short[1 << WAITING_BITS];

  private @Nullable Set<String> others;

  LowerWords(LatinCursor cursor, LatinText text) {
    this.text = text;
    this.cursor = cursor;
    CapitalizedWords capitalized = text.capitalized();
    LatinTokens tokens = text.tokens();
    int most = capitalized.size() + tokens.size();
    bits = Math.max(LEAST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(most));
    numbers = new long[1 << bits];
    lower = new boolean[1 << bits];
    for (int i = 0; i < capitalized.size(); i++) {
      ask(capitalized.number(i));
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.gap(i) == Gap.HYPHEN) {
        ask(tokens.number(i));
      }
    }
    if (capitalized.hasAccents()) {
      find(text.all());
    } else {
      findPlain();
    }
  }

  /** Adds a word to those that may be asked for. */
  private void ask(long number) {
    if (isShort(number)) {
      int place = place(number);
      if (numbers[place] != number) {
        numbers[place] = number;
        waiting[waitingPlace(beginning(number))]++;
      }
    }
  }

  private static boolean isShort(long number) {
    return number > WordNumber.NONE && number <= LONGEST_NUMBER;
  }

  private static int beginning(long number) {
    int length =
        (Long.SIZE - Long.numberOfLeadingZeros(number) + WordNumber.BITS - 1) / WordNumber.BITS;
    int surplus = (length - BEGINNING) * WordNumber.BITS;
    return (int) (surplus >= 0 ? number >>> surplus : number << -surplus);
  }

  private static int waitingPlace(int beginning) {
    return (beginning ^ (beginning >>> (WordNumber.BITS + 2))) & ((1 << WAITING_BITS) - 1);
  }

  /** Words begin where no branch can foresee it: the one branch of the loop is hardly taken. */
  private void findPlain() {
    int length = cursor.length();
    int last = length == 0 ? 0 : letter(cursor.at(0)) << WordNumber.BITS | letter(cursor.at(1));
    int before = 0;
    for (int at = 0; at < length; at++) {
      last = (last << WordNumber.BITS | letter(cursor.at(at + 2))) & BEGINNING_MASK;
      int first = last >>> (2 * WordNumber.BITS);
      // All bits where a letter follows none.
      int begins = ((before - 1) & -first) >> (Integer.SIZE - 1);
      before = first;
      // No third letter where there is no second one.
      int second = (last >>> WordNumber.BITS) & WordNumber.LETTER;
      int beginning = last & ((-second >> (Integer.SIZE - 1)) | ~WordNumber.LETTER);
      if ((begins & waiting[waitingPlace(beginning)]) != 0) {
        look(at);
      }
    }
  }

  /** Returns the number of a small letter, 0 for anything else. */
  private static int letter(char c) {
    return LETTERS[c];
  }

  /** Looks whether a word that was not found yet stands at a place. */
  private void look(int start) {
    long number = WordNumber.NONE;
    int at = start;
    for (int letter = letter(cursor.at(at)); letter != 0; letter = letter(cursor.at(at))) {
      if (at - start == LONGEST) {
        return;
      }
      number = (number << WordNumber.BITS) | letter;
      at++;
    }
    int place = place(number);
    if (numbers[place] == number
        && !lower[place]
        && cursor.isEnd(at)
        && cursor.isStart(start)
        && !isHyphenated(start)) {
      lower[place] = true;
      waiting[waitingPlace(beginning(number))]--;
    }
  }

  private boolean isHyphenated(int start) {
    int at = start;
    while (at > 0 && start - at < LatinScanner.LONGEST_GAP && !isVisible(cursor.at(at - 1))) {
      at--;
    }
    if (at == 0 || !LatinCharacters.isHyphen(cursor.at(at - 1))) {
      return false;
    }
    LatinTokens near = text.near(start);
    return near.gap(near.at(start)) == Gap.HYPHEN;
  }

  private static boolean isVisible(char c) {
    return !Character.isWhitespace(c) && !Character.isSpaceChar(c);
  }

  private void find(LatinTokens all) {
    for (int i = 0; i < all.size(); i++) {
      if (isLower(all, i) && isShort(all.number(i))) {
        int place = place(all.number(i));
        lower[place] |= numbers[place] == all.number(i);
      }
    }
  }

  private static boolean isLower(LatinTokens words, int at) {
    return !words.isCapital(at) && words.gap(at) != Gap.HYPHEN;
  }

  /** Returns the words that have no number. */
  private Set<String> others() {
    if (others == null) {
      Set<String> found = new HashSet<>();
      LatinTokens all = text.all();
      for (int i = 0; i < all.size(); i++) {
        if (isLower(all, i) && all.number(i) == WordNumber.OTHER) {
          found.add(all.letters(i));
        }
      }
      others = found;
    }
    return others;
  }

  /** Returns where a number stands, or would. */
  private int place(long number) {
    int place = WordNumber.place(number, bits);
    while (numbers[place] != number && numbers[place] != WordNumber.NONE) {
      place = (place + 1) & (numbers.length - 1);
    }
    return place;
  }

  /**
   * Returns whether a word, of those that may be asked for, is in the set. A word that has no
   * letters of names is taken for one of the language.
   */
  boolean contains(String letters) {
    if (letters.isEmpty()) {
      return true;
    }
    if (letters.length() > LONGEST) {
      return false;
    }
    long number = WordNumber.of(letters);
    return isShort(number)
        ? lower[place(number)]
        : number == WordNumber.OTHER && others().contains(letters);
  }
}
