// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangulWordsTest {

  private static final HangulWords WORDS = new HangulWords();

  @ParameterizedTest
  @CsvSource({"조국, 1", "강풀, 4", "소녀시대, 2", "강혜정, 2", "연무현, 0", "조, 0"})
  void known_wordOfLists_isSumOfThem(String word, int lists) {
    assertEquals(lists, WORDS.known(word));
  }
}
