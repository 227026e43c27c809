// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.List;

/**
 * What dictionaries say of a possible name in Korean text, of what is longer or shorter than it and
 * of the words beside it, and how much these sound like names from abroad. Immutable; thread-safe.
 */
final class DictionaryContext {

  /** Begins the feature that says as what a name is known. */
  static final String KNOWN = "k";

  private static final int LONGEST_NEIGHBOR = 6;
  private static final int LONGEST_NAME = 4;

  /** From this level on a given name is known with several surnames. */
  private static final int COMMON_GIVEN = 3;

  /** How wide the steps are in which a logarithm is told, and how many there are on each side. */
  private static final double STEP = 1.5;

  private static final int STEPS = 4;

  private final HangulWords words;

  DictionaryContext(HangulWords words) {
    this.words = words;
  }

  /** Adds the features; the arguments are those of {@link HangulContext#of}. */
  void add(String text, int start, int end, String word, int length, List<String> features) {
    name(word, length, features);
    String before = before(text, start);
    boolean apart = start > 0 && text.charAt(start - 1) == ' ';
    features.add("P" + kind(before) + (apart ? " " : ""));
    features.add("F" + foreign(apart ? before : ""));
    String after = word.length() == length ? after(text, end) : "";
    if (word.length() == length) {
      String next = HangulNeighbors.word(text, afterSpaces(text, end));
      features.add("N" + kind(next) + beginning(next));
    }
    features.add("G" + (after.length() < 2 ? "-" : step(words.foreignBeginning(after))));
    features.add("H" + length + foreign(word.substring(0, length)));
  }

  private void name(String word, int length, List<String> features) {
    String name = word.substring(0, length);
    String known = length + ":" + (words.isPerson(name) ? "1" : "0");
    features.add("n" + known);
    features.add("o" + known + words.level(name));
    features.add(KNOWN + length + ":" + words.known(name));
    features.add("R" + known + HangulRest.of(word, length));
    String longer = "";
    for (int end = length + 1; end <= Math.min(word.length(), HangulWords.LONGEST); end++) {
      String kind = kind(word.substring(0, end));
      longer = kind.isEmpty() ? longer : kind;
    }
    features.add("L" + known + longer);
    boolean shorter = false;
    for (int end = 2; end < length; end++) {
      shorter |= words.isPerson(word.substring(0, end));
    }
    features.add("S" + known + shorter);
  }

  private String foreign(String word) {
    return word.length() < 2 ? "-" : step(words.foreign(word));
  }

  private static String step(double logarithm) {
    return Integer.toString((int) Math.max(-STEPS, Math.min(STEPS, Math.floor(logarithm / STEP))));
  }

  /** The last syllables of the word before, across spaces. */
  private static String before(String text, int start) {
    int last = start;
    while (last > 0 && text.charAt(last - 1) == ' ') {
      last--;
    }
    int from = last;
    while (from > 0
        && last - from < LONGEST_NEIGHBOR
        && Syllable.isSyllable(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, last);
  }

  /** The first syllables of the word after one space. */
  private static String after(String text, int end) {
    if (end >= text.length() || text.charAt(end) != ' ') {
      return "";
    }
    String word = HangulNeighbors.word(text, end + 1);
    return word.substring(0, Math.min(word.length(), LONGEST_NEIGHBOR));
  }

  private static int afterSpaces(String text, int end) {
    int first = end;
    while (first < text.length() && text.charAt(first) == ' ') {
      first++;
    }
    return first;
  }

  /** Whether a word begins with the name of a person. */
  private String beginning(String word) {
    for (int end = Math.min(word.length(), LONGEST_NAME); end > 1; end--) {
      String kind = kind(word.substring(0, end));
      if (kind.startsWith("p") || kind.startsWith("k")) {
        return kind.substring(0, 1);
      }
    }
    return "";
  }

  /** What a word is by itself: a person, a Korean name, an ordinary word, some of these. */
  private String kind(String word) {
    if (word.length() < 2 || word.length() > LONGEST_NEIGHBOR) {
      return "";
    }
    boolean korean =
        word.length() == 3
            && Surnames.isSurname(word.substring(0, 1))
            && GivenNames.level(word.substring(1)) >= COMMON_GIVEN;
    return (words.isPerson(word) ? "p" : "")
        + (korean ? "k" : "")
        + (words.level(word) != HangulWords.UNKNOWN ? "o" : "");
  }
}
