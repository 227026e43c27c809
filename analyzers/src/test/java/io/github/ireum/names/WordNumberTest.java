// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordNumberTest {

  private static long ofArray(String text) {
    return WordNumber.of(text.toCharArray(), 0, text.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "z", "kim", "abcdefghijkl", "zzzzzzzzzzzz"})
  void of_shortWord_isOneNumberInStringAndArrayAndWhateverItsCase(String word) {
    long number = WordNumber.of(word);
    assertTrue(number > WordNumber.NONE);
    assertEquals(number, ofArray(word));
    assertEquals(number, ofArray(word.toUpperCase(Locale.ROOT)));
  }

  @Test
  void of_otherWords_areDifferent() {
    assertNotEquals(WordNumber.of("ab"), WordNumber.of("ba"));
    assertNotEquals(WordNumber.of("a"), WordNumber.of("aa"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcdefghijklm", "sŏng", "ch'oe", "k1m", "k`m", "k{m", "k@m", "k[m", "김"})
  void of_longWordOrOtherLetters_isOther(String word) {
    assertEquals(WordNumber.OTHER, WordNumber.of(word));
    assertEquals(WordNumber.OTHER, ofArray(word));
  }

  @Test
  void of_nothing_isNone() {
    assertEquals(WordNumber.NONE, WordNumber.of(""));
    assertEquals(WordNumber.NONE, WordNumber.of(new char[] {'a'}, 1, 1));
  }

  @Test
  void place_anyNumber_isInTable() {
    for (int bits = 1; bits <= 20; bits++) {
      for (String word : new String[] {"", "kim", "zzzzzzzzzzzz"}) {
        int place = WordNumber.place(WordNumber.of(word), bits);
        assertTrue(place >= 0 && place < 1 << bits, word + " in " + bits);
      }
    }
  }
}
