// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTitlesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "President Park, Park, president",
        "Pres. Park, Park, president",
        "Vice President Park, Park, vice president",
        "Acting President Huh, Huh, president",
        "Lt. Gen. Paik, Paik, general",
        "Secretary General Choe, Choe, secretary general",
        "Mr. Park, Park, -",
        "the president Park, Park, -",
        "Prime Minister Chang, Chang, prime minister",
        "박 대통령, 박, president",
        "박정희 대통령, 박정희, president",
        "강경화 외교부 장관, 강경화, foreign minister",
        "김 씨, 김, -",
      })
  void around_title_isBroughtToOneForm(String text, String name, String title) {
    int start = text.indexOf(name);
    String expected = title == null ? "" : title;
    assertEquals(expected, PersonTitles.around(text, start, start + name.length()));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = ';',
      value = {
        "foreign minister Kang Kyung-wha; Kang; foreign minister",
        "South Korea’s foreign minister, Kang Kyung-wha; Kang; foreign minister",
        "the president's chief secretary, Yi Hu-rak; Yi; secretary",
        "Defense Minister, Song Young-moo; Song; defense minister",
        "he has become a major. Park Chung-hee; Park; -",
        "the second, Park Chung-hee; Park; -",
        "minister,Park Chung-hee; Park; -",
      })
  void introducing_smallLettersAndCommas_areTitles(String text, String name, String title) {
    int start = text.indexOf(name);
    String expected = title == null ? "" : title;
    assertEquals(expected, PersonTitles.introducing(text, start, text.length()));
    assertEquals("", PersonTitles.around(text, start, text.length()));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = ';',
      value = {
        "Президент Мун Чжэ Ин; Мун; president",
        "о президенте Муне; Муне; president",
        "секретарю Киму; Киму; secretary",
        "с министром обороны Кимом; Кимом; defense minister",
        "премьер-министра Кима; Кима; prime minister",
        "Товарищ Ким; Ким; -",
        "Вернулся президент. Ким доволен; Ким; -",
      })
  void around_titlesInRussian_areThoseInEnglish(String text, String name, String title) {
    int start = text.indexOf(name);
    String expected = title == null ? "" : title;
    assertEquals(expected, PersonTitles.around(text, start, start + name.length()));
  }

  @Test
  void isOffice_whatManyHave_isNone() {
    assertTrue(PersonTitles.isOffice("foreign minister"));
    assertFalse(PersonTitles.isOffice("general"));
    assertFalse(PersonTitles.isOffice(""));
  }

  @Test
  void around_titleBehindComma_isFound() {
    String text = "Dr. You Chan Yang, Ambassador of Korea";
    assertEquals("ambassador", PersonTitles.around(text, 4, 17));
  }

  @Test
  void agree_titlesOfOnePerson_notThoseOfTwo() {
    assertTrue(PersonTitles.agree("minister", "foreign minister"));
    assertFalse(PersonTitles.agree("president", "vice president"));
    assertFalse(PersonTitles.agree("minister", "vice minister"));
    assertTrue(PersonTitles.agree("chairman", "leader"));
    assertFalse(PersonTitles.agree("president", "leader"));
  }
}
