// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a name in Latin letters into its parts and folds what is only typography: kinds of hyphens
 * and quotes, accents other than the breve of McCune–Reischauer, titles, years in brackets, a
 * possessive, the {@code II} that OCR makes of {@code Il}.
 */
final class LatinParts {

  /** What stands before a part. */
  enum Joint {
    START,
    SPACE,
    HYPHEN,
    /** Nothing but a capital: {@code KimJongUn}. */
    CAPITAL
  }

  /**
   * A run of letters.
   *
   * @param letters in lower case; a to z, ŏ, ŭ and the apostrophe
   * @param joint what stands before it
   * @param capital whether it starts with a capital letter
   * @param upper whether all of it is in capitals, and more than one letter
   * @param initial whether it may be one letter for a whole syllable
   */
  record Part(String letters, Joint joint, boolean capital, boolean upper, boolean initial) {
    Part withLetters(String other) {
      return new Part(other, joint, capital, upper, initial);
    }
  }

  /** Longer texts are not names. */
  static final int MAX_LENGTH = 120;

  private static final int MAX_PARTS = 8;

  /** What a bracket says of a person with figures: years, an age. */
  private static final Pattern FIGURES = Pattern.compile("[(\\[][^)\\]]*[0-9][^)\\]]*[)\\]]");

  private static final Pattern BRACKETS_AND_QUOTES = Pattern.compile("[()\\[\\]\"“”„«»;:]");
  private static final Pattern EXCELLENCY = Pattern.compile("^H\\. ?E\\. ?");

  private static final Set<String> TITLES = WordList.union(WordList.TITLE, WordList.TITLE_IN_NAME);
  private static final Set<String> DOTTED_TITLES =
      WordList.union(WordList.ABBREVIATED_TITLE, WordList.DOTTED_TITLE_IN_NAME);

  private static final Part NOT_LATIN = new Part("", Joint.START, false, false, false);
  private static final LatinParts NONE = new LatinParts(List.of(), false, false);

  private final List<Part> parts;
  private final boolean inverted;
  private final boolean apostrophe;

  private LatinParts(List<Part> parts, boolean inverted, boolean apostrophe) {
    this.parts = parts;
    this.inverted = inverted;
    this.apostrophe = apostrophe;
  }

  /** Takes a name apart; it has no parts if it is not in Latin letters or no name. */
  static LatinParts read(String text) {
    if (text.length() > MAX_LENGTH) {
      return NONE;
    }
    String name = plain(text);
    int comma = name.indexOf(',');
    List<Part> parts = new ArrayList<>();
    add(comma < 0 ? name : name.substring(0, comma), parts);
    int before = parts.size();
    if (comma >= 0) {
      // "Sohn Won Il, Admiral": what follows may be a title as well.
      add(name.substring(comma + 1), parts);
    }
    boolean inverted = comma >= 0 && before == 1 && parts.size() > 1;
    if (parts.isEmpty() || parts.size() > MAX_PARTS || parts.contains(NOT_LATIN)) {
      return NONE;
    }
    if (!isMixed(name)) {
      parts.replaceAll(LatinParts::usual);
    }
    return new LatinParts(parts, inverted, name.indexOf('\'') >= 0);
  }

  /** Folds a text, and leaves out what is around a name. */
  private static String plain(String text) {
    String folded = LatinFolding.fold(text);
    String name = folded.startsWith("H") ? EXCELLENCY.matcher(folded).replaceFirst("") : folded;
    return LatinFolding.isFolded(name)
        ? name
        : BRACKETS_AND_QUOTES.matcher(FIGURES.matcher(name).replaceAll(" ")).replaceAll(" ");
  }

  /** Whether a name has small letters and capitals. */
  private static boolean isMixed(String name) {
    boolean upper = false;
    boolean lower = false;
    for (int i = 0; i < name.length(); i++) {
      upper |= Character.isUpperCase(name.charAt(i));
      lower |= Character.isLowerCase(name.charAt(i));
    }
    return upper && lower;
  }

  /** A name all in small letters or all in capitals says nothing by them: as if written usually. */
  private static Part usual(Part part) {
    return new Part(
        part.letters(), part.joint(), part.joint() != Joint.HYPHEN, false, part.initial());
  }

  /**
   * Returns the parts of a name, in their order; empty if the text is not in Latin letters or no
   * name.
   */
  static List<Part> of(String text) {
    return read(text).parts;
  }

  /** The parts of the name, in their order; none if it is no name in Latin letters. */
  List<Part> parts() {
    return parts;
  }

  /** Whether a comma stands after the first part: the surname is given first for certain. */
  boolean isInverted() {
    return inverted;
  }

  /** Whether there is an apostrophe in the name. */
  boolean hasApostrophe() {
    return apostrophe;
  }

  /** Returns the letters of parts, one behind the other. */
  static String letters(List<Part> parts) {
    StringBuilder letters = new StringBuilder();
    parts.forEach(part -> letters.append(part.letters()));
    return letters.toString();
  }

  /** Returns the pattern of a given name: how its parts are joined. */
  static String pattern(List<Part> given) {
    StringBuilder pattern = new StringBuilder("=");
    for (int i = 1; i < given.size(); i++) {
      Part part = given.get(i);
      pattern.append(part.joint() == Joint.HYPHEN ? 'h' : 's');
      pattern.append(part.capital() ? 'C' : 'c');
    }
    return pattern.toString();
  }

  private static void add(String text, List<Part> parts) {
    boolean hyphen = false;
    boolean space = true;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ' ' || c == ',' || c == '.' || c == '-') {
        hyphen |= c == '-';
        space |= c != '-';
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && isNameLetter(text.charAt(end)) && !camel(text, i, end)) {
        end++;
      }
      if (end == i) {
        parts.add(NOT_LATIN);
        return;
      }
      Joint joint = hyphen ? Joint.HYPHEN : space ? Joint.SPACE : Joint.CAPITAL;
      boolean dot = end < text.length() && text.charAt(end) == '.';
      part(text.substring(i, end), dot, parts.isEmpty() ? Joint.START : joint, parts);
      hyphen = false;
      space = false;
      i = end;
    }
  }

  private static void part(String run, boolean dot, Joint joint, List<Part> parts) {
    String letters = strip(run.toLowerCase(Locale.ROOT));
    if (letters.isEmpty() || TITLES.contains(letters) || (dot && DOTTED_TITLES.contains(letters))) {
      return;
    }
    boolean capital = Character.isUpperCase(run.charAt(0));
    boolean upper = run.length() > 1 && !hasLowerCase(run);
    if (MisreadIl.is(run)) {
      letters = "il";
      capital = true;
      upper = false;
    }
    boolean initial = letters.length() == 1 && (dot || "aeiou".indexOf(letters.charAt(0)) < 0);
    parts.add(new Part(letters, joint, capital, upper, initial));
  }

  private static boolean hasLowerCase(String run) {
    for (int i = 0; i < run.length(); i++) {
      if (Character.isLowerCase(run.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNameLetter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == 'ŏ'
        || c == 'ŭ'
        || c == 'Ŏ'
        || c == 'Ŭ'
        || c == '\''
        || c == '1'
        || c == '|';
  }

  /** Whether a new part starts at a capital after small letters. */
  private static boolean camel(String text, int start, int at) {
    return at > start
        && Character.isUpperCase(text.charAt(at))
        && Character.isLowerCase(text.charAt(at - 1))
        && !MisreadIl.is(text.substring(start, at + 1));
  }

  private static String strip(String letters) {
    int start = 0;
    while (start < letters.length() && letters.charAt(start) == '\'') {
      start++;
    }
    boolean possessive = letters.length() - start > 2 && letters.endsWith("'s");
    return letters.substring(start, letters.length() - (possessive ? 2 : 0));
  }
}
