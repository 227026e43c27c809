// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.KnownPeople.Fame;
import io.github.ireum.names.SpellingCounts.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Learns by how much people are likelier, in names that one has to read, who are known to a
 * dictionary: how many of the names are theirs, beside how many would be by their surnames and
 * their given names alone.
 */
final class FameTraining {

  private FameTraining() {}

  /**
   * Adds to the counts of surnames and given names how likely people are who are known so well,
   * against those whom the dictionary just knows; nothing if there are none of one kind.
   *
   * @param people people whose names one has to read
   */
  static void train(SpellingCounts counts, Collection<KoreanName> people) {
    double[] expected = expected(new HangulPrior(counts));
    double[] seen = seen(people);
    if (Arrays.stream(seen).anyMatch(count -> count == 0)) {
      return;
    }
    double[] ratios = new double[seen.length];
    for (Fame fame : Fame.values()) {
      ratios[fame.ordinal()] = seen[fame.ordinal()] / expected[fame.ordinal()];
    }
    for (Fame fame : Fame.values()) {
      double ratio = ratios[fame.ordinal()] / ratios[Fame.KNOWN.ordinal()];
      // Much written of is who was so when the lists were made: flattened as counts of names are.
      double factor = fame == Fame.WELL_KNOWN ? HangulPrior.flat(ratio) : ratio;
      counts.add(Kind.HANGUL, HangulPrior.FAME, fame.name(), 0, factor);
    }
  }

  /** Returns what share of people is known so well, by their surnames and given names. */
  private static double[] expected(HangulPrior prior) {
    double[] shares = new double[Fame.values().length];
    shares[Fame.UNKNOWN.ordinal()] = 1;
    for (String given : GivenNames.usual(0)) {
      KnownPeople people = GivenNames.people(given);
      for (String surname : people.eachSurname()) {
        double share = prior.surnameShare(surname) * prior.givenShare(given);
        shares[people.fame(surname).ordinal()] += share;
        shares[Fame.UNKNOWN.ordinal()] -= share;
      }
    }
    return shares;
  }

  private static double[] seen(Collection<KoreanName> people) {
    Set<KoreanName> names = new HashSet<>();
    double[] seen = new double[Fame.values().length];
    for (KoreanName name : people) {
      String surname = Surnames.southern(name.surname());
      String given = name.given();
      if (surname.length() == 1 && given.length() == 2 && names.add(name.southern())) {
        seen[GivenNames.people(given).fame(surname).ordinal()]++;
      }
    }
    return seen;
  }
}
