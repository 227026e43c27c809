// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.testing.FolderTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Korean words that can be read as names, and are none. */
final class KoreanWordQueryTest extends FolderTest {

  @BeforeEach
  void write() {
    news.write("war.txt", "전쟁이 끝나고 등대가 다시 켜졌다. 마을 사람들은 전쟁 이야기를 하지 않았다. 전쟁은 길었다.");
    news.write("once.txt", "그해 여름 마을에는 비가 많이 왔고 다리가 떠내려갔으며 전쟁 소식은 늦게 왔다.");
    news.write("strike.txt", "항구 노동자들의 파업이 사흘째 이어졌다.");
    news.write("person.txt", "리광일 국장이 회의에 참석했다고 통신이 전했다.");
    news.write("village.txt", "이장은 리 단위 마을의 일을 맡는다. 광일은 그의 아들이다.");
    news.write("english.txt", "A report said that Ri Kwang Il had been at the meeting.");
    news.write("kim.txt", "김정은 위원장이 공장을 찾았다.");
    news.ingest();
  }

  @Test
  void search_oneWord_ranksByTheText() {
    assertEquals(List.of("war.txt", "once.txt"), news.ids("전쟁"));
  }

  @Test
  void search_twoWords_findsEither() {
    assertEquals(Set.of("war.txt", "strike.txt"), Set.copyOf(news.ids("등대 파업")));
  }

  @Test
  void search_rareName_findsThePersonAndNotItsSyllables() {
    List<String> found = news.ids("리광일");
    assertEquals("person.txt", found.get(0));
    assertEquals(Set.of("person.txt", "english.txt"), Set.copyOf(found));
  }

  @Test
  void search_nameInTwoWords_isAName() {
    assertEquals(List.of("kim.txt"), news.ids("김 정은"));
    assertEquals(List.of("kim.txt"), news.ids("김정은"));
  }
}
