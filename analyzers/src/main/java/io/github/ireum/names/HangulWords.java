// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What dictionaries and lists say of Korean words and names that begin with a syllable that is also
 * a surname. A line of a resource is the first syllable, a tab, and the words without that
 * syllable, each followed by a digit.
 *
 * <ul>
 *   <li>{@code words.txt}: ordinary words. The digit is how common the word is, from 0 (very
 *       common) to 6 (rare); 7 and 8 are places and other proper names.
 *   <li>{@code people.txt}: names of people that a dictionary has, well known or not, of whom many
 *       are no Koreans: of two and four syllables, and those of three whose last two are a given
 *       name with one or two surnames only; the others are surname and given name. The digit is 1
 *       for Korean names of two syllables, else 0.
 *   <li>{@code people-pairs.txt}: pairs of syllables of such names and of names from abroad, with
 *       {@code ^} for the beginning and {@code $} for the end of a name. The digit is the binary
 *       logarithm of how often.
 *   <li>{@code known.txt}: what is or was much written, a person or not. The digit is the sum of 1
 *       for a noun, 2 for what was often searched for, people, groups and films in the main, and 4
 *       for a person whose spelling in Latin letters the model has learnt from.
 * </ul>
 *
 * <p>{@code people.txt} and {@code known.txt} have few words in common, and the finder needs both:
 * the one tells foreigners and the little-known, the other of those that a text is likely to name.
 */
final class HangulWords {

  /** Words are of 2 to this many syllables. */
  static final int LONGEST = 4;

  /** Levels of {@link #level}. */
  static final int LEVELS = 10;

  /** The level of what is no known word. */
  static final int UNKNOWN = 9;

  /** From this sum on {@code known.txt} says that a name is that of a person. */
  private static final int PERSON = 4;

  /** How much one word of each level counts in {@link #transition}. */
  private static final double[] USE = {60, 30, 20, 12, 6, 2, 1, 4, 1};

  /** How often a pair of syllables of level 0 was seen in {@code people-pairs.txt}. */
  private static final double MEAN_OF_LEVEL = 1.4;

  private static final double SMOOTHING = 0.2;
  private static final double SYLLABLES = 1500;

  private final Map<String, Integer> levels = new HashMap<>();
  private final Map<Character, Integer> finals = new HashMap<>();
  private final Map<String, Integer> people = new HashMap<>();
  private final Map<String, Integer> known = new HashMap<>();
  private final Map<String, Double> pairs = new HashMap<>();
  private final Map<Character, Double> firsts = new HashMap<>();
  private final SyllablePairs ordinary = new SyllablePairs();
  private final SyllablePairs foreign = new SyllablePairs();

  HangulWords() {
    read("words.txt", this::add);
    read("people.txt", people::put);
    read("people-pairs.txt", this::addPair);
    read("known.txt", known::put);
  }

  private static void read(String file, BiConsumer<String, Integer> use) {
    for (String line : NameResource.lines(file)) {
      int start = 2;
      for (int i = start; i < line.length(); i++) {
        int level = line.charAt(i) - '0';
        if (level >= 0 && level < UNKNOWN) {
          use.accept(line.charAt(0) + line.substring(start, i), level);
          start = i + 1;
        }
      }
    }
  }

  private void addPair(String pair, int level) {
    foreign.add(pair.charAt(0), pair.charAt(1), Math.scalb(MEAN_OF_LEVEL, level));
  }

  private void add(String word, int level) {
    levels.put(word, level);
    ordinary.add(word);
    if (word.length() == 3) {
      finals.merge(word.charAt(2), 1, Integer::sum);
    }
    for (int i = 0; i + 1 < word.length(); i++) {
      pairs.merge(pair(word, i), USE[level], Double::sum);
      firsts.merge(word.charAt(i), USE[level], Double::sum);
    }
  }

  private static String pair(String word, int i) {
    return (i == 0 ? "^" : "") + word.charAt(i) + word.charAt(i + 1);
  }

  /** Returns how common a word is, or {@link #UNKNOWN}. */
  int level(String word) {
    return levels.getOrDefault(word, UNKNOWN);
  }

  /** Returns the logarithm of how much more a syllable ends names than words of three syllables. */
  double ending(char syllable) {
    return Math.log(
        (SyllableCounts.later(syllable) + 1.0) / (finals.getOrDefault(syllable, 0) + 2));
  }

  /** Returns whether a word begins like a name of three syllables that is no known word. */
  boolean looksLikeName(String word) {
    return word.length() > 2
        && Surnames.isSurname(word.substring(0, 1))
        && GivenNames.level(word.substring(1, 3)) >= 3
        && level(word.substring(0, 2)) == UNKNOWN
        && level(word.substring(0, 3)) == UNKNOWN
        && HangulRest.of(word, 3).isRegular();
  }

  /** Returns whether a dictionary has a name of two syllables as that of a Korean. */
  boolean isShortName(String name) {
    return people.getOrDefault(name, 0) > 0;
  }

  /** Returns whether a dictionary has a name as that of a person, Korean or not. */
  boolean isPerson(String name) {
    return people.containsKey(name);
  }

  /** Returns as what a name or word is known, the sum that {@code known.txt} has, or 0. */
  int known(String name) {
    return known.getOrDefault(name, 0);
  }

  /** Returns whether a name is that of a person of whom much was written. */
  boolean isWellKnown(String name) {
    return known(name) >= PERSON;
  }

  /**
   * Returns how much more a word sounds like a name from abroad than like an ordinary word, as a
   * logarithm of odds.
   */
  double foreign(String word) {
    return foreign(word, word.length());
  }

  /** Returns the greatest {@link #foreign} of the beginnings of two or more syllables of a word. */
  double foreignBeginning(String word) {
    double best = Double.NEGATIVE_INFINITY;
    for (int length = 2; length <= word.length(); length++) {
      best = Math.max(best, foreign(word, length));
    }
    return best;
  }

  private double foreign(String word, int length) {
    char last = word.charAt(length - 1);
    return foreign.beginning(word, length)
        + foreign.end(last)
        - ordinary.beginning(word, length)
        - ordinary.end(last);
  }

  /** Returns the logarithm of how likely the syllable after {@code i} follows it in words. */
  double transition(String word, int i) {
    double pair = pairs.getOrDefault(pair(word, i), 0.0) + SMOOTHING;
    double first = firsts.getOrDefault(word.charAt(i), 0.0) + SMOOTHING * SYLLABLES;
    return Math.log(pair / first);
  }
}
