// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.names.NameWords;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;
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
    /** Hangul, a Han character or katakana. */
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
  private static final char LAST_ASCII = 127;

  /** Words of English that follow any name, and could be read as a syllable. */
  private static final CharArraySet FUNCTION_WORDS =
      new CharArraySet(
          List.of("a", "an", "do", "go", "he", "i", "in", "me", "no", "on", "so", "to", "we"),
          true);

  private char[] text = new char[2_048];
  private int size;

  /** The place of the first character of {@link #text}. */
  private int base;

  private int lastOffset;
  private boolean overlaps;
  private Word last = new Word();
  private Word beforeLast = new Word();

  /** A token in the text. Used again and again. */
  private static final class Word {
    private Kind kind = Kind.OTHER;
    private int part;
    private int start;
    private int end;

    /** Whether only one character stands before it. */
    private boolean joined;

    void set(Kind newKind, int newPart, int newStart, int newEnd, boolean isJoined) {
      kind = newKind;
      part = newPart;
      start = newStart;
      end = newEnd;
      joined = isJoined;
    }
  }

  /** Forgets everything. */
  void clear() {
    size = 0;
    base = 0;
    lastOffset = 0;
    overlaps = false;
    last.set(Kind.OTHER, 0, 0, 0, false);
    beforeLast.set(Kind.OTHER, 0, 0, 0, false);
  }

  /** Returns the place after the last character. */
  int end() {
    return base + size;
  }

  /** Returns the place of the token added last, {@link HeldToken#NOWHERE} if it was not. */
  int lastPlace() {
    return overlaps ? HeldToken.NOWHERE : last.start;
  }

  /** Returns the place after the token added last. */
  int lastPlaceEnd() {
    return overlaps ? HeldToken.NOWHERE : last.end;
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
   * Adds a token, unless it overlaps the token before.
   *
   * @param part what it may be in a name, if it has a capital, as {@link WordTests} has it
   * @param start offset of the token
   * @param end offset after it
   */
  void append(char[] term, int length, Kind kind, int part, int start, int end) {
    overlaps = start < lastOffset;
    if (overlaps) {
      return;
    }
    text = ArrayUtil.grow(text, size + LONGEST_GAP + LONGEST_TOKEN);
    boolean first = end() == 0;
    int gap = start - lastOffset;
    if (!first && gap > 0) {
      gap(gap, kind, term, length);
    }
    int from = end();
    if (length > LONGEST_TOKEN) {
      text[size++] = NO_WORD;
    } else {
      System.arraycopy(term, 0, text, size, length);
      size += length;
    }
    Word word = beforeLast;
    beforeLast = last;
    last = word;
    last.set(kind, part, from, end(), !first && gap == 1);
    lastOffset = end;
  }

  private void gap(int length, Kind kind, char[] term, int termLength) {
    char before = size == 0 ? NO_WORD : text[size - 1];
    int end = size + Math.min(length, LONGEST_GAP);
    if (isHyphen(before)) {
      text[size++] = '\n';
    } else if (kind == Kind.LOWER && isHyphenated(term, termLength, length)) {
      text[size++] = '-';
      if (size < end) {
        text[size++] = '\n';
      }
    } else if (length > 1) {
      text[size++] = kind == Kind.CAPITAL ? '.' : ',';
    }
    while (size < end) {
      text[size++] = ' ';
    }
  }

  /**
   * Whether a word in small letters goes on with the given name that the word before has begun:
   * {@code Jong un}, {@code Jae in}, but {@code Park Chung Hee in Seoul}.
   */
  private boolean isHyphenated(char[] term, int length, int gap) {
    if ((last.part & WordTests.GIVEN) == 0
        || last.end - last.start > LONGEST_SYLLABLES
        || length > LONGEST_SYLLABLES) {
      return false;
    }
    return syllables(term, 0, length) > 0
        && !(isFunctionWord(term, length) && (gap > 2 || !isHalf()))
        && syllables(last) > 0;
  }

  /** Of Russian words in small letters, any may follow a name and could be read as a syllable. */
  private static boolean isFunctionWord(char[] term, int length) {
    if (term[0] > LAST_ASCII && UnicodeScript.of(term[0]) == UnicodeScript.CYRILLIC) {
      return true;
    }
    int end = WordTests.isPossessive(term, length) ? length - 2 : length;
    return FUNCTION_WORDS.contains(term, 0, end);
  }

  /** Whether the last two words are a surname and one syllable, and nothing of a name before. */
  private boolean isHalf() {
    return last.joined
        && beforeLast.kind == Kind.CAPITAL
        && syllables(last) == 1
        && isSurname(beforeLast)
        && !(beforeLast.joined && isSyllableBefore(beforeLast.start));
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
        && syllables(text, from, to - from) > 0;
  }

  private int syllables(Word word) {
    return word.start < base ? 0 : syllables(text, word.start - base, word.end - word.start);
  }

  private int syllables(char[] chars, int from, int length) {
    int known = WordTests.syllables(chars, from, length);
    return known >= 0 ? known : WORDS.syllables(letters(new String(chars, from, length)));
  }

  private boolean isSurname(Word word) {
    return WordTests.isSurname(letters(word));
  }

  private String letters(Word word) {
    return word.start < base
        ? ""
        : letters(new String(text, word.start - base, word.end - word.start));
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
        return c == 'l' && NameWords.isMisreadIl(term, length) ? Kind.CAPITAL : Kind.LOWER;
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
        || (c >= '\uF900' && c <= '\uFAFF')
        || (c >= '\u30A1' && c <= '\u30FA')
        || (c >= '\uFF66' && c <= '\uFF9F');
  }
}
