// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BaselineTest {

  /** By hand: Levenshtein has one change in ten characters; Jaro–Winkler is that of its authors. */
  @ParameterizedTest
  @CsvSource({
    "Jaro–Winkler, martha, marhta, 0.9611",
    "Levenshtein, Kim Jong-un, Kim Jong In, 0.9",
    "Levenshtein, Kim Chŏng-ŭn, KIM CHONG UN, 1",
    "Dbl. Metaphone, Lee Min-ho, Rhee Min-ho, 0",
    "Dbl. Metaphone, Lee Min-ho, Minho Lee, 1",
    "Daitch–Mokotoff, Park Chung-hee, Bak Jeonghui, 0",
    "Daitch–Mokotoff, Kim Min-soo, Kim Min Su, 1",
    "'Revised, exact', 김정은, Gim Jeong-eun, 1",
    "'Revised, exact', 김정은, Kim Jong Un, 0",
    "'Revised, exact', '', Kim, 0",
  })
  void similarity_ofTwoNames_isKnown(String label, String a, String b, double similarity) {
    Baseline<?> baseline =
        Baseline.all().stream().filter(one -> one.label().equals(label)).findFirst().orElseThrow();
    assertEquals(similarity, baseline.scores(List.of(new NamePair(a, b, List.of())))[0], 1e-4);
  }
}
