// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NameRunsTest {

  private final NameFinder finder = NameFinder.getDefault();

  @ParameterizedTest
  @CsvSource({
    "Lee Jae Myung Kim Moon Soo, Lee Jae Myung/Kim Moon Soo",
    "Lee Jae-myung Kim Moon-soo Lee Jun-seok, Lee Jae-myung/Kim Moon-soo/Lee Jun-seok",
    "Jae Myung Lee Moon Soo Kim, Jae Myung Lee/Moon Soo Kim",
    "Choe Son Hui Kim Jong Un Ri Son Gwon, Choe Son Hui/Kim Jong Un/Ri Son Gwon",
    "Bong Joon-ho Park Chan-wook Hong Sang-soo, Bong Joon-ho/Park Chan-wook/Hong Sang-soo",
    "summit of Kim Jong Un Moon Jae In Trump, Kim Jong Un/Moon Jae In",
  })
  void find_namesSideBySide_areAllFound(String query, String expected) {
    assertEquals(List.of(expected.split("/")), found(query));
  }

  @ParameterizedTest
  @CsvSource({
    "Park Geun Hye Obama, Park Geun Hye",
    "Yoon Suk Yeol Biden, Yoon Suk Yeol",
    "Obama Park Geun Hye, Park Geun Hye",
    "Ban Ki Moon Kofi Annan, Ban Ki Moon",
  })
  void find_nameBesideOtherWord_isFoundWithoutIt(String query, String expected) {
    assertEquals(List.of(expected), found(query));
  }

  @ParameterizedTest
  @CsvSource({
    "Lee County Sun Park Opens Today",
    "Kim Meets Moon In Hanoi Again",
    "Young Sun Rises In The East Sea",
    "Hong Kong Film Festival Opens",
    "New Han River Park In Seoul",
  })
  void find_otherWordsInARow_areNone(String query) {
    assertEquals(List.of(), found(query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lee Isaac Chung", "Steve Seung Jun Yoo", "Namgung Min Su"})
  void find_nameOfOtherParts_staysWhole(String query) {
    assertEquals(List.of(query), found(query));
  }

  private List<String> found(String query) {
    return finder.findInQuery(query).stream().map(NameMention::surface).toList();
  }
}
