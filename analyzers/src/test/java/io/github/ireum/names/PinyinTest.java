// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "li, true, true",
    "zhang, true, true",
    "keqiang, false, true",
    "jintao, false, true",
    "kim, false, false",
    "park, false, false",
    "jeong, false, false",
    "'', false, false",
  })
  void isSyllable_isGiven_lettersOfPinyin(String letters, boolean syllable, boolean given) {
    assertEquals(syllable, Pinyin.isSyllable(letters));
    assertEquals(given, Pinyin.isGiven(letters));
  }
}
