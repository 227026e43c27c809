// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.MatchReason;
import io.github.ireum.MatchReason.Kind;
import io.github.ireum.NameOccurrence;
import io.github.ireum.index.CollectionPeople;
import io.github.ireum.names.KoreanName;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says in words who of the people in a passage is asked for. */
final class PersonReasons {

  private PersonReasons() {}

  /**
   * Adds a reason for each spelling of the person; where there is none, for each of somebody who
   * has the surname, because the ranking puts such passages last instead of leaving them out.
   */
  static void add(QueryName asked, List<NameOccurrence> mentioned, List<MatchReason> reasons) {
    Set<String> told = new LinkedHashSet<>();
    for (NameOccurrence name : mentioned) {
      String southern =
          KoreanName.ofHangul(name.reading())
              .map(reading -> reading.southern().hangul())
              .orElse(name.reading());
      if (asked.weights().containsKey(southern) && told.add(name.spelling() + " " + name.full())) {
        String sentence =
            String.format(
                Locale.ROOT,
                "'%s' %s %s (%.0f %%), as '%s' may be.",
                name.spelling(),
                name.full() ? "is read" : "is short for",
                name.reading(),
                100 * name.probability(),
                asked.text());
        reasons.add(reason(Kind.NAME, asked, name, sentence));
      }
    }
    if (told.isEmpty()) {
      surnames(asked, mentioned, reasons);
    }
  }

  private static void surnames(
      QueryName asked, List<NameOccurrence> mentioned, List<MatchReason> reasons) {
    Set<String> surnames = new HashSet<>(asked.surnames().keySet());
    surnames.addAll(CollectionPeople.surnames(asked.weights()).keySet());
    Set<String> told = new HashSet<>();
    for (NameOccurrence name : mentioned) {
      String surname =
          KoreanName.ofHangul(name.reading())
              .map(reading -> reading.southern().surname())
              .orElse(name.reading());
      if (surnames.contains(surname) && told.add(name.spelling())) {
        String sentence =
            String.format(
                Locale.ROOT,
                asked.weights().isEmpty()
                    ? "'%s' has the surname %s, as '%s' may be."
                    : "'%s' only shares the surname %s with '%s'.",
                name.spelling(),
                surname,
                asked.text());
        reasons.add(reason(Kind.SURNAME, asked, name, sentence));
      }
    }
  }

  private static MatchReason reason(
      Kind kind, QueryName asked, NameOccurrence name, String sentence) {
    return new MatchReason(kind, asked.text(), name.spelling(), name.probability(), sentence);
  }
}
