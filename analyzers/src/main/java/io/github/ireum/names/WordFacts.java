// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinFinderModel.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is known of words before any text is read, a bit each: the lists of a model that have them,
 * and whether they are spelled like a surname or the beginning of one. One look by number tells of
 * all, and of nearly every word with a capital that it is no part of a name. Immutable;
 * thread-safe.
 */
final class WordFacts {

  private static final int LISTS = Words.values().length;

  /** Surnames of one letter that are looked for in text: those that are no word. */
  private static final Set<String> VOWELS = Set.of("o", "u");

  /** Some surname is spelled so, with or without its apostrophes. */
  static final int SURNAME = 1 << LISTS;

  /** A surname of two syllables begins so, and has another word. */
  static final int SURNAME_START = SURNAME << 1;

  /** A surname may begin with the word. */
  static final int ANY_SURNAME = SURNAME | SURNAME_START;

  /** A table is at most so full, as part of its size. */
  private static final int SPARSE = 4;

  private final Map<String, Integer> facts = new HashMap<>();
  private final int tableBits;
  private final long[] numbers;
  private final short[] factsOfNumbers;

  private final GivenDecoder decoder;

  WordFacts(LatinFinderModel model, SpellingModel spellings) {
    decoder = new GivenDecoder(spellings);
    facts.putAll(model.words());
    for (String spelling : spellings.surnameSpellings()) {
      if (isLongEnough(spelling)) {
        add(spelling, SURNAME);
      }
      if (spellings.surnames(spelling).stream().anyMatch(s -> s.surname().length() > 1)) {
        for (int length = 1; length < spelling.length(); length++) {
          add(spelling.substring(0, length), SURNAME_START);
        }
      }
    }
    tableBits = Integer.SIZE - Integer.numberOfLeadingZeros(SPARSE * facts.size() + 1);
    numbers = new long[1 << tableBits];
    factsOfNumbers = new short[1 << tableBits];
    facts.forEach(
        (word, bits) -> {
          long number = WordNumber.of(word);
          if (number != WordNumber.OTHER && number != WordNumber.NONE) {
            int place = place(number);
            numbers[place] = number;
            factsOfNumbers[place] = bits.shortValue();
          }
        });
  }

  /** Returns whether a word may be a syllable of a given name. */
  boolean isSyllable(String letters) {
    return letters.length() > 1 && decoder.isSyllable(letters);
  }

  /** Returns whether the spelling of a surname can be told from another word by itself. */
  static boolean isLongEnough(String spelling) {
    return spelling.length() > 1 || VOWELS.contains(spelling);
  }

  private void add(String word, int fact) {
    facts.merge(word, fact, (a, b) -> a | b);
  }

  /** Returns where a number stands, or would. */
  private int place(long number) {
    int place = WordNumber.place(number, tableBits);
    while (numbers[place] != number && numbers[place] != WordNumber.NONE) {
      place = (place + 1) & (numbers.length - 1);
    }
    return place;
  }

  /** Returns what is known of the word of a number. */
  int of(long number) {
    return factsOfNumbers[place(number)];
  }

  /** Returns what is known of a word. */
  int of(String letters) {
    int found = facts.getOrDefault(letters, 0);
    if (letters.indexOf('\'') < 0) {
      return found;
    }
    int plain = facts.getOrDefault(letters.replace("'", ""), 0);
    return found | (plain & (SURNAME | SURNAME_START));
  }
}
