// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseSpellingsTest {

  @ParameterizedTest
  @CsvSource({
    "jié, chieh",
    "qiáng, chiang",
    "xián, hsien",
    "zhōng, chung",
    "shì, shih",
    "rén, jen",
    "guó, kuo",
    "duō, to",
    "lǚ, lu",
    "xuě, hsueh",
    "yàn, yen",
    "dé, te",
    "bǎo, pao",
    "ān, an",
  })
  void wadeGiles_syllable_isSpelled(String reading, String spelling) {
    assertEquals(List.of(spelling), ChineseSpellings.wadeGiles(ChineseSpellings.pinyin(reading)));
  }

  @ParameterizedTest
  @CsvSource({
    "gaa1, ka",
    "hou4, ho",
    "gwok3, kwok",
    "zoeng1, cheung",
    "jyun4, yuen",
    "can4, chan",
    "ng4, ng",
    "sing3, sing",
    "leoi5, lui",
  })
  void cantonese_syllable_isAmongSpellings(String reading, String spelling) {
    assertTrue(ChineseSpellings.cantonese(reading).contains(spelling));
  }

  @Test
  void cantonese_noReading_isNotSpelled() {
    assertEquals(List.of(), ChineseSpellings.cantonese("?"));
  }
}
