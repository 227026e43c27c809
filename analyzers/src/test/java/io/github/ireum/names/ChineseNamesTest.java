// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNamesTest {

  private static double log(String surname, String given, String pattern) {
    return ChineseNames.log(ChineseNames.surname(surname), ChineseNames.given(given), pattern);
  }

  @ParameterizedTest
  @CsvSource({
    "yang, jiewen, '=', yang, hyunwoo, '='",
    "ma, ying ching, '=hc', ma, yeong jun, '=hc'",
    "ho, kwok wai, '=sC', ho, seung woo, '=sC'",
    "goh, teck hin, '=sC', goh, eun byeol, '=sC'",
    "song, jiewen, '=', song, jie wen, '=hc'",
  })
  void log_chineseName_isLikelier(
      String surname, String given, String pattern, String other, String korean, String joints) {
    assertTrue(log(surname, given, pattern) > log(other, korean, joints));
  }

  @Test
  void given_apostrophes_areLeftOut() {
    assertEquals(log("li", "ping chun", "=hc"), log("li", "p'ing ch'un", "=hc"));
  }

  @Test
  void given_unknownSyllables_isFinite() {
    assertTrue(Double.isFinite(log("xxxx", "vvvv", "=")));
  }
}
