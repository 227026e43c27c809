// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;

/**
 * Whom of a collection a word names that is a name without its spaces, as addresses and tags have
 * it: {@code bankimoon}, {@code syngmanrhee}; the surname may stand at either end. Reads terms
 * only, and not more than so many.
 */
public final class JoinedPeople {

  private record Spelled(String spelling, int documents) {}

  private JoinedPeople() {}

  /**
   * Returns how most documents spell the name that each of some words is, in the order of the word;
   * a word that is nobody's name has none.
   *
   * @param words letters, as {@link SpellingDistance#letters} returns them, with how many documents
   *     have them as a word: so many must have the name at least
   */
  public static Map<String, String> of(IndexReader reader, Map<String, Integer> words)
      throws IOException {
    Map<String, Spelled> best = new HashMap<>();
    if (!words.isEmpty()) {
      PeopleSpellings.read(
          reader,
          (name, spelling, documents) -> {
            for (String word : words.keySet()) {
              String apart = apart(word, spelling);
              if (!apart.isEmpty()) {
                best.merge(
                    word,
                    new Spelled(apart, documents),
                    (a, b) -> b.documents() > a.documents() ? b : a);
              }
            }
          });
    }
    Map<String, String> spellings = new HashMap<>();
    best.forEach(
        (word, spelled) -> {
          if (spelled.documents() >= words.getOrDefault(word, 0)) {
            spellings.put(word, spelled.spelling());
          }
        });
    return spellings;
  }

  /** Returns a spelling in the order of a word; empty if the word has other letters. */
  private static String apart(String word, String spelling) {
    if (spelling.indexOf(' ') < 0
        || spelling.length() <= word.length()
        || spelling.length() > 2 * word.length()) {
      return "";
    }
    if (SpellingDistance.letters(spelling).equals(word)) {
      return spelling;
    }
    int first = spelling.indexOf(' ');
    int last = spelling.lastIndexOf(' ');
    String surnameLast = spelling.substring(first + 1) + " " + spelling.substring(0, first);
    String surnameFirst = spelling.substring(last + 1) + " " + spelling.substring(0, last);
    return SpellingDistance.letters(surnameLast).equals(word)
        ? surnameLast
        : SpellingDistance.letters(surnameFirst).equals(word) ? surnameFirst : "";
  }
}
