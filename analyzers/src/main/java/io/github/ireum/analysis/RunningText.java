// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.names.NameWords;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.util.ArrayUtil;

/**
 * The text that tokens were cut from, put together again as far as they and their offsets tell.
 * What a tokenizer throws away is guessed from its length: one character is a space, more are the
 * end of a clause. Only where it makes a given name is it a hyphen: {@code Jong|un}.
 */
final class RunningText {

  /** What a token begins with. */
  enum Kind {
    /** A capital. */
    CAPITAL,
    /** A small letter. */
    LOWER,
    /** Hangul or a Han character. */
    KOREAN,
    /** A digit, a letter of a script without capitals, or something else. */
    OTHER
  }

  private static final NameWords WORDS = NameWords.getDefault();

  /** Longer tokens are no part of a name, and their text is not kept. */
  private static final int LONGEST_TOKEN = 256;

  private static final char NO_WORD = '\uFFFC';
  private static final int LONGEST_GAP = 16;
  private static final int LONG = 1 << 16;
  private static final int LONGEST_SYLLABLES = 8;

  /** Words of English that follow any name, and could be read as a syllable. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of("a", "an", "do", "go", "he", "i", "in", "me", "no", "on", "so", "to", "we");

  private final WordTests words;
  private char[] text = new char[2_048];
  private int size;

  /** The place of the first character of {@link #text}. */
  private int base;

  private int lastOffset;
  private boolean overlaps;
  private Word last = Word.NONE;
  private Word beforeLast = Word.NONE;

  /**
   * A token in the text.
   *
   * @param start its place in the text
   * @param joined whether only one character stands before it
   */
  private record Word(Kind kind, int start, int end, boolean joined) {
    static final Word NONE = new Word(Kind.OTHER, 0, 0, false);
  }

  /**
   * Creates an empty text.
   *
   * @param words are asked about its words
   */
  RunningText(WordTests words) {
    this.words = words;
  }

  /** Forgets everything. */
  void clear() {
    size = 0;
    base = 0;
    lastOffset = 0;
    overlaps = false;
    last = Word.NONE;
    beforeLast = Word.NONE;
  }

  /** Returns the place after the last character. */
  int end() {
    return base + size;
  }

  /** Returns the place of the token added last, {@link HeldToken#NOWHERE} if it was not. */
  int lastPlace() {
    return overlaps ? HeldToken.NOWHERE : last.start();
  }

  /** Returns the place after the token added last. */
  int lastPlaceEnd() {
    return overlaps ? HeldToken.NOWHERE : last.end();
  }

  /** Returns the text from a place on, which must not be forgotten. */
  String from(int place) {
    return new String(text, place - base, base + size - place);
  }

  /** Returns whether it is worth while to forget something. */
  boolean isLong() {
    return size > LONG;
  }

  /** Returns the place of the first character that is kept. */
  int start() {
    return base;
  }

  /** Forgets what stands before a place. */
  void forgetBefore(int place) {
    int length = Math.min(place - base, size);
    if (length > 0) {
      size -= length;
      System.arraycopy(text, length, text, 0, size);
      base += length;
    }
  }

  /**
   * Adds a token.
   *
   * @param start offset of the token
   * @param end offset after it
   * @return what it begins with; nothing is added if it overlaps the token before
   */
  Kind append(char[] term, int length, int start, int end) {
    Kind kind = kind(term, length);
    overlaps = start < lastOffset;
    if (overlaps) {
      return kind;
    }
    boolean first = end() == 0;
    int gap = start - lastOffset;
    if (!first && gap > 0) {
      gap(gap, kind, term, length);
    }
    int from = end();
    if (length > LONGEST_TOKEN) {
      add(NO_WORD);
    } else {
      text = ArrayUtil.grow(text, size + length);
      System.arraycopy(term, 0, text, size, length);
      size += length;
    }
    beforeLast = last;
    last = new Word(kind, from, end(), !first && gap == 1);
    lastOffset = end;
    return kind;
  }

  private void add(char c) {
    text = ArrayUtil.grow(text, size + 1);
    text[size++] = c;
  }

  private void gap(int length, Kind kind, char[] term, int termLength) {
    char before = size == 0 ? NO_WORD : text[size - 1];
    int padding = Math.min(length, LONGEST_GAP);
    if (isHyphen(before)) {
      add('\n');
      padding--;
    } else if (kind == Kind.LOWER && isHyphenated(term, termLength, length)) {
      add('-');
      padding--;
      if (padding > 0) {
        add('\n');
        padding--;
      }
    } else if (length > 1) {
      add(kind == Kind.CAPITAL ? '.' : ',');
      padding--;
    }
    for (int i = 0; i < padding; i++) {
      add(' ');
    }
  }

  /**
   * Whether a word in small letters goes on with the given name that the word before has begun:
   * {@code Jong un}, {@code Jae in}, but {@code Park Chung Hee in Seoul}.
   */
  private boolean isHyphenated(char[] term, int length, int gap) {
    if (last.kind() != Kind.CAPITAL
        || last.end() - last.start() > LONGEST_SYLLABLES
        || length > LONGEST_SYLLABLES) {
      return false;
    }
    if (words.syllables(term, 0, length) == 0
        || (last.start() >= base
            && words.syllables(text, last.start() - base, last.end() - last.start()) == 0)) {
      return false;
    }
    String word = letters(new String(term, 0, length));
    if (WORDS.syllables(word) == 0 || WORDS.syllables(letters(last)) == 0) {
      return false;
    }
    return !FUNCTION_WORDS.contains(word) || (gap <= 2 && isHalf());
  }

  /** Whether the last two words are a surname and one syllable, and nothing of a name before. */
  private boolean isHalf() {
    return last.joined()
        && beforeLast.kind() == Kind.CAPITAL
        && isSurname(beforeLast)
        && WORDS.syllables(letters(last)) == 1
        && !(beforeLast.joined() && isSyllableBefore(beforeLast.start()));
  }

  /** Whether a capitalised syllable stands before a place. */
  private boolean isSyllableBefore(int place) {
    int to = place - base - 1;
    int from = to;
    while (from > 0 && Character.isLetter(text[from - 1])) {
      from--;
    }
    return from < to
        && Character.isUpperCase(text[from])
        && to - from <= LONGEST_SYLLABLES
        && WORDS.syllables(letters(new String(text, from, to - from))) > 0;
  }

  private boolean isSurname(Word word) {
    return WordTests.isSurname(letters(word));
  }

  private String letters(Word word) {
    return word.start() < base
        ? ""
        : letters(new String(text, word.start() - base, word.end() - word.start()));
  }

  private static String letters(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return letters.endsWith("'s") ? letters.substring(0, letters.length() - 2) : letters;
  }

  private static boolean isHyphen(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2013');
  }

  /** Returns what the first letter of a token is. */
  static Kind kind(char[] term, int length) {
    for (int i = 0; i < length; i++) {
      char c = term[i];
      if (c >= 'a' && c <= 'z') {
        return Kind.LOWER;
      }
      if (c >= 'A' && c <= 'Z') {
        return Kind.CAPITAL;
      }
      if (c > 127 && Character.isLetter(c)) {
        return isKorean(c)
            ? Kind.KOREAN
            : Character.isUpperCase(c)
                ? Kind.CAPITAL
                : Character.isLowerCase(c) ? Kind.LOWER : Kind.OTHER;
      }
    }
    return Kind.OTHER;
  }

  private static boolean isKorean(char c) {
    return (c >= '\uAC00' && c <= '\uD7A3')
        || (c >= '\u1100' && c <= '\u11FF')
        || (c >= '\u3400' && c <= '\u9FFF')
        || (c >= '\uF900' && c <= '\uFAFF');
  }
}
