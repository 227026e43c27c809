// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.names.KnownPeople.Fame;
import io.github.ireum.names.SpellingCounts.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FameTrainingTest {

  private static final List<String> WELL_KNOWN = List.of("박정희", "전두환", "차범근");
  private static final List<String> KNOWN = List.of("박충희", "이설주");
  private static final List<String> UNKNOWN = List.of("천두환", "김뷁뷁");

  @Test
  void train_namesOfTheWellKnown_makeThemLikelier() {
    double many = factor(Fame.WELL_KNOWN, List.of(WELL_KNOWN, KNOWN, UNKNOWN));
    double few = factor(Fame.WELL_KNOWN, List.of(WELL_KNOWN.subList(0, 1), KNOWN, UNKNOWN));
    assertTrue(many > few, many + " " + few);
  }

  @Test
  void train_namesOfTheUnknown_makeThemLikelier() {
    double many = factor(Fame.UNKNOWN, List.of(WELL_KNOWN, KNOWN, UNKNOWN));
    double few = factor(Fame.UNKNOWN, List.of(WELL_KNOWN, KNOWN, UNKNOWN.subList(0, 1)));
    assertEquals(2, many / few, 1e-3);
  }

  @Test
  void train_anybody_isMeasuredByThoseWhomTheDictionaryJustKnows() {
    assertEquals(1, factor(Fame.KNOWN, List.of(WELL_KNOWN, KNOWN, UNKNOWN)));
  }

  /** Some surnames and syllables of given names, all alike. */
  private static SpellingCounts counts() {
    SpellingCounts counts = new SpellingCounts(1);
    for (String surname : List.of("김", "박", "이", "전", "차", "천")) {
      counts.add(Kind.HANGUL, HangulPrior.SURNAME, surname, 0, 1);
    }
    for (String syllable : List.of("정", "희", "두", "환", "범", "근", "충", "설", "주")) {
      counts.add(Kind.HANGUL, HangulPrior.FIRST, syllable, 0, 1);
      counts.add(Kind.HANGUL, HangulPrior.LATER, syllable, 0, 1);
    }
    return counts;
  }

  @Test
  void train_namesOfTheUnknownAlone_teachNothing() {
    SpellingCounts counts = counts();
    FameTraining.train(counts, names(List.of(UNKNOWN)));
    assertEquals(Map.of(), counts.of(Kind.HANGUL, HangulPrior.FAME));
  }

  private static double factor(Fame fame, List<List<String>> people) {
    SpellingCounts counts = counts();
    FameTraining.train(counts, names(people));
    Map<String, float[]> rows = counts.of(Kind.HANGUL, HangulPrior.FAME);
    return Objects.requireNonNull(rows.get(fame.name()))[0];
  }

  private static List<KoreanName> names(List<List<String>> people) {
    return people.stream()
        .flatMap(List::stream)
        .map(name -> KoreanName.ofHangul(name).orElseThrow())
        .toList();
  }
}
