// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.KoreanTitles.Mark;
import java.util.ArrayList;
import java.util.List;

/** Says in numbers what speaks for and against a name at the beginning of a Korean word. */
final class HangulFeatures {

  private static final int KINDS = HangulRest.Kind.values().length;
  private static final int LENGTHS = 3;
  private static final int AFTER_KINDS = 13;
  private static final int BEFORE_KINDS = 8;
  private static final int GIVEN_LEVELS = 7;

  /** Where each block of features begins. */
  private static final int LENGTH = 1;

  private static final int NAME = LENGTH + 5;
  private static final int TRANSITIONS = NAME + 4 * LENGTHS;
  private static final int REST = TRANSITIONS + LENGTHS;
  private static final int AFTER = REST + 2 * KINDS;
  private static final int BEFORE = AFTER + 2 * AFTER_KINDS;
  private static final int EXACT = BEFORE + BEFORE_KINDS;
  private static final int LONGER = EXACT + 2 * HangulWords.LEVELS;
  private static final int SHORTER = LONGER + 2 * HangulWords.LEVELS;
  private static final int TAIL = SHORTER + 3 * HangulWords.LEVELS;
  private static final int GIVEN = TAIL + 2 * HangulWords.LEVELS;
  private static final int OPEN = GIVEN + 4 * GIVEN_LEVELS;

  private static final int CROSSED = OPEN + 5;

  private static final int ENDING = CROSSED + 4 * GIVEN_LEVELS;
  private static final int NEIGHBORS = ENDING + 2;

  /** How many features there are. */
  static final int COUNT = NEIGHBORS + 2;

  private static final String BETWEEN = " ,·・、/ㆍ";

  private static final double SCALE = 3;

  /** Surnames so rare that in running text their syllables are something else. */
  private static final String RARE =
      "엽단견당화창대순돈만빙풍평필후초춘탄내누뇌단담묵미보비삼섭수애야영옹완요운응자저점종준즙즉증총판포학해화환흥란령뢰룡루률렬례";

  /** How much rarer a surname is in the North's form, in text of the South. */
  private static final double NORTHERN = 0.05;

  /** The level up to which a word is ordinary, and the level of well-known places. */
  private static final int ORDINARY = 4;

  private static final int PLACE = 7;

  private final HangulPrior prior;
  private final HangulWords words = new HangulWords();

  HangulFeatures(HangulPrior prior) {
    this.prior = prior;
  }

  /**
   * Returns how many syllables the surname has, or 0 if the first so many syllables of a word
   * cannot be a name.
   */
  static int surnameLength(String word, int length) {
    if (length > 2 && Surnames.isCompound(word.substring(0, 2))) {
      return 2;
    }
    char second = word.charAt(1);
    boolean anonymous = second == '씨' || (second == '모' && (length == 2 || word.charAt(2) == '씨'));
    return length < 5
            && !anonymous
            && word.charAt(length - 1) != '씨'
            && !(length == 3 && HangulRest.isOnlyTitle(word.substring(1, 3)))
            && RARE.indexOf(word.charAt(0)) < 0
            && Surnames.isSurname(word.substring(0, 1))
        ? 1
        : 0;
  }

  /** Returns the possible lengths of a name at the beginning of a Hangul word. */
  static List<Integer> lengths(String word) {
    List<Integer> lengths = new ArrayList<>();
    for (int length = 2; length <= Math.min(5, word.length()); length++) {
      if (surnameLength(word, length) > 0) {
        lengths.add(length);
      }
    }
    return lengths;
  }

  /**
   * Returns the features of a possible name.
   *
   * @param text the whole text
   * @param start where the word begins in it
   * @param end where the word ends in it
   * @param word the word in Hangul
   * @param length how many syllables of the word are the name
   */
  double[] of(String text, int start, int end, String word, int length) {
    double[] values = new double[COUNT];
    values[0] = 1;
    int surname = surnameLength(word, length);
    int size = Math.min(length - 2, LENGTHS - 1);
    values[LENGTH + (surname == 2 ? 3 : size)] = 1;
    String given = word.substring(surname, length);
    values[NAME + size] = Math.log(surname(word.substring(0, surname))) / SCALE;
    values[NAME + LENGTHS + size] = Math.log(prior.given(given)) / SCALE;
    values[NAME + 2 * LENGTHS + size] = Math.log(prior.preference(given)) / SCALE;
    values[NAME + 3 * LENGTHS + size] =
        Surnames.isSurname(word.substring(0, 1))
            ? Math.log(1 + SyllableCounts.surname(word.charAt(0))) / SCALE
            : 0;
    for (int i = 0; i + 1 < length; i++) {
      values[TRANSITIONS + size] += words.transition(word, i) / SCALE;
    }
    HangulRest.Kind kind = HangulRest.of(word, length);
    int shortName = length == 2 ? 1 : 0;
    values[REST + shortName * KINDS + kind.ordinal()] = 1;
    int after = kind == HangulRest.Kind.NOTHING ? after(text, end) : 0;
    values[AFTER + shortName * AFTER_KINDS + after] = 1;
    values[BEFORE + before(text, start)] = 1;
    words(values, word, length, kind, after);
    if (length > 2) {
      values[ENDING] = words.ending(word.charAt(2)) / SCALE;
      values[ENDING + 1] = kind.isRegular() ? 0 : values[ENDING];
    }
    values[NEIGHBORS] = words.looksLikeName(wordBefore(text, start)) ? 1 : 0;
    values[NEIGHBORS + 1] = words.looksLikeName(wordAfter(text, end)) ? 1 : 0;
    return values;
  }

  /** Returns the words that the features know. */
  HangulWords words() {
    return words;
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

  private double surname(String surname) {
    String southern = Surnames.southern(surname);
    double north = southern.equals(surname) ? 0 : NORTHERN * prior.surname(southern);
    return Math.max(prior.surname(surname), north);
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
    if (isTitled(text, end, word, length)) {
      return false;
    }
    return level <= ORDINARY
        || level == PLACE
        || (length == 3
            && words.level(word.substring(0, 2)) <= ORDINARY
            && HangulRest.of(word, 2) == HangulRest.Kind.VERB);
  }

  /** Returns whether a title or a number in brackets stands behind a possible name. */
  private static boolean isTitled(String text, int end, String word, int length) {
    HangulRest.Kind kind = HangulRest.of(word, length);
    if (kind != HangulRest.Kind.NOTHING) {
      return kind == HangulRest.Kind.TITLE || kind == HangulRest.Kind.HONORIFIC;
    }
    int after = after(text, end);
    return after == 2 || after == 3 || after == 6;
  }

  /** The same without titles of one syllable that may as well be the end of a word: 형, 전, 왕. */
  private static boolean isSurelyTitled(String text, int end, String word, int length) {
    return switch (HangulRest.of(word, length)) {
      case TITLE -> true;
      case HONORIFIC -> KoreanTitles.is(Mark.SUFFIX, word.substring(length, length + 1));
      case NOTHING -> isTitled(text, end, word, length) && after(text, end) != 2;
      default -> false;
    };
  }

  private void words(double[] values, String word, int length, HangulRest.Kind kind, int after) {
    int open = kind.isRegular() ? 0 : 1;
    values[EXACT + open * HangulWords.LEVELS + words.level(word.substring(0, length))] = 1;
    int best = HangulWords.UNKNOWN;
    int rest = 0;
    for (int l = length + 1; l <= Math.min(word.length(), HangulWords.LONGEST); l++) {
      int level = words.level(word.substring(0, l));
      if (level != HangulWords.UNKNOWN) {
        best = level;
        rest = HangulRest.of(word, l).isRegular() ? 0 : 1;
      }
    }
    values[LONGER + rest * HangulWords.LEVELS + best] = 1;
    best = HangulWords.UNKNOWN;
    rest = 3;
    for (int l = 2; l < length; l++) {
      int level = words.level(word.substring(0, l));
      if (level != HangulWords.UNKNOWN) {
        HangulRest.Kind restKind = HangulRest.of(word, l);
        best = level;
        rest = restKind == HangulRest.Kind.VERB ? 2 : restKind.isRegular() ? 0 : 1;
      }
    }
    values[SHORTER + rest % 3 * HangulWords.LEVELS + best] = 1;
    if (length == 3) {
      int determiner = word.charAt(0) == '이' ? 1 : 0;
      int tail = words.level(word.substring(1, 3));
      values[TAIL + determiner * HangulWords.LEVELS + tail] = 1;
      values[GIVEN + GivenNames.level(word.substring(1, 3))] = 1;
      values[CROSSED + rest * GIVEN_LEVELS + GivenNames.level(word.substring(1, 3))] = 1;
    } else if (length == 2) {
      values[OPEN + 4] = words.isShortName(word.substring(0, 2)) ? 1 : 0;
      values[GIVEN + GIVEN_LEVELS + GivenNames.level(word)] = 1;
      if (word.length() > 2) {
        values[GIVEN + 2 * GIVEN_LEVELS + GivenNames.level(word.substring(1, 3))] = 1;
      }
    } else if (length == 4) {
      values[GIVEN + 3 * GIVEN_LEVELS + GivenNames.level(word.substring(2, 4))] = 1;
    }
    // A title is strong evidence even for a syllable sequence that is also a word.
    boolean titled = kind == HangulRest.Kind.TITLE || kind == HangulRest.Kind.HONORIFIC;
    if (titled || after == 2 || after == 3) {
      values[OPEN + (length == 3 ? 0 : 1)] = 1;
    }
    if (length == word.length()) {
      values[OPEN + (length == 3 ? 2 : 3)] = 1;
    }
  }

  /** Returns what kind of thing follows a word; 0 is for what is not asked. */
  private static int after(String text, int end) {
    if (end == text.length()) {
      return 1;
    }
    char c = text.charAt(end);
    if (c == ' ' || c == '\n') {
      String word = word(text, end + 1);
      if (word.isEmpty()) {
        return 4;
      }
      int title = HangulRest.titleLength(word, 0);
      return HangulRest.isPersonal(word) ? 12 : title == 0 ? 5 : title == 1 ? 2 : 3;
    }
    if (c == '(' || c == '（') {
      char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
      return next >= '0' && next <= '9' ? 6 : 7;
    }
    if (c == ',' || c == '·' || c == '・' || c == '、' || c == '/' || c == '&' || c == 'ㆍ') {
      return c == ',' ? 8 : 9;
    }
    return "'\"’”`)>]』」》".indexOf(c) >= 0 ? 10 : 11;
  }

  private static int before(String text, int start) {
    if (start == 0) {
      return 0;
    }
    char c = text.charAt(start - 1);
    if (c == ' ' || c == '\n') {
      int end = start - 1;
      int from = end;
      while (from > 0 && end - from < 8 && text.charAt(from - 1) > ' ') {
        from--;
      }
      String word = text.substring(from, end);
      if (HangulRest.endsWithTitle(word)) {
        return 1;
      }
      return word.endsWith(",") ? 2 : 3;
    }
    if ("'\"‘“`<[『「《".indexOf(c) >= 0) {
      return 4;
    }
    if (c == '(') {
      return 5;
    }
    return ",·・、/&ㆍ".indexOf(c) >= 0 ? 6 : 7;
  }

  /** Returns the Hangul word before a word, across a space, comma or dot. */
  private static String wordBefore(String text, int start) {
    int end = start;
    while (end > 0 && start - end < 2 && BETWEEN.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int from = end;
    while (end < start
        && from > 0
        && end - from < 12
        && Syllable.isSyllable(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, end);
  }

  private static String wordAfter(String text, int end) {
    int start = end;
    while (start < text.length() && start - end < 2 && BETWEEN.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start == end ? "" : word(text, start);
  }

  /** Returns the Hangul word that begins at an offset, as far as it matters. */
  static String word(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < 20 && Syllable.isSyllable(text.charAt(end))) {
      end++;
    }
    return text.substring(Math.min(start, text.length()), end);
  }
}
