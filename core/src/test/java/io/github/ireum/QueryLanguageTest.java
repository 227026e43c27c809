// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.IndexedFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the constructs of the query language find. */
@TestInstance(Lifecycle.PER_CLASS)
final class QueryLanguageTest {

  private IndexedFolder news;

  @BeforeAll
  void ingest(@TempDir Path folder) {
    news = new IndexedFolder(folder);
    news.write(
        "c.jsonl",
        """
        {"id": "1", "title": "Summit in Hanoi", "author": "Mary Jones", "date": "2019-02-28", \
        "contents": "Kim Jong Un left the talks without an agreement on sanctions."}
        {"id": "2", "title": "The train", "author": "Jo Smith", "date": "2018-03-28", \
        "contents": "An armoured train carried Kim Jong-un to the Chinese capital."}
        {"id": "3", "title": "Drills", "date": "2018-06-12", \
        "contents": "The drills, which he called war games, are suspended this summer."}
        {"id": "4", "title": "Games", "date": "2018-02-09", \
        "contents": "After the war the summit of the games was a moment of peace for Kim Yong Nam."}
        {"id": "5", "title": "정상회담", "date": "2018-09-18", \
        "contents": "김정은 국무위원장은 평양에서 열린 정상회담 뒤에 합의문에 서명했다고 통신이 보도했다."}
        """);
    news.write(
        "n.ndjson",
        "{\"id\": \"8\", \"title\": \"My report.docx notes\", \"contents\": \"Ashes.\"}\n");
    news.write(
        "6-larch.a.txt", "A storm felled the larches beside the road in the night. ".repeat(5));
    news.write("7.txt", "밤사이 폭풍이 길가의 낙엽송을 쓰러뜨렸다고 주민들이 말했다. ".repeat(5));
    news.ingest();
  }

  @AfterAll
  void close() {
    news.close();
  }

  private String ids(String query) {
    return String.join(" ", new TreeSet<>(news.ids(query)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '\u0001',
      value = {
        "train drills # 2 3",
        "+summit games # 1 4",
        "+summit +games # 4",
        "summit -games # 1",
        "summit AND games # 4",
        "summit AND NOT games # 1",
        "sanctions OR train # 1 2",
        "+(sanctions OR train) agreement # 1 2",
        "\"war games\" # 3",
        "\"war summit\" # ''",
        "\"war summit\"~2 # 4",
        "\"The TRAIN\" # 2",
        "armour* # 2",
        "sanct* # 1",
        "정상* # 5",
        "sanktions~ # 1",
        "sanktion~1 # ''",
        "title:summit # 1",
        "title:(train OR drills) # 2 3",
        "title:dril* # 3",
        "title:(Hanoi summit) # 1",
        "title:(summits in the Hanoi) # 1",
        "title:(Hanoi talks) # ''",
        "title:\"Hanoi summit\" # ''",
        "title:\"summit in Hanoi\" # 1",
        "author:(jones mary) # 1",
        "title:report # 8",
        "title:report.docx # 8",
        "path:larch # 6-larch.a.txt",
        "path:6 # 6-larch.a.txt",
        "path:larch.a.txt # 6-larch.a.txt",
        "path:documents/6 # 6-larch.a.txt",
        "type:ndjson # 8",
        "title:trian~ # 2",
        "author:smith # 2",
        "author:\"Mary Jones\" # 1",
        "date:2019 # 1",
        "date:2018-06..2018-09 # 3 5",
        "date:..2018-03 # 2 4",
        "date:2018-07.. # 1 5",
        "-date:2018 summit # 1",
        "lang:ko # 5 7.txt",
        "lang:korean # 5 7.txt",
        "lang:en larches # 6-larch.a.txt",
        "type:jsonl train # 2",
        "type:pdf train # ''",
        "path:c.jsonl +train # 2",
        "path:5 # 5",
        "lang:(ko OR en) +폭풍 # 7.txt",
        "+name:\"Kim Jong Un\" # 1 2 5",
        "+name:\"Kim Jong Un\" -train # 1 5",
        "summit -name:\"Kim Jong Un\" # 4",
        "+name:김정은 date:2018 # 2 5",
      })
  void search_construct_findsWhatItMeans(String query, String expected) {
    assertEquals(expected.equals("''") ? "" : expected, ids(query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-train", "-(a OR b)", "NOT train"})
  void search_exclusionsOnly_throws(String query) {
    InvalidQueryException thrown =
        assertThrows(InvalidQueryException.class, () -> news.search(query));
    assertTrue(String.valueOf(thrown.getMessage()).contains("must not be there"));
  }

  @Test
  void search_unknownLanguage_throwsWithPlace() {
    QuerySyntaxException thrown =
        assertThrows(QuerySyntaxException.class, () -> news.search("train lang:klingon"));
    assertEquals("train lang:klingon\n           ^^^^^^^", thrown.pointer());
  }

  @Test
  void search_nameInQuotes_isSpelledSo() {
    assertEquals(List.of("2"), news.ids("\"Kim Jong-un\" -sanctions"));
  }

  @Test
  void search_nameBesideOperators_isRecognised() {
    assertTrue(news.ids("Gim Jeong-eun +date:2018").containsAll(List.of("2", "5")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"title:이", "\"이\""})
  void search_nothingButParticles_isToldSo(String query) {
    String message = assertThrows(InvalidQueryException.class, () -> news.ids(query)).getMessage();
    assertEquals(
        "The query '"
            + query
            + "' has nothing but particles and endings of Korean words, which are not searched for.",
        message);
  }
}
