// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordListTest {

  /** The lists of titles in English. */
  private static final List<WordList> TITLES =
      List.of(
          WordList.TITLE,
          WordList.ABBREVIATED_TITLE,
          WordList.TITLE_IN_TEXT,
          WordList.TITLE_IN_NAME,
          WordList.DOTTED_TITLE_IN_NAME);

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

  @Test
  void words_ofTitles_standOnOneListEach() {
    List<String> all = TITLES.stream().flatMap(list -> list.words().stream()).toList();
    assertEquals(all.stream().distinct().toList(), all);
  }

  @Test
  void words_ofTitles_haveThoseThatTellPeopleApart() {
    Set<String> known = WordList.union(TITLES.toArray(WordList[]::new));
    List<String> single =
        TitleTable.english().keySet().stream().filter(title -> title.matches("[a-z]+")).toList();
    assertTrue(single.size() > 40);
    assertEquals(List.of(), single.stream().filter(title -> !known.contains(title)).toList());
  }
}
