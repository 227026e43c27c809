// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageHit;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.NameMatching;
import io.github.ireum.TextRange;
import io.github.ireum.testing.IndexedFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Korean words that are no names, in other scripts and conventions. */
final class OtherSpellingsTest {

  private final OtherSpellings spellings = new OtherSpellings(0.5f);

  @ParameterizedTest
  @CsvSource({
    "판문점, panmunjom",
    "평양, pyongyang",
    "부산, pusan",
    "부산, busan",
    "개성, kaesong",
    "제주, jeju",
    "pyongyang, 평양",
    "panmunjom, 판문점",
    "seoul, 서울",
    "gaeseong, 개성",
    "busan, pusan",
    "pusan, busan",
    "pusan, 부산",
    "wonsan, 원산",
    "p'yongyang, 평양",
    "평양, p'yongyang",
    "taegu, 대구"
  })
  void of_koreanWord_hasTheOtherSpelling(String word, String other) {
    Map<String, Float> found = spellings.of(word);
    assertTrue(found.containsKey(other), found::toString);
    found.values().forEach(weight -> assertEquals(0.5f, weight));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sanctions",
        "visit",
        "action",
        "second",
        "peace",
        "media",
        "where",
        "the",
        "문",
        "",
        "김정은이라는",
        "12345",
        "présidente",
        "金正恩"
      })
  void of_otherWord_isEmpty(String word) {
    assertEquals(Map.of(), spellings.of(word));
  }

  @ParameterizedTest
  @CsvSource({"korea, 고래", "house, 후세", "second, 세종", "peace, 배제", "george, 거래", "ideal, 이달"})
  void of_wordThatNoConventionSpellsSo_isNotTheKoreanOne(String word, String other) {
    assertFalse(spellings.of(word).containsKey(other));
  }

  @Test
  void of_anyWord_neverHasItself() {
    for (String word : List.of("busan", "부산", "namsan", "남산")) {
      assertFalse(spellings.of(word).containsKey(word), word);
    }
  }

  @Test
  void search_placeInOneScript_findsAllOfThemAndMarksThem(@TempDir Path folder) {
    try (IndexedFolder news = new IndexedFolder(folder)) {
      news.write("old.txt", "The ferry from Kaesong was late again on that Monday.");
      news.write("new.txt", "The ferry to Gaeseong was late again on that Tuesday.");
      news.write("korean.txt", "월요일에 개성으로 가는 배가 또 늦었다.");
      news.write("other.txt", "The ferry to Yeosu was late again on that Friday.");
      news.ingest();
      Set<String> all = Set.of("old.txt", "new.txt", "korean.txt");
      assertEquals(all, Set.copyOf(news.ids("Kaesong")));
      assertEquals("old.txt", news.ids("Kaesong").get(0));
      assertEquals("new.txt", news.ids("gaeseong").get(0));
      assertEquals(all, Set.copyOf(news.ids("개성")));
      assertEquals("korean.txt", news.ids("개성").get(0));
      PassageHit hit =
          news.index().search(PassageQuery.of("개성")).hits().stream()
              .filter(found -> found.document().id().equals("old.txt"))
              .findFirst()
              .orElseThrow();
      TextRange marked = hit.highlights().get(0);
      assertEquals("Kaesong", marked.of(hit.passage().text()));
      assertEquals(List.of("old.txt"), news.ids("\"Kaesong\""));
      assertEquals(
          Set.of("new.txt", "korean.txt", "other.txt"), Set.copyOf(news.ids("ferry 월요일 -Kaesong")));
      assertEquals(
          List.of("old.txt"),
          news
              .index()
              .search(PassageQuery.of("Kaesong").withNames(NameMatching.EXACT))
              .hits()
              .stream()
              .map(found -> found.document().id())
              .toList());
    }
  }
}
