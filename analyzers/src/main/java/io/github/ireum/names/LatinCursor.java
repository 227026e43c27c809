// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static io.github.ireum.names.LatinCharacters.APOSTROPHE;
import static io.github.ireum.names.LatinCharacters.BIG;
import static io.github.ireum.names.LatinCharacters.IN_WORD;
import static io.github.ireum.names.LatinCharacters.LETTER;
import static io.github.ireum.names.LatinCharacters.NOT_PLAIN;
import static io.github.ireum.names.LatinCharacters.SMALL;

import io.github.ireum.names.LatinFinderModel.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads words in Latin letters out of a text: letters, marks on them, and apostrophes before
 * letters, without a possessive. Reads a character once and makes no strings of usual words. For
 * one thread.
 */
final class LatinCursor {

  /** So many characters that are no part of a word stand behind the text. */
  private static final int END = 3;

  /** What a small letter of ASCII has and its capital has not. */
  private static final int SMALL_BIT = 'a' ^ 'A';

  /** So far from a word is a number that belongs to it. */
  private static final int NUMBER_REACH = 2;

  private final char[] text;
  private final int length;
  private final WordFacts facts;

  private int start;
  private int end;
  private int next;
  private int seen;
  private long number;
  private @Nullable String folded;

  LatinCursor(String string, WordFacts facts) {
    this.facts = facts;
    length = string.length();
    text = new char[length + END];
    string.getChars(0, length, text, 0);
  }

  int length() {
    return length;
  }

  char at(int place) {
    return text[place];
  }

  /** Returns what the character at a place is; there is one behind the text. */
  int kind(int place) {
    return LatinCharacters.of(text[place]);
  }

  private boolean isLetter(int place) {
    return (kind(place) & LETTER) != 0;
  }

  /** Returns whether a word begins with the letter at a place. */
  boolean isStart(int place) {
    int before = place == 0 ? 0 : kind(place - 1);
    if ((before & (IN_WORD | APOSTROPHE)) == 0) {
      return true;
    }
    if ((before & LETTER) != 0) {
      return false;
    }
    int at = place;
    while (at > 0 && isInWord(at - 1)) {
      at--;
    }
    if (isElision(at, place - 1)) {
      return true;
    }
    while (!isLetter(at)) {
      at++;
    }
    return at == place;
  }

  /** Returns whether a word, without its possessive, ends before a place. */
  boolean isEnd(int place) {
    return !isInWord(place)
        || ((kind(place) & APOSTROPHE) != 0
            && (text[place + 1] == 's' || text[place + 1] == 'S')
            && !isInWord(place + 2));
  }

  /**
   * Whether a word before an apostrophe is what French and Italian hang onto the next one, if that
   * has a capital: {@code d'Ahn}, {@code qu'Oh}.
   */
  private boolean isElision(int from, int apostrophe) {
    int length = apostrophe - from;
    boolean elided =
        (length == 1 && (text[from] | SMALL_BIT) == 'd')
            || (length == 2 && (text[from] | SMALL_BIT) == 'q' && text[from + 1] == 'u');
    return elided && (kind(apostrophe + 1) & BIG) != 0 && (kind(apostrophe + 2) & SMALL) != 0;
  }

  private boolean isInWord(int place) {
    int kind = kind(place);
    return (kind & IN_WORD) != 0 || ((kind & APOSTROPHE) != 0 && isLetter(place + 1));
  }

  /** Returns whether a digit stands before or after a word, with a space or a stop between. */
  boolean isBesideNumber(int from, int to) {
    int before = from;
    while (before > 0 && from - before < NUMBER_REACH && isBetween(text[before - 1])) {
      before--;
    }
    int after = to;
    while (after - to < NUMBER_REACH && isBetween(text[after])) {
      after++;
    }
    return (before > 0 && Character.isDigit(text[before - 1])) || Character.isDigit(text[after]);
  }

  /** Returns the character before a place, spaces left out; -1 if there is none. */
  int before(int place) {
    int at = place - 1;
    while (at >= 0 && Character.isSpaceChar(text[at])) {
      at--;
    }
    return at < 0 ? -1 : text[at];
  }

  /**
   * Returns what stands before a place, at most so far back; where that is all of the text, a line
   * end stands before it.
   */
  String before(int place, int reach) {
    int from = Math.max(0, place - reach);
    String before = new String(text, from, place - from);
    return from == 0 ? '\n' + before : before;
  }

  /** Returns the character from a place on, spaces left out; -1 if there is none. */
  int behind(int place) {
    int at = place;
    while (at < length && Character.isSpaceChar(text[at])) {
      at++;
    }
    return at >= length ? -1 : text[at];
  }

  private static boolean isBetween(char c) {
    return c == '.' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Returns the place after the word that a place is in. */
  int endOfWord(int place) {
    int at = place;
    while (isInWord(at)) {
      at++;
    }
    return at;
  }

  /** Reads the word that begins at a place. */
  void read(int place) {
    char[] chars = text;
    int all = 0;
    long word = WordNumber.NONE;
    int at = place;
    char c = chars[at];
    int kind = LatinCharacters.of(c);
    while ((kind & IN_WORD) != 0) {
      all |= kind;
      word = (word << WordNumber.BITS) | (c & WordNumber.LETTER);
      c = chars[++at];
      kind = LatinCharacters.of(c);
    }
    start = place;
    end = at;
    next = at;
    seen = all;
    number = word;
    folded = null;
    if ((kind & APOSTROPHE) != 0 && isLetter(at + 1)) {
      if (isElision(place, at)) {
        next = at + 1;
      } else {
        readOn();
      }
    }
    if ((seen & (NOT_PLAIN | BIG)) == 0) {
      number = end - start > WordNumber.LONGEST ? WordNumber.NONE : number;
    } else if (!isUsual()) {
      folded = LatinLetters.of(text, start, end, seen);
      number = WordNumber.of(folded);
    }
  }

  /** Reads a word with an apostrophe to its end, and leaves a possessive out of it. */
  private void readOn() {
    next = endOfWord(end);
    boolean possessive =
        next - start > 2
            && (text[next - 1] == 's' || text[next - 1] == 'S')
            && (kind(next - 2) & APOSTROPHE) != 0;
    end = possessive ? next - 2 : next;
    seen = 0;
    number = WordNumber.NONE;
    for (int i = start; i < end; i++) {
      seen |= kind(i);
      number = (number << WordNumber.BITS) | (text[i] & WordNumber.LETTER);
    }
  }

  /** Whether the word is of plain letters, short, and with one capital or nothing else. */
  private boolean isUsual() {
    if ((seen & NOT_PLAIN) != 0 || end - start > WordNumber.LONGEST) {
      return false;
    }
    if ((seen & SMALL) == 0) {
      return !LatinLetters.isRomanTwo(text, start, end);
    }
    for (int i = start + 1; i < end; i++) {
      if ((kind(i) & BIG) != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Mends the syllable {@code Il} where it stands behind the word with a capital that was read last
   * and OCR has made something else of it. The text keeps its length.
   */
  void mendIl() {
    int at = next + 1;
    if (isJoint(text[next]) && MisreadIl.isAt(text, at) && isMisread(at)) {
      text[at] = 'I';
      text[at + 1] = 'l';
    }
  }

  private static boolean isJoint(char c) {
    return c == ' ' || c == '\n' || LatinCharacters.isHyphen(c);
  }

  /** The word before is a surname or a syllable; a number is none between two of them. */
  private boolean isMisread(int at) {
    int behind = at + MisreadIl.LENGTH;
    if (!isEnd(behind) || Character.isDigit(text[behind]) || text[behind] == '|') {
      return false;
    }
    int known = facts();
    if (LatinFinderModel.isIn(Words.STOP, known)
        || ((known & WordFacts.ANY_SURNAME) == 0 && !facts.isSyllable(letters()))) {
      return false;
    }
    return MisreadIl.hasLetter(text, at)
        || LatinCharacters.isHyphen(text[at - 1])
        || LatinCharacters.isHyphen(text[behind])
        || (text[behind] == ' ' && isSyllable(behind + 1));
  }

  private boolean isSyllable(int place) {
    int end = endOfWord(place);
    if ((kind(place) & BIG) == 0) {
      return false;
    }
    String letters = letters(place, end);
    return facts.isSyllable(letters) && !LatinFinderModel.isIn(Words.MONTH, facts.of(letters));
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Returns where to read on: after the possessive, if the word has one. */
  int next() {
    return next;
  }

  /** Returns the letters of the word as {@link WordNumber} has them. */
  long number() {
    return number;
  }

  /** Returns what is known of the word, as {@link WordFacts} has it. */
  int facts() {
    return number == WordNumber.OTHER ? facts.of(letters()) : facts.of(number);
  }

  /** Returns what is known of a word that was read before. */
  int facts(long known, int from, int to) {
    return known == WordNumber.OTHER ? facts.of(letters(from, to)) : facts.of(known);
  }

  private String letters() {
    return folded == null ? LatinLetters.of(text, start, end, seen) : folded;
  }

  /** Returns the letters of a word that was read before. */
  String letters(int from, int to) {
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= kind(i);
    }
    return LatinLetters.of(text, from, to, all);
  }

  /** Returns the letters of the word that begins at a place. */
  String lettersAt(int place) {
    read(place);
    return letters();
  }

  /** Returns whether the word starts with a capital. */
  boolean isCapital() {
    return (kind(start) & BIG) != 0;
  }

  /** Returns whether all of the word is in capitals, and more than one letter. */
  boolean isUpper() {
    return (seen & SMALL) == 0 && end - start > 1;
  }

  /** Returns whether the word is one capital with a full stop. */
  boolean isInitial() {
    return end - start == 1 && text[end] == '.' && isCapital();
  }
}
