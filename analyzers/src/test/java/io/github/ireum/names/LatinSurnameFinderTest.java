// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Surnames alone in English text, of people whom it names in full. */
final class LatinSurnameFinderTest {

  private static List<Integer> starts(String text, String... introduced) {
    return NameFinder.getDefault().scan(text).surnames(Set.of(introduced)).stream()
        .map(SurnameMention::start)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Lee", "Park", "Cho", "Son", "Moon", "Han", "Song", "Bong", "Ban", "Kim", "Chang"})
  void find_surnameThatBeginsASentence_isFoundThoughItIsAWordToo(String surname) {
    String text =
        surname
            + ", 49, walked out. "
            + surname
            + "'s lawyer spoke. "
            + surname
            + " left early. \"No,\" "
            + surname
            + " said.";
    assertEquals(4, starts(text, surname.toLowerCase(Locale.ROOT)).size(), text);
  }

  @ParameterizedTest
  @CsvSource({
    "an, An official came late.",
    "no, No answer was given.",
    "you, You said it yourself.",
    "so, So said the old king.",
    "oh, Oh what a day it was.",
    "park, Park benches stood in the park.",
    "moon, Moon landings: the moon is far.",
  })
  void find_wordThatBeginsASentence_isNoSurname(String surname, String text) {
    assertEquals(List.of(), starts(text, surname));
  }

  @Test
  void find_wordThatTheTextHasInSmallLetters_isASurnameWhereItSpeaks() {
    String text = "Park told them to leave the park. Park benches stood there. Park's wife left.";
    assertEquals(List.of(0, 60), starts(text, "park"));
  }

  @ParameterizedTest
  @CsvSource({"oh, 'Oh said that he knew.'", "an, 'An, 24, won gold.'", "no, No's staff came."})
  void find_wordOfGrammarThatSpeaks_isASurname(String surname, String text) {
    assertEquals(List.of(0), starts(text, surname));
  }
}
