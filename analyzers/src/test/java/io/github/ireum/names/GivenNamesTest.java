// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.names.KnownPeople.Fame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenNamesTest {

  @ParameterizedTest
  @CsvSource({
    "박, 정희, WELL_KNOWN",
    "박, 충희, KNOWN",
    "천, 두환, UNKNOWN",
    "김, 뷁뷁, UNKNOWN",
    "이, 설주, KNOWN"
  })
  void people_ofGivenName_areKnownAsInTheDictionary(String surname, String given, Fame fame) {
    assertEquals(fame, GivenNames.people(given).fame(surname));
  }

  @Test
  void level_growsWithThePeopleOfAName() {
    assertEquals(5, GivenNames.level("정희"));
    assertEquals(0, GivenNames.level("뷁뷁"));
    assertTrue(GivenNames.level("충희") < GivenNames.level("정희"));
  }

  @Test
  void expected_namesOfTheSameCommonSurnames_areToldApartByRareOnes() {
    assertTrue(GivenNames.expected("정훈") > 3 * GivenNames.expected("정헌"));
    assertTrue(GivenNames.expected("정헌") > GivenNames.expected("충희"));
    assertEquals(0, GivenNames.expected("뷁뷁"));
  }

  @ParameterizedTest
  @CsvSource({"1, a", "1.4, b", "2, c", "64, m"})
  void letter_halfAnOctaveMore_isTheNext(double people, char letter) {
    assertEquals(letter, GivenNames.letter(people));
  }

  @ParameterizedTest
  @CsvSource({
    "Park Chung-hee, 박정희",
    "Chun Doo-hwan, 전두환",
    "Cha Bum-kun, 차범근",
    "Yo Un-hyong, 여운형",
    "Pyo Jeong-hun, 표정훈"
  })
  void read_personOfTheDictionary_isFirst(String spelling, String hangul) {
    assertEquals(hangul, KoreanNames.getDefault().read(spelling).get(0).name().hangul());
  }

  @Test
  void index_everyNameOfTheTable_isItsPlace() {
    int place = 0;
    for (String line : NameResource.lines("given.txt")) {
      String[] columns = line.split("\t");
      for (int i = 1; i < columns.length; i++) {
        String name = columns[0] + columns[i].charAt(0);
        assertEquals(place, GivenNames.index(name), name);
        assertEquals(columns[i].substring(2), GivenNames.people(name).surnames(), name);
        place++;
      }
    }
    assertEquals(place, GivenNames.size());
    assertEquals(place, GivenNames.usual(0).size());
  }
}
