// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.HangulNeighbors.After;
import io.github.ireum.names.KoreanTitles.Mark;

/** Tells words of Korean text that are no names, although they may be read so. Thread-safe. */
final class OrdinaryWords {

  /** The level up to which a word is ordinary, and the level of well-known places. */
  private static final int ORDINARY = 4;

  private static final int PLACE = 7;

  /** The level from which a word is rare. */
  private static final int RARE = 5;

  private final HangulWords words;

  OrdinaryWords(HangulWords words) {
    this.words = words;
  }

  /**
   * Returns whether a possible name is a word of two syllables that is not quite rare, with nothing
   * behind it that says it is a person.
   */
  boolean isShortWord(String text, int end, String word, int length) {
    return length == 2
        && words.level(word.substring(0, 2)) < PLACE
        && !isSurelyTitled(text, end, word, length);
  }

  /**
   * Returns whether a possible name is an ordinary word, or the beginning of one, that is a name
   * only where a title says so.
   */
  boolean isOrdinary(String text, int end, String word, int length) {
    int level = words.level(word.substring(0, length));
    if (level == PLACE && length == 2) {
      return true;
    }
    if (isWordWithTitle(word, length)) {
      return true;
    }
    if (isTitled(text, end, word, length)) {
      return false;
    }
    return level <= ORDINARY
        || level == PLACE
        || (length == 3
            && words.level(word.substring(0, 2)) <= ORDINARY
            && HangulRest.of(word, 2) == HangulRest.Kind.VERB);
  }

  /** Returns whether a word and a title behind it are one word: 승리투수. */
  private boolean isWordWithTitle(String word, int length) {
    if (HangulRest.of(word, length) != HangulRest.Kind.TITLE) {
      return false;
    }
    int longest = Math.min(word.length(), HangulWords.LONGEST);
    for (int end = length + 2; end <= longest; end++) {
      if (words.level(word.substring(0, end)) != HangulWords.UNKNOWN
          && HangulRest.of(word, end).isRegular()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a possible name of two syllables is that of a person whom a dictionary knows,
   * with a title behind it, as in 한강 작가, or before it if the word is rare, although it may be a
   * word as well. A title that also stands behind places says no more of a person than of one: 강원
   * 지사.
   */
  boolean isKnownWithTitle(String text, int start, int end, String word, int length) {
    return length == 2
        && words.isShortName(word.substring(0, 2))
        && SyllableCounts.first(word.charAt(1)) > 0
        && ((isSurelyTitled(text, end, word, length)
                && !isTitleOfPlace(HangulNeighbors.wordAfter(text, end)))
            || (HangulNeighbors.before(text, start) == HangulNeighbors.Before.TITLE
                && words.level(word.substring(0, 2)) >= RARE));
  }

  private static boolean isTitleOfPlace(String word) {
    return KoreanTitles.is(Mark.PLACE, word.substring(0, HangulRest.titleLength(word, 0)));
  }

  /** Returns whether a title or a number in brackets stands behind a possible name. */
  private static boolean isTitled(String text, int end, String word, int length) {
    HangulRest.Kind kind = HangulRest.of(word, length);
    if (kind != HangulRest.Kind.NOTHING) {
      return kind == HangulRest.Kind.TITLE || kind == HangulRest.Kind.HONORIFIC;
    }
    After after = HangulNeighbors.after(text, end);
    return after.isTitle() || after == After.NUMBER;
  }

  /** The same without titles of one syllable that may as well be the end of a word: 형, 전, 왕. */
  private static boolean isSurelyTitled(String text, int end, String word, int length) {
    return switch (HangulRest.of(word, length)) {
      case TITLE -> true;
      case HONORIFIC -> KoreanTitles.is(Mark.SUFFIX, word.substring(length, length + 1));
      case NOTHING ->
          isTitled(text, end, word, length)
              && (HangulNeighbors.after(text, end) != After.SHORT_TITLE
                  || HangulNeighbors.isFormerTitle(text, end + 1));
      default -> false;
    };
  }
}
