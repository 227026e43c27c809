// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a spelled name by dynamic programming over its letters: every way to cut the letters into
 * pieces that a {@link SpellingTable} knows is a reading, weighed by the pieces and by how common
 * the syllables are in their places.
 *
 * <p>Immutable and thread-safe. The work is bounded by the length of the spelling.
 */
final class SpellingDecoder {

  /** A spelling with more letters than this is not read. */
  static final int MAX_LETTERS = 32;

  private static final int MAX_SURNAME = 9;
  private static final int BEAM = 48;
  private static final double SURNAME_FLOOR = 0.5;
  private static final double GIVEN_FLOOR = 0.2;

  /** How common surnames of two syllables are, each: 남궁, the most common, is 1 in 2500 people. */
  private static final double COMPOUND_COUNT = 1;

  /** How common a Northern form as 리 is beside the Southern one. */
  private static final double NORTHERN = 0.5;

  private record Partial(String syllables, double weight, char out) {}

  private final SpellingTable surnames;
  private final SpellingTable given;

  /**
   * Makes a decoder.
   *
   * @param surnames the pieces for surnames as a whole word
   * @param given the pieces for syllables of given names, and of all names written as one word
   */
  SpellingDecoder(SpellingTable surnames, SpellingTable given) {
    this.surnames = surnames;
    this.given = given;
  }

  /**
   * Reads a name.
   *
   * @param words the words of the name, surname first or, failing that, last, in the letters of the
   *     tables; a syllable does not reach over the end of a word
   * @return the readings, best first; none if a letter cannot be read
   */
  List<ScriptReading> read(List<String> words) {
    int letters = words.stream().mapToInt(String::length).sum();
    if (letters == 0 || letters > MAX_LETTERS || words.size() > 1 + KoreanName.MAX_GIVEN) {
      return List.of();
    }
    Map<KoreanName, Double> scores = new HashMap<>();
    String first = words.get(0);
    int last = words.size() - 1;
    if (last > 0) {
      add(surnames(first), words.subList(1, words.size()), scores);
      if (scores.isEmpty()) {
        add(surnames(words.get(last)), words.subList(0, last), scores);
      }
    } else if (surnames(first).isEmpty()) {
      // キム alone is the surname, not 기 무.
      for (int end = 1; end < first.length() && end <= MAX_SURNAME; end++) {
        add(surnames(first.substring(0, end)), List.of(first.substring(end)), scores);
      }
    }
    return ScriptReading.best(scores, 1);
  }

  /**
   * Returns how likely the words, surname first, spell a name: about the share of people who have
   * any of the names they may stand for, each as usual as it is to spell it so.
   *
   * @param syllables how many syllables the given name has
   */
  double fit(List<String> words, int syllables) {
    int letters = words.stream().mapToInt(String::length).sum();
    if (words.size() < 2 || letters > MAX_LETTERS) {
      return 0;
    }
    double family = 0;
    for (double weight : surnames(words.get(0)).values()) {
      family += weight / SyllableCounts.names();
    }
    return family == 0 ? 0 : family * givenFit(words.subList(1, words.size()), syllables);
  }

  private double givenFit(List<String> words, int syllables) {
    double sum = 0;
    for (Partial partial : given(words)) {
      sum += partial.syllables().length() == syllables ? partial.weight() : 0;
    }
    return sum;
  }

  /** Returns the surnames that a word may spell, as the South writes them, with probabilities. */
  Map<String, Double> surnameShares(String word) {
    Map<String, Double> shares = word.length() > MAX_SURNAME ? new HashMap<>() : surnames(word);
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    shares.replaceAll((surname, weight) -> weight / sum);
    return shares;
  }

  /** Returns whether a word spells a surname. */
  boolean isSurname(String word) {
    return word.length() <= MAX_SURNAME && !surnames(word).isEmpty();
  }

  /** Returns whether a word spells so many syllables of given names. */
  boolean isGiven(String word, int syllables) {
    return word.length() <= MAX_LETTERS && givenFit(List.of(word), syllables) > 0;
  }

  private void add(Map<String, Double> family, List<String> words, Map<KoreanName, Double> scores) {
    if (family.isEmpty()) {
      return;
    }
    for (Partial partial : given(words)) {
      double weight = partial.weight() * GivenSyllables.length(partial.syllables().length());
      family.forEach(
          (surname, prior) ->
              scores.merge(
                  new KoreanName(Surnames.southern(surname), partial.syllables()),
                  prior * weight,
                  Double::sum));
    }
  }

  /** Returns the surnames that a word may spell, with their weights. */
  private Map<String, Double> surnames(String word) {
    Map<String, Double> found = new HashMap<>();
    for (Emission piece : surnames.get(word)) {
      String surname = String.valueOf(piece.syllable());
      String southern = Surnames.southern(surname);
      boolean free = piece.in() == Emission.FREE && piece.out() == Emission.FREE;
      if (free && Surnames.isSurname(southern)) {
        double count = SURNAME_FLOOR + SyllableCounts.surname(southern.charAt(0));
        double form = southern.equals(surname) ? 1 : NORTHERN;
        found.merge(southern, piece.weight() * form * count, Math::max);
      }
    }
    for (int end = 1; end < word.length(); end++) {
      for (Emission one : surnames.get(word.substring(0, end))) {
        for (Emission two : given.get(word.substring(end))) {
          String surname = "" + one.syllable() + two.syllable();
          if (two.in() == Emission.FREE
              && two.out() == Emission.FREE
              && Surnames.isCompound(surname)) {
            found.merge(surname, one.weight() * two.weight() * COMPOUND_COUNT, Math::max);
          }
        }
      }
    }
    return found;
  }

  private List<Partial> given(List<String> words) {
    List<Partial> partials = List.of(new Partial("", 1, Emission.FREE));
    for (String word : words) {
      List<List<Partial>> ends = new ArrayList<>();
      ends.add(partials);
      for (int end = 1; end <= word.length(); end++) {
        Map<String, Partial> here = new HashMap<>();
        for (int start = Math.max(0, end - given.longest()); start < end; start++) {
          extend(ends.get(start), given.get(word.substring(start, end)), here);
        }
        ends.add(beam(here));
      }
      partials = ends.get(word.length()).stream().filter(p -> p.out() == Emission.FREE).toList();
    }
    return partials;
  }

  private static void extend(
      List<Partial> partials, List<Emission> pieces, Map<String, Partial> here) {
    for (Partial partial : partials) {
      String before = partial.syllables();
      if (before.length() == KoreanName.MAX_GIVEN) {
        continue;
      }
      for (Emission piece : pieces) {
        if (piece.in() == partial.out()) {
          double weight = partial.weight() * piece.weight() * prior(piece.syllable(), before);
          Partial next = new Partial(before + piece.syllable(), weight, piece.out());
          here.merge(
              next.syllables() + next.out(),
              next,
              (a, b) -> new Partial(a.syllables(), a.weight() + b.weight(), a.out()));
        }
      }
    }
  }

  private static double prior(char syllable, String before) {
    int count = before.isEmpty() ? SyllableCounts.first(syllable) : SyllableCounts.later(syllable);
    return (GIVEN_FLOOR + count) / SyllableCounts.names();
  }

  private static List<Partial> beam(Map<String, Partial> partials) {
    return partials.values().stream()
        .sorted(Comparator.comparingDouble(Partial::weight).reversed())
        .limit(BEAM)
        .toList();
  }
}
