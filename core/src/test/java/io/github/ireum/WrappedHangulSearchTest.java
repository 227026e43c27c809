// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.FolderTest;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Korean text in lines that end inside of words. */
final class WrappedHangulSearchTest extends FolderTest {

  private static final String WRAPPED =
      """
      지난 토요일 항구 도시에서 열린 정상회
      담에서 두 나라의 대표들은 끊어진 철도
      를 다시 잇기로 뜻을 모았다. 김정
      은 위원장은 기자들에게 올해 안에 공사
      를 시작하겠다고 밝혔다. 등대를 지키던
      노동자들은 임금을 올려 달라며 사흘째 파
      업을 이어 갔고 배들은 항구에 묶여 있었다.
      """;

  @BeforeEach
  void write() {
    news.write("wrapped.txt", WRAPPED);
    news.ingest();
  }

  @Test
  void search_wordOverALineEnd_isFoundAndMarkedWhereItStands() throws Exception {
    String text = Files.readString(news.file("wrapped.txt"));
    PassageHit hit = news.search("파업").get(0);
    assertEquals("파\n업을", hit.highlights().get(0).of(text));
    assertFalse(news.search("\"사흘째 파업을\"").isEmpty());
    assertEquals("정상회\n담에서", news.search("정상회담").get(0).highlights().get(0).of(text));
  }

  @Test
  void search_wordBeforeAParticleInTheNextLine_isFound() {
    for (String word : List.of("철도", "공사", "정상", "회담")) {
      assertEquals(1, news.search(word).size(), word);
    }
  }

  @Test
  void search_wordsAtAnEndOfALine_stayTwo() {
    assertFalse(news.search("\"지키던 노동자들\"").isEmpty());
  }

  @Test
  void search_nameOverALineEnd_isFoundInEveryScript() throws Exception {
    String text = Files.readString(news.file("wrapped.txt"));
    for (String query : List.of("김정은", "Kim Jong Un")) {
      PassageHit hit = news.search(query).get(0);
      NameOccurrence name = hit.names().get(0);
      assertEquals("김정\n은", name.range().of(text));
      assertEquals("김정은", name.spelling());
      assertTrue(hit.highlights().contains(name.range()), hit.highlights()::toString);
    }
    assertEquals(1, news.index().people().size());
    assertEquals(List.of("김정은"), news.index().people().get(0).spellings());
  }

  @Test
  void verify_index_findsTheExtractedTextAgain() {
    assertEquals(List.of(), news.index().verify().findings());
  }
}
