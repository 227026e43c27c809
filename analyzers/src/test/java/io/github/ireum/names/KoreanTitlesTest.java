// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.names.KoreanTitles.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KoreanTitlesTest {

  @Test
  void is_titleWithMarks_hasThem() {
    assertTrue(KoreanTitles.isTitle("선수"));
    assertTrue(KoreanTitles.is(Mark.SURNAME, "선수"));
    assertTrue(KoreanTitles.is(Mark.GIVEN, "선수"));
    assertFalse(KoreanTitles.is(Mark.HONORIFIC, "선수"));
    assertTrue(KoreanTitles.is(Mark.HONORIFIC, "씨"));
    assertTrue(KoreanTitles.is(Mark.SUFFIX, "씨"));
  }

  @Test
  void isTitle_otherWord_isNone() {
    assertFalse(KoreanTitles.isTitle("나라"));
    assertFalse(KoreanTitles.is(Mark.SURNAME, "나라"));
    assertEquals("", KoreanTitles.english("나라"));
  }

  @Test
  void english_titleWithAndWithoutMarks_isGiven() {
    assertEquals("president", KoreanTitles.english("대통령"));
    assertEquals("foreign minister", KoreanTitles.english("외무부 장관"));
    assertEquals("", KoreanTitles.english("학생"));
  }

  @Test
  void resource_titles_standOnceEach() {
    Set<String> titles = new HashSet<>();
    for (String line : NameResource.lines("titles.txt")) {
      String title = line.split("\t")[0];
      boolean hangul = title.matches("[가-힣1]+( [가-힣]+)?");
      assertTrue(line.startsWith("#") || (hangul && titles.add(title)), line);
    }
  }

  @Test
  void all_mark_returnsTitlesThatHaveIt() {
    List<String> suffixes = KoreanTitles.all(Mark.SUFFIX);
    assertEquals(Set.of("씨", "님"), Set.copyOf(suffixes));
  }
}
