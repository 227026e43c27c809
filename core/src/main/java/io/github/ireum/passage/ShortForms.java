// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.names.KoreanName;
import io.github.ireum.names.NameMention;
import io.github.ireum.names.NameWords;
import io.github.ireum.names.Syllable;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text calls a person after it has named them in full, in lower case.
 *
 * @param surname the surname as it was spelled
 * @param given the given name in one word, or nothing if it is too short to stand alone
 */
record ShortForms(String surname, String given) {

  /** Takes a short form and where it stands. */
  interface Visitor {
    void accept(String form, int start, int end);
  }

  private static final ShortForms NONE = new ShortForms("", "");

  /** A single syllable could be any word. */
  private static final int SHORTEST_GIVEN = 5;

  private static final String LETTER = "[\\p{L}\\p{M}'`’‘ʻʼ´ʹ′＇ʾʿ‛]";

  /** Possessive: a word of ten thousand hyphens would overflow the stack otherwise. */
  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}" + LETTER + "*+(?:[\\p{Pd}\\u2212]\\s?+" + LETTER + "++)*+");

  private static final Pattern PART = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\u00AD\\u2212・･]+");

  /** A hyphen at the end of a line, folded. */
  private static final Pattern HYPHEN = Pattern.compile("- ");

  /** Returns what the person of a full name may be called. */
  static ShortForms of(String surface, KoreanName name) {
    if (!surface.isEmpty() && Syllable.isSyllable(surface.charAt(0))) {
      return new ShortForms(name.surname(), "");
    }
    if (isHan(surface)) {
      return new ShortForms(surface.substring(0, name.surname().length()), "");
    }
    String[] parts = PART.split(surface);
    if (parts.length < 2) {
      return NONE;
    }
    boolean surnameLast = isSurnameLast(parts, name);
    String surname = parts[surnameLast ? parts.length - 1 : 0].replace(",", "");
    List<String> given =
        surnameLast
            ? Arrays.asList(parts).subList(0, parts.length - 1)
            : Arrays.asList(parts).subList(1, parts.length);
    String joined = form(String.join("-", given));
    return new ShortForms(form(surname), joined.length() < SHORTEST_GIVEN ? "" : joined);
  }

  /**
   * Returns the given name that two words are if they are no whole name: Sung Hoon, of Park Sung
   * Hoon; nothing for more words and other scripts.
   */
  static String given(String surface) {
    if (surface.isEmpty() || UnicodeScript.of(surface.codePointAt(0)) != UnicodeScript.LATIN) {
      return "";
    }
    String[] parts = PART.split(surface);
    return parts.length == 2 ? form(String.join("-", parts)) : "";
  }

  /** Returns whether the surname of a reading is the last word of a name and not the first. */
  static boolean isSurnameLast(String[] parts, KoreanName name) {
    return SurnameWords.share(parts[parts.length - 1], name.surname())
        > SurnameWords.share(parts[0], name.surname());
  }

  /** Returns the words of a name in Latin letters. */
  static String[] parts(String surface) {
    return PART.split(surface);
  }

  /**
   * Returns what may be the surname of a name: of the words in Latin letters the first and last, of
   * Han characters and Hangul the first.
   */
  static List<String> surnames(String surface) {
    if (surface.isEmpty()) {
      return List.of();
    }
    if (isHan(surface) || Syllable.isSyllable(surface.charAt(0))) {
      return List.of(surface.substring(0, 1));
    }
    String[] parts = PART.split(surface);
    return List.of(form(parts[0]), form(parts[parts.length - 1]));
  }

  private static boolean isHan(String surface) {
    return !surface.isEmpty() && UnicodeScript.of(surface.codePointAt(0)) == UnicodeScript.HAN;
  }

  /** Returns a word as it is compared. */
  static String form(String word) {
    if (isFolded(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    // Folding takes the marks of voice from katakana, and й for и.
    return UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.LATIN
        ? HYPHEN.matcher(NameWords.folded(word)).replaceAll("-")
        : word.toLowerCase(Locale.ROOT);
  }

  /** Whether nothing in a word is typography, as in most. */
  private static boolean isFolded(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c <= ' ' || c > 126 || c == '`' || c == '^' || c == '_') {
        return false;
      }
    }
    return true;
  }

  /** Finds given names that stand as words of their own, outside of full names. */
  static void find(String text, List<NameMention> names, Set<String> given, Visitor visitor) {
    if (given.isEmpty()) {
      return;
    }
    BitSet initials = new BitSet();
    given.forEach(form -> initials.set(form.charAt(0)));
    Matcher words = WORD.matcher(text);
    int next = 0;
    int at = 0;
    while (at < text.length()) {
      int passed = passed(text, at, initials);
      if (passed > at || !words.region(at, text.length()).lookingAt()) {
        at = Math.max(passed, at + 1);
        continue;
      }
      at = words.end();
      while (next < names.size() && names.get(next).end() <= words.start()) {
        next++;
      }
      if (next < names.size() && names.get(next).start() < words.end()) {
        continue;
      }
      String word = words.group();
      int end = words.end();
      if (word.endsWith("'s") || word.endsWith("’s")) {
        word = word.substring(0, word.length() - 2);
        end -= 2;
      }
      String form = form(word);
      if (given.contains(form)) {
        visitor.accept(form, words.start(), end);
      }
    }
  }

  /**
   * Returns the place after some characters that begin no word with a capital, or after a plain
   * word with another initial; the place itself if it takes the pattern to tell.
   */
  private static int passed(String text, int at, BitSet initials) {
    char c = text.charAt(at);
    if (c > 127) {
      return at;
    }
    int end = at + 1;
    if (c < 'A' || c > 'Z') {
      while (end < text.length() && isNoCapital(text.charAt(end))) {
        end++;
      }
      return end;
    }
    while (end < text.length() && isPlain(text.charAt(end))) {
      end++;
    }
    boolean whole =
        end == text.length() || (text.charAt(end) < 128 && "-'`".indexOf(text.charAt(end)) < 0);
    return whole && !initials.get(Character.toLowerCase(c)) ? end : at;
  }

  private static boolean isNoCapital(char c) {
    return c < 'A' || (c > 'Z' && c < 128);
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
