// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells words that were broken at the end of a line ("deve-lopment") from those that have their
 * hyphen anyway ("well-known", "Jong-un"), by what else the text says. Not thread-safe.
 */
final class BrokenWords {

  static final char SOFT_HYPHEN = '\u00AD';

  private static final char HYPHEN = '\u2010';
  private static final char NON_BREAKING_HYPHEN = '\u2011';

  /** A break may fall on the end of a page, with an empty line, but not further apart. */
  private static final int MOST_LINE_BREAKS = 2;

  /** Shorter parts are found as words anywhere ("a", "re"). */
  private static final int SHORTEST_WORD = 3;

  /** Behind the letters with marks of European languages. */
  private static final char LATIN_END = '\u0250';

  private static final String VOWELS = "aeiouy\u0103\u014F\u016D\u00EB\u00F6\u00FC";

  private final String text;
  private @Nullable Set<String> words;

  BrokenWords(String text) {
    this.text = text;
  }

  /** Returns whether a character may break a word at the end of a line. */
  static boolean isBreak(char c) {
    return c == '-' || c == SOFT_HYPHEN || c == HYPHEN || c == NON_BREAKING_HYPHEN;
  }

  /**
   * Returns where a word goes on in the next line.
   *
   * @param hyphen offset of a hyphen
   * @return offset of the first letter of the next line; 0 if the hyphen is not at the end of a
   *     line, or no word goes on
   */
  static int nextLine(String text, int hyphen) {
    if (hyphen == 0 || !isLetter(text, hyphen - 1)) {
      return 0;
    }
    int breaks = 0;
    int next = hyphen + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      char c = text.charAt(next);
      boolean pair = c == '\n' && text.charAt(next - 1) == '\r';
      breaks += (c == '\n' && !pair) || c == '\r' || c == '\f' || c == '\u2028' ? 1 : 0;
      next++;
    }
    boolean goesOn = next < text.length() && Character.isLetter(text.charAt(next));
    return breaks >= 1 && breaks <= MOST_LINE_BREAKS && goesOn ? next : 0;
  }

  /**
   * Returns whether the hyphen only breaks the word; where nothing tells, it does.
   *
   * @param hyphen offset of the hyphen
   * @param next offset of the first letter of the next line
   */
  boolean isBroken(int hyphen, int next) {
    int start = wordStart(hyphen);
    String first = text.substring(start, hyphen);
    String second = text.substring(next, wordEnd(next));
    if (!isPlainLatin(first)
        || !isPlainLatin(second)
        || !Character.isLowerCase(second.charAt(0))
        || (start > 0 && isBreak(text.charAt(start - 1)))) {
      return false;
    }
    Set<String> others = words();
    String head = first.toLowerCase(Locale.ROOT);
    String tail = second.toLowerCase(Locale.ROOT);
    if (others.contains(head + tail)) {
      return true;
    }
    boolean bothAreWords =
        head.length() >= SHORTEST_WORD
            && tail.length() >= SHORTEST_WORD
            && others.contains(head)
            && others.contains(tail);
    return !bothAreWords
        && !others.contains(head + "-" + tail)
        && !isGivenName(start, first, second);
  }

  /** "Kim Jong-un": two syllables behind a capitalised word, the first with a capital. */
  private boolean isGivenName(int start, String first, String second) {
    if (!Character.isUpperCase(first.charAt(0)) || vowels(first) != 1 || vowels(second) != 1) {
      return false;
    }
    int before = start - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before >= 0
        && before < start - 1
        && isLetter(text, before)
        && Character.isUpperCase(text.charAt(wordStart(before + 1)));
  }

  /** Counts groups of vowels; a Korean syllable in Latin letters has one. */
  private static int vowels(String word) {
    int groups = 0;
    boolean in = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = VOWELS.indexOf(Character.toLowerCase(word.charAt(i))) >= 0;
      groups += vowel && !in ? 1 : 0;
      in = vowel;
    }
    return groups;
  }

  /** The words of the text that are not broken themselves, with and without their hyphens. */
  private Set<String> words() {
    if (words != null) {
      return words;
    }
    Set<String> found = new HashSet<>();
    int i = 0;
    while (i < text.length()) {
      if (!isLetter(text, i)) {
        i++;
        continue;
      }
      int end = wordEnd(i);
      boolean hyphen = end + 1 < text.length() && isBreak(text.charAt(end));
      if (!(hyphen && nextLine(text, end) > 0) && !followsBreak(i)) {
        String word = text.substring(i, end);
        found.add(word.toLowerCase(Locale.ROOT));
        if (hyphen && isLetter(text, end + 1)) {
          String compound = word + "-" + text.substring(end + 1, wordEnd(end + 1));
          found.add(compound.toLowerCase(Locale.ROOT));
        }
      }
      i = end;
    }
    words = found;
    return found;
  }

  private boolean followsBreak(int start) {
    int before = start - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before >= 0 && before < start - 1 && isBreak(text.charAt(before));
  }

  private int wordStart(int end) {
    int start = end;
    while (start > 0 && isLetter(text, start - 1)) {
      start--;
    }
    return start;
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length() && isLetter(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isPlainLatin(String word) {
    return word.chars()
        .allMatch(c -> c < LATIN_END || Character.getType(c) == Character.NON_SPACING_MARK);
  }
}
