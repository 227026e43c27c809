// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordListTest {

  @ParameterizedTest
  @EnumSource(WordList.class)
  void words_ofEveryList_areSomeAndNoneTwice(WordList list) {
    List<String> words = list.words();
    assertFalse(words.isEmpty());
    assertEquals(words.stream().distinct().toList(), words);
    assertFalse(words.contains(""));
  }

  @Test
  void words_withSpaces_haveThem() {
    assertEquals("хо ши мин", WordList.OTHER_IN_RUSSIAN.words().get(0));
  }
}
