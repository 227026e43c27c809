// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.lang.Character.UnicodeScript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lists, catalogues and web pages have around a name in any script. */
final class NameSurroundings {

  private static final String NOTE_BEGINS = "([（［〔";
  private static final String NOTE_ENDS = ")]）］〕";

  /** {@code Kim, Il-sŏng, 1912-1994}, {@code Kim Jong Un, born 8 January 1984}. */
  private static final Pattern LIFE_DATES =
      Pattern.compile(
          "[,;\\s]+(?:(?:b|d|ca)\\.\\s*|born\\s+(?:on\\s+|in\\s+)?|approximately\\s+)?"
              + "(?:[^,;\\d]{0,12}\\d{1,2}[^\\d]{1,12})?(?:1\\d|20)\\d\\d(?!\\d).*$");

  /**
   * What tables of results, lists of authors and captions put behind a name, which could be read as
   * a part of it: a country, a degree, an order, an age, the other authors.
   */
  private static final Pattern MARK_BEHIND =
      Pattern.compile(
          "(?: ?[(\\[](?:[A-Z]{3,4}|[Ee]ds?\\.?|[Tt]rans\\.?|[Ee]ditors?)[)\\]]"
              + "|,? (?:Ph\\.? ?D|M\\.D|PhD|MD|MBA|OBE|CBE|MBE|KBE)\\.?"
              + "|,? et al\\.?"
              + "|, [1-9]\\d"
              + "|,? (?:a\\.?k\\.?a\\.?|alias) .+"
              + "|(?:,| &| and) (?:Co|Sons|Bros|Partners)\\.?"
              + "|(?<=\\p{IsHangul}{2}) 등)$");

  /** {@code Lee "Faker" Sang-hyeok}, {@code Choi (Zeus) Woo-je}. */
  private static final Pattern NICKNAME =
      Pattern.compile(
          "(\\p{Lu}\\p{L}{0,8}) [\"“'‘(]\\p{L}[\\p{L}\\d .-]{0,20}[\"”'’)] (\\p{Lu}[\\p{L}' -]+)");

  /** What stands before it likewise: of the dead in Korean, and what an office is cut to. */
  private static final Pattern MARK_BEFORE =
      Pattern.compile(
          "^(?:(?:CEO|CFO|COO|CTO|MP|Ven\\.|Amb\\.|Hon\\.) |고 (?=\\p{IsHangul}{3,4}$)|故 ?)");

  private NameSurroundings() {}

  /**
   * Leaves out a mark that lists have around a name, or the nickname inside it; what is left is
   * never empty.
   */
  static String withoutMarks(String text) {
    String name = text.strip();
    Matcher nickname = NICKNAME.matcher(name);
    if (nickname.matches()) {
      return nickname.group(1) + " " + nickname.group(2);
    }
    Matcher behind = MARK_BEHIND.matcher(name);
    // "Kim, M.D." has initials.
    if (mayEndWithMark(name) && behind.find() && isLong(name, behind.start())) {
      return name.substring(0, behind.start());
    }
    Matcher before = MARK_BEFORE.matcher(name);
    return before.lookingAt() && before.end() < name.length() ? name.substring(before.end()) : text;
  }

  /** Whether the beginning of a text may be a whole name: it has a space, or is in Hangul. */
  private static boolean isLong(String name, int length) {
    int space = name.indexOf(' ');
    return (space >= 0 && space < length)
        || (length > 1 && Syllable.isSyllable(name.charAt(length - 1)));
  }

  /** Whether it is worth to look: most names end with a small letter and have no comma. */
  private static boolean mayEndWithMark(String name) {
    if (name.isEmpty()) {
      return false;
    }
    char last = name.charAt(name.length() - 1);
    return !(last >= 'a' && last <= 'z')
        || name.indexOf(',') >= 0
        || name.indexOf('.') >= 0
        || name.indexOf('&') >= 0
        || name.endsWith(" al");
  }

  /** Leaves out what is around a name that has no reading with it; one thing at a time. */
  static String leaveOut(String text) {
    String plain = plain(text);
    if (!plain.equals(text)) {
      return plain;
    }
    String name = withoutNote(text);
    Matcher dates = LIFE_DATES.matcher(name);
    return name.length() == text.length() && dates.find() && dates.start() > 0
        ? name.substring(0, dates.start())
        : name;
  }

  /**
   * Leaves out characters that are not seen and punctuation around; every space becomes a plain
   * one.
   */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .forEach(plain::appendCodePoint);
    int start = 0;
    int end = plain.length();
    while (start < end && isAround(plain.charAt(start))) {
      start++;
    }
    while (end > start && isAround(plain.charAt(end - 1))) {
      end--;
    }
    return plain.substring(start, end);
  }

  private static boolean isAround(char c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.OTHER_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      case Character.START_PUNCTUATION, Character.END_PUNCTUATION ->
          NOTE_BEGINS.indexOf(c) < 0 && NOTE_ENDS.indexOf(c) < 0;
      default -> false;
    };
  }

  /** Leaves out what stands in brackets behind a name: 김정은(金正恩), {@code (a.k.a. KIM, Jung-Un)}. */
  private static String withoutNote(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i > 0; i--) {
      if (NOTE_ENDS.indexOf(text.charAt(i)) >= 0) {
        depth++;
      } else if (NOTE_BEGINS.indexOf(text.charAt(i)) >= 0) {
        depth--;
      }
      if (depth <= 0) {
        return depth == 0 && i < text.length() - 1 ? text.substring(0, i).strip() : text;
      }
    }
    return text;
  }

  /**
   * Returns what stands before the first letter of another script: {@code Kim Jong Un} of {@code
   * Kim Jong Un 김정은}. Latin letters are one script, and all that Korean and Japanese mix another.
   */
  static String inFirstScript(String text) {
    boolean begun = false;
    boolean latin = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        boolean isLatin = UnicodeScript.of(c) == UnicodeScript.LATIN;
        if (begun && isLatin != latin) {
          return text.substring(0, i);
        }
        begun = true;
        latin = isLatin;
      }
    }
    return text;
  }
}
