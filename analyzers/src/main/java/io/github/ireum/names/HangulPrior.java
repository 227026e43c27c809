// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.KnownPeople.Fame;
import io.github.ireum.names.SpellingCounts.Kind;
import java.util.HashMap;
import java.util.Map;

/**
 * How likely a name is before one sees its spelling: the surname by how common it is, the given
 * name as {@link GivenShares} has it, and both together by whether a dictionary knows the person.
 * Few names were seen, so that rare ones count for more than their shares: shares are flattened, by
 * {@link #flat}, and of a flattened share every method speaks that does not speak of a share.
 * Immutable.
 */
final class HangulPrior {

  /** Keys of {@link Kind#HANGUL}. */
  static final String SURNAME = "surname";

  static final String FIRST = "first";
  static final String LATER = "later";
  static final String GIVEN = "given";

  /** The values are how well people are known: how many more there are than by their names. */
  static final String FAME = "fame";

  /** The power of a share that counts. */
  private static final double FLATNESS = 0.7;

  /** What each surname counts besides the people who have it. */
  private static final double SURNAME_FLOOR = 0.1;

  private static final double UNSEEN_SURNAME = flat(1e-7);

  /** A given name that is too long for one: not quite impossible. */
  private static final double TOO_LONG = 1e-9;

  private final Map<String, Double> surnames = new HashMap<>();
  private final GivenShares given;
  private final GivenShares flatGiven;

  /** By how well people are known: how much likelier they are than their names make them. */
  private final double[] fame = new double[Fame.values().length];

  HangulPrior(SpellingCounts counts) {
    double surnameTotal = 0;
    for (Map.Entry<String, float[]> row : counts.of(Kind.HANGUL, SURNAME).entrySet()) {
      surnames.put(row.getKey(), row.getValue()[0] + SURNAME_FLOOR);
      surnameTotal += row.getValue()[0] + SURNAME_FLOOR;
    }
    double total = surnameTotal;
    surnames.replaceAll((surname, count) -> flat(count / total));
    GivenSyllables syllables =
        GivenSyllables.of(counts.of(Kind.HANGUL, FIRST), counts.of(Kind.HANGUL, LATER));
    given = GivenShares.of(counts.of(Kind.HANGUL, GIVEN), syllables);
    flatGiven = given.with(HangulPrior::flat);
    Map<String, float[]> famous = counts.of(Kind.HANGUL, FAME);
    for (Fame known : Fame.values()) {
      float[] row = famous.get(known.name());
      fame[known.ordinal()] = row == null ? 1 : row[0];
    }
  }

  /** Flattens a share. */
  static double flat(double share) {
    return Math.pow(share, FLATNESS);
  }

  /** Returns how common the syllables of given names are. */
  GivenSyllables syllables() {
    return given.syllables();
  }

  /** Returns the probability of a surname; of none it is 1. */
  double surname(String surname) {
    if (surname.isEmpty()) {
      return 1;
    }
    return surnames.getOrDefault(surname, UNSEEN_SURNAME);
  }

  /** Returns how many names have a surname, as a share of all. */
  double surnameShare(String surname) {
    return Math.pow(surname(surname), 1 / FLATNESS);
  }

  /** Returns the probability of a given name; of none it is 1. */
  double given(String name) {
    if (name.isEmpty()) {
      return 1;
    }
    return name.length() > GivenSyllables.MOST ? TOO_LONG : flatGiven.of(name);
  }

  /** Returns how many names have a given name of at least one syllable, as a share of all. */
  double givenShare(String name) {
    return name.length() > GivenSyllables.MOST ? 0 : given.of(name);
  }

  /** Returns how much more likely a given name is than its syllables by themselves make it. */
  double preference(String name) {
    if (name.isEmpty() || name.length() > GivenSyllables.MOST) {
      return 1;
    }
    return flatGiven.of(name) / flatGiven.syllables().probability(name);
  }

  /** Returns how much more likely people are than their names who are known so well. */
  double asWhole(Fame known) {
    return fame[known.ordinal()];
  }

  /**
   * Returns how much more likely a name is than its surname and its given name by themselves make
   * it: people whom one writes about are more often known to a dictionary than others.
   */
  double asWhole(String surname, String given) {
    if (surname.length() != 1 || given.length() != 2) {
      return 1;
    }
    return asWhole(GivenNames.people(given).fame(surname));
  }

  /** Returns the probability of a name. */
  double name(KoreanName name) {
    String surname = name.surname();
    String given = name.given();
    return surname(surname) * given(given) * asWhole(surname, given);
  }
}
