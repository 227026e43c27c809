// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageHit;
import io.github.ireum.PassageQuery;
import io.github.ireum.testing.FolderTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and numbers, asked for in another writing than that of the text. */
final class DateAndNumberSearchTest extends FolderTest {

  @BeforeEach
  void write() {
    news.write("korean.txt", "두 정상은 2018년 5월 26일에 만났고 2만5천 명이 광장에 모였다.");
    news.write("english.txt", "Both met on May 26, 2018, and 25,000 people came to the square.");
    news.write("another.txt", "The bridge was opened on 26 May 1970 by a choir.");
    news.write("no-day.txt", "In that year the price was 26 at most, but may fall.");
    news.ingest();
  }

  @ParameterizedTest
  @ValueSource(strings = {"May 26, 2018", "26 May 2018", "2018-05-26", "2018년 5월 26일"})
  void search_dayInAnyWriting_findsTheOthersFirst(String query) {
    List<String> found = news.ids(query);
    assertEquals(Set.of("korean.txt", "english.txt"), Set.copyOf(found.subList(0, 2)));
    assertTrue(found.contains("another.txt"), found::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On June 12 (Tuesday), 2018 he stood there.",
        "They met on June 10–12, 2018 by the sea.",
        "They met on June 12-14, 2018 by the sea.",
        "They met on 10–12 June 2018 by the sea.",
        "They met on 12–14 June 2018 by the sea.",
        "They met on June\n12, 2018 by the sea.",
        "They met on June 12,\n2018 by the sea.",
        "They met on June 10 to 12, 2018 by the sea.",
        "두 정상은 2018년 6월 12일(화) 만났다.",
        "두 정상은 2018년 6월 10∼12일 만났다.",
        "두 정상은 2018년 6월 12~14일 만났다.",
        "두 정상은 2018년 6월 10일∼12일에 만났다.",
        "두 정상은 2018년\n6월 12일에 만났다.",
        "두 정상은 2018년 6월\n12일에 만났다.",
      })
  void search_dayInRangeOrWithItsNameOrOverLineEnd_isFoundBeforeOtherYears(String text) {
    news.write("day.txt", text);
    news.write("other-year.txt", "They met on June 12, 1987 by the sea, where he stood.");
    news.ingest();
    assertEquals("day.txt", news.ids("2018-06-12").get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met on June 9–14, 2018 by the sea.",
        "They met from June 9 to June 14, 2018 by the sea.",
        "They met from 9 to 14 June 2018 by the sea.",
        "두 정상은 2018년 6월 9∼14일 만났다.",
        "두 정상은 2018년 6월 9일부터 14일까지 만났다."
      })
  void search_dayInsideOfRange_isFoundBeforeOtherDaysOfTheMonth(String text) {
    news.write("inside.txt", text);
    news.write("outside.txt", "They met on June 20–24, 2018 by the sea.");
    news.write("month.txt", "두 정상은 2018년 6월 9일과 2018년 6월 14일에 만났다.");
    news.ingest();
    assertEquals("inside.txt", news.ids("2018-06-12").get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "June 12, They met on June 10–12 by the sea., They met on June 12 by the sea.",
    "June 12, They met on 12–14 June by the sea., They met on 12 June by the sea.",
    "6월 12일, 6월 10∼12일에는 맑다., 6월 12일에는 맑다."
  })
  void search_dayOfNoYear_isFoundInRangeBehindTheDayItself(String query, String range, String day) {
    news.write("range.txt", range);
    news.write("day.txt", day);
    news.ingest();
    assertEquals(List.of("day.txt", "range.txt"), news.ids(query).subList(0, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "June 10–14, 2018",
        "10 to 14 June 2018",
        "2018년 6월 10~14일",
        "May 30 - June 12, 2018",
        "2018년 5월 30일부터 6월 12일까지"
      })
  void search_rangeOfDays_findsItsDaysInAnyWritingBeforeOthers(String query) {
    news.write("english-day.txt", "They met on 12 June 2018 by the sea.");
    news.write("korean-day.txt", "두 정상은 2018년 6월 11일에 만났다.");
    news.write("pointed.txt", "Protocol of 2018.06.10, signed by the sea.");
    news.write("range.txt", "They met on June 8 to 15, 2018 by the sea.");
    news.write("out.txt", "They met on June 20, 2018 by the sea.");
    news.write("past.txt", "They met on June 20–22, 2018 by the sea.");
    news.ingest();
    List<String> found = news.ids(query);
    for (String inside : List.of("english-day.txt", "korean-day.txt", "pointed.txt", "range.txt")) {
      for (String outside : List.of("out.txt", "past.txt")) {
        assertTrue(found.contains(inside), found::toString);
        assertTrue(found.indexOf(inside) < found.indexOf(outside), found::toString);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"25,000", "25 thousand", "2만5천", "25000"})
  void search_numberInAnyWriting_findsTheOthersFirst(String query) {
    List<String> found = news.ids(query);
    assertEquals(Set.of("korean.txt", "english.txt"), Set.copyOf(found.subList(0, 2)));
  }

  @Test
  void search_day_marksItInAnotherWriting() {
    PassageHit hit =
        news.search("5월 26일").stream()
            .filter(found -> found.document().id().equals("english.txt"))
            .findFirst()
            .orElseThrow();
    List<String> marked =
        hit.highlights().stream().map(range -> range.of(hit.passage().text())).toList();
    assertTrue(marked.contains("May 26"), marked::toString);
  }

  @Test
  void search_dayInsideOfRange_marksTheRange() {
    news.write("range.txt", "They met on June 9–14, 2018, by the sea.");
    news.ingest();
    PassageHit hit = news.search("12 June 2018").get(0);
    assertEquals("range.txt", hit.document().id());
    List<String> marked =
        hit.highlights().stream().map(range -> range.of(hit.passage().text())).toList();
    assertTrue(marked.contains("June 9–14, 2018"), marked::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-05-26 AND square", "May 26, 2018 AND (met OR 만났고)"})
  void search_requiredDay_findsNoOtherDay(String query) {
    List<String> found = news.ids(query);
    assertTrue(found.contains("english.txt"), found::toString);
    assertFalse(found.contains("no-day.txt"), found::toString);
  }

  @Test
  void search_excludedNumber_isExcludedInEveryWriting() {
    assertEquals(List.of(), news.ids("square NOT 2만5천"));
    assertEquals(List.of("english.txt"), news.ids("square NOT 2만6천"));
  }

  @Test
  void search_monthInKorean_findsItsEnglishName() {
    news.write("autumn.txt", "The fair was held in September, as every year.");
    news.ingest();
    assertEquals(List.of("autumn.txt"), news.ids("9월"));
    assertTrue(news.ids("5월").containsAll(List.of("korean.txt", "english.txt", "another.txt")));
  }

  @Test
  void search_namesExactly_findsOnlyTheWritingThatWasTyped() {
    PassageQuery query =
        PassageQuery.of("square NOT 2만5천").withNames(PassageQuery.NameMatching.EXACT);
    List<String> found =
        news.index().search(query).hits().stream().map(hit -> hit.document().id()).toList();
    assertEquals(List.of("english.txt"), found);
  }

  @Test
  void search_asManyDatesAsAreLookedFor_isNoTooLongQuery() {
    assertFalse(news.ids("May 26, 2018 and September 13, 2018 or Sept. 28, 1987, 9월 9일").isEmpty());
  }

  @Test
  void search_asManyRangesAsAreLookedFor_isNoTooLongQuery() {
    assertFalse(
        news.ids(
                "May 20 to June 26, 2018; Sept. 1 to October 31, 2017; Jan 1 - Feb 28, 1987;"
                    + " 2016년 3월 1일~4월 30일 summit talks in Singapore about sanctions and peace")
            .isEmpty());
  }

  @Test
  void search_quotedDate_isThatWriting() {
    assertEquals(List.of("english.txt"), news.ids("\"May 26\""));
  }
}
