// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * What stands before a word of Korean text and behind it. Features are numbered by the order of the
 * kinds, for which a model is trained.
 */
final class HangulNeighbors {

  /** Kinds of what stands behind a word. */
  enum After {
    /** Not asked for: the name ends inside of the word. */
    UNASKED,
    END,
    /** A title of one syllable, which may as well be the beginning of another word. */
    SHORT_TITLE,
    TITLE,
    /** A space, and then no Hangul. */
    SPACE,
    WORD,
    /** A number in brackets: an age. */
    NUMBER,
    BRACKET,
    COMMA,
    /** Another mark that stands in a list. */
    LIST,
    CLOSING,
    OTHER,
    /** A word that often follows a person. */
    PERSONAL,
    /** A word that ends with a title: 국회의장. */
    OFFICE;

    /** Returns whether a title is behind the word. */
    boolean isTitle() {
      return this == SHORT_TITLE || this == TITLE;
    }
  }

  /** Kinds of what stands before a word. */
  enum Before {
    START,
    TITLE,
    /** A word with a comma behind it. */
    COMMA,
    WORD,
    OPENING,
    BRACKET,
    /** A mark that stands in a list. */
    LIST,
    OTHER
  }

  private static final String BETWEEN = " ,·・、/ㆍ";

  private HangulNeighbors() {}

  /** Returns what stands behind a word that ends at an offset. */
  static After after(String text, int end) {
    if (end == text.length()) {
      return After.END;
    }
    char c = text.charAt(end);
    if (c == ' ' || c == '\n') {
      String word = word(text, end + 1);
      if (word.isEmpty()) {
        return After.SPACE;
      }
      if (HangulRest.isPersonal(word)) {
        return After.PERSONAL;
      }
      int title = HangulRest.titleLength(word, 0);
      if (title == 0) {
        return endsWithTitle(word) ? After.OFFICE : After.WORD;
      }
      return title == 1 ? After.SHORT_TITLE : After.TITLE;
    }
    if (c == '(' || c == '（') {
      char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
      return next >= '0' && next <= '9' ? After.NUMBER : After.BRACKET;
    }
    if (c == ',') {
      return After.COMMA;
    }
    if ("·・、/&ㆍ".indexOf(c) >= 0) {
      return After.LIST;
    }
    return "'\"’”`)>]』」》".indexOf(c) >= 0 ? After.CLOSING : After.OTHER;
  }

  private static boolean endsWithTitle(String word) {
    for (int from = 1; from + 1 < word.length(); from++) {
      if (HangulRest.titleLength(word, from) > 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether 전 or 현, former and present, stands at an offset, and behind it a title, or one
   * of whom it is and a title: 전 장관, 전 법무부 장관.
   */
  static boolean isFormerTitle(String text, int start) {
    String word = word(text, start);
    if (!word.equals("전") && !word.equals("현")) {
      return false;
    }
    int next = start + 2;
    String first = next < text.length() ? word(text, next) : "";
    int second = next + first.length() + 1;
    return HangulRest.titleLength(first, 0) > 1
        || (!first.isEmpty()
            && second < text.length()
            && text.charAt(second - 1) == ' '
            && HangulRest.titleLength(word(text, second), 0) > 1);
  }

  /** Returns what stands before a word that begins at an offset. */
  static Before before(String text, int start) {
    if (start == 0) {
      return Before.START;
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
        return Before.TITLE;
      }
      return word.endsWith(",") ? Before.COMMA : Before.WORD;
    }
    if ("'\"‘“`<[『「《".indexOf(c) >= 0) {
      return Before.OPENING;
    }
    if (c == '(') {
      return Before.BRACKET;
    }
    return ",·・、/&ㆍ".indexOf(c) >= 0 ? Before.LIST : Before.OTHER;
  }

  /** Returns the Hangul word before a word, across a space, comma or dot. */
  static String wordBefore(String text, int start) {
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

  /** Returns the Hangul word behind a word, across a space, comma or dot. */
  static String wordAfter(String text, int end) {
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
