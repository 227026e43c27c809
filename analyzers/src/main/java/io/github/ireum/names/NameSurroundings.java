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

  private NameSurroundings() {}

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
