// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.List;

/**
 * What a possible name in Korean text is made of and stands between, in words: its syllables by
 * place, what follows within its word and whether it agrees, the words around, and what {@link
 * DictionaryContext} adds. Each is a feature that has a weight of its own if the training has seen
 * it often enough. Immutable; thread-safe.
 */
final class HangulContext {

  private static final int LONGEST_REST = 3;
  private static final int LONGEST_WORD = 4;

  /** Codas of a syllable, none among them; and ㄹ, after which some particles are as after none. */
  private static final int CODAS = 28;

  private static final int RIEUL = 8;

  private final DictionaryContext dictionary;

  HangulContext(HangulWords words) {
    dictionary = new DictionaryContext(words);
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
  List<String> of(String text, int start, int end, String word, int length) {
    List<String> features = new ArrayList<>();
    String size = length + ":";
    String name = word.substring(0, length);
    features.add("s" + size + name.charAt(0));
    features.add("l" + size + name.charAt(length - 1));
    features.add("g" + size + name.charAt(1));
    // A name of two syllables would be learnt by heart with them.
    if (length > 2) {
      features.add("b" + size + name.substring(0, 2));
      features.add("t" + size + name.substring(length - 2));
    }
    String rest = word.substring(length, Math.min(word.length(), length + LONGEST_REST));
    features.add("r" + size + rest);
    features.add("f" + size + (rest.isEmpty() ? "" : rest.substring(0, 1)));
    String before = before(text, start);
    features.add("p" + before);
    features.add("q" + size + tail(before, 1));
    features.add("u" + tail(before, 2));
    String after = after(text, end);
    features.add("a" + after);
    features.add("c" + size + head(after, 1));
    features.add("d" + head(after, 2));
    features.add("e" + size + (rest.isEmpty() ? "-" : "+") + head(after, 1));
    features.add("y" + size + mark(text, start - 1) + mark(text, end));
    agreement(word, length, features);
    dictionary.add(text, start, end, word, length, features);
    return features;
  }

  /** How what follows agrees with the end of the name: 이 after a vowel is no particle. */
  private static void agreement(String word, int length, List<String> features) {
    String coda = coda(word.charAt(length - 1));
    String rest = word.substring(length);
    features.add("x" + length + coda + head(rest, 1));
    features.add("z" + coda + head(rest, 2));
    if (length > 2) {
      features.add("i" + length + word.charAt(length - 1) + coda(word.charAt(length - 2)));
    }
  }

  private static String coda(char syllable) {
    int coda = (syllable - '가') % CODAS;
    return coda == 0 ? "0" : coda == RIEUL ? "r" : "c";
  }

  /** The word before, across a space; or the mark that stands there. */
  private static String before(String text, int start) {
    int end = start;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int from = end;
    while (from > 0 && end - from < LONGEST_WORD && Syllable.isSyllable(text.charAt(from - 1))) {
      from--;
    }
    return from < end ? text.substring(from, end) : mark(text, end - 1);
  }

  private static String after(String text, int end) {
    int start = end;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    int to = start;
    while (to < text.length()
        && to - start < LONGEST_WORD
        && Syllable.isSyllable(text.charAt(to))) {
      to++;
    }
    return start < to ? text.substring(start, to) : mark(text, start);
  }

  private static String mark(String text, int at) {
    return at < 0
        ? "^"
        : at >= text.length()
            ? "$"
            : Character.isDigit(text.charAt(at))
                ? "0"
                : Character.isLetter(text.charAt(at)) ? "x" : text.substring(at, at + 1);
  }

  private static String head(String word, int length) {
    return word.substring(0, Math.min(word.length(), length));
  }

  private static String tail(String word, int length) {
    return word.substring(Math.max(0, word.length() - length));
  }
}
