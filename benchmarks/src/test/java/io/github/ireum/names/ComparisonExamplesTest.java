// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.names.ComparisonExamples.Example;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonExamplesTest {

  private static List<TrainingPair> pairs() {
    List<TrainingPair> pairs = new ArrayList<>();
    for (String row :
        List.of(
            "김정은 Kim Jong-un",
            "박정은 Park Jung-eun",
            "김정은 Jeongeun Kim",
            "김정훈 Kim Jung-hoon",
            "이지훈 Lee Ji-hun",
            "최지은 Choi Ji-eun")) {
      KoreanName name = KoreanName.ofHangul(row.substring(0, 3)).orElseThrow();
      pairs.add(new TrainingPair(name, row.substring(4), -1));
    }
    return pairs;
  }

  @Test
  void sounds_anyPairs_labelsSayWhetherTheGivenNamesAreOne() {
    List<Example> examples = new ComparisonExamples(pairs()).sounds();
    assertTrue(examples.stream().anyMatch(Example::same));
    assertTrue(examples.stream().anyMatch(example -> !example.same()));
    for (Example example : examples) {
      String first = example.names().get(0);
      String last = example.names().get(example.names().size() - 1);
      assertEquals(
          first.substring(1).equals(last.substring(1)), example.same(), example.toString());
    }
  }

  @Test
  void sounds_peopleOfOtherSurnames_areGivenOne() {
    List<Example> examples = new ComparisonExamples(pairs()).sounds();
    assertTrue(
        examples.stream()
            .anyMatch(e -> e.same() && e.a().equals("Kim Jong-un") && e.b().equals("Kim Jung-eun")),
        examples::toString);
    assertFalse(examples.stream().anyMatch(e -> e.b().startsWith("Choi") && e.same()));
  }

  @Test
  void sounds_twice_isTheSame() {
    assertEquals(
        new ComparisonExamples(pairs()).sounds(), new ComparisonExamples(pairs()).sounds());
  }

  @Test
  void olderHabits_twice_areTheSameAndHaveAllSyllables() {
    KoreanName name = KoreanName.ofHangul("변영태").orElseThrow();
    assertEquals(OlderHabits.of(name), OlderHabits.of(name));
    for (String spelling : OlderHabits.of(name)) {
      assertEquals(3, spelling.split("[ -]").length, spelling);
    }
    assertEquals(List.of(), OlderHabits.of(KoreanName.ofHangul("망절영태").orElseThrow()));
  }
}
