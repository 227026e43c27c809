// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the finder has learnt of English: words that are no names, the letters of other words and
 * names, and the weights of its features. Immutable; thread-safe.
 */
final class LatinFinderModel {

  /**
   * Lists of words, in the resource under these names, but for titles, which {@link WordList} has.
   * A word may be on several; each is a bit of {@link WordFacts}.
   */
  enum Words {
    /** Common words that could be read as syllables. */
    STOP,
    /** Stand before a name. */
    TITLE,
    /** Syllables that are a title behind another one: Prime Min. Yun. */
    SECOND_TITLE,
    /** Places, and what is named after nobody. */
    PLACE,
    /** Places that are written in capitals; otherwise they are syllables: Jo Myong Rok. */
    ACRONYM,
    /** Syllables that are a month beside a number: 5 Jun. */
    MONTH,
    /** English words that are a syllable in the middle of a name alone: Nam June Paik. */
    MIDDLE,
    /** In no Korean name: words of grammar, and surnames of others. */
    NEVER,
    /** Surnames only of a given name with a hyphen: U Tong-chuk, but not U Thant. */
    HYPHENATED,
    /** Syllables of Chinese and Vietnamese names that are hardly Korean. */
    FOREIGN,
    /** Whole names of others that could be read as Korean. */
    OTHER,
    /** Whole names of Koreans that are spelled unlike any other. */
    KNOWN,
    /** Tell that a text is about Korea. */
    CONTEXT
  }

  /** The lists that have a word, a bit each. */
  private final Map<String, Integer> words = new HashMap<>();

  private final float[][] letters = new float[27][27];
  private final double[] weights;

  LatinFinderModel(List<String> lines) {
    double[] found = new double[LatinFeatures.COUNT];
    WordList.union(WordList.TITLE, WordList.ABBREVIATED_TITLE, WordList.TITLE_IN_TEXT)
        .forEach(word -> add(word, Words.TITLE));
    for (String line : lines) {
      String[] columns = line.split(" ");
      switch (columns[0]) {
        case "#" -> {}
        case "letters" -> {
          for (int i = 0; i < 27; i++) {
            letters[columns[1].charAt(0) - '`'][i] = -Float.parseFloat(columns[i + 2]) / 10;
          }
        }
        case "weight" ->
            found[LatinFeatures.valueOf(columns[1]).ordinal()] = Double.parseDouble(columns[2]);
        default -> {
          Words list = Words.valueOf(columns[0]);
          for (int i = 1; i < columns.length; i++) {
            add(columns[i], list);
          }
        }
      }
    }
    weights = found;
  }

  private void add(String word, Words list) {
    words.merge(word, 1 << list.ordinal(), (a, b) -> a | b);
  }

  /** Returns all words with the lists that have them, a bit each, by their ordinals. */
  Map<String, Integer> words() {
    return Collections.unmodifiableMap(words);
  }

  boolean has(Words list, String letters) {
    return isIn(list, words.getOrDefault(letters, 0));
  }

  /** Returns whether a list is among some, a bit each, by their ordinals. */
  static boolean isIn(Words list, int lists) {
    return (lists >> list.ordinal() & 1) != 0;
  }

  /** Returns the logarithm of the probability of letters as another word or name. */
  double other(String word) {
    double sum = 0;
    int before = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\'') {
        continue;
      }
      int letter = c == 'ŏ' ? 'o' - '`' : c == 'ŭ' ? 'u' - '`' : c - '`';
      sum += letters[before][letter];
      before = letter;
    }
    return sum + letters[before][0];
  }

  double probability(double[] features) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
