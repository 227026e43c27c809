// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageHit;
import io.github.ireum.testing.FolderTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query finds, seen through the API. */
final class QueryPlanningTest extends FolderTest {

  @ParameterizedTest
  @CsvSource({
    "runners, The RUNNER stopped.",
    "suspension of exercises, They exercise.",
    "정상회담, 두 사람은 정상회담을 열었다.",
    "정상회담을, 정상회담이 열렸다.",
    "김정은, 김정은은 방중했다.",
    "Chong-un, Chŏng-ŭn came by train.",
    "Chŏng-ŭn, Chong-un came by train.",
    "Chong-un, Cho\u0306ng-u\u0306n came by train.",
    "정상회담, \u110C\u1165\u11BC\u1109\u1161\u11BC\u1112\u116C\u1103\u1161\u11B7\u110B\u1173\u11AF 열었다.",
    "Kim, Kim’s train left.",
    "KBS, KBS는 보도했다.",
    "denuclearisation, denuclearisation",
  })
  void search_otherFormOfTheWord_isFound(String query, String text) {
    news.write("a.txt", text);
    news.ingest();
    assertEquals(1, news.search(query).size());
  }

  @Test
  void search_otherWord_isNotFound() {
    news.write("a.txt", "두 사람은 정상회담을 열었다. Kim came by train.");
    news.ingest();
    assertEquals(List.of(), news.search("을 bus 기차"));
  }

  @ParameterizedTest
  @CsvSource({"Kim Jong Uns Reise", "Kim Jong Un's Reise", "Kim Jong Un’s Reise"})
  void search_caseEndingOfName_isNoWord(String query) {
    news.write("a.txt", "Kim Jong-un s Reise");
    news.write("b.txt", "Size s, size m");
    news.ingest();
    assertEquals(List.of("a.txt"), news.ids(query));
  }

  @Test
  void search_wordInTitleOnly_isFoundWithoutHighlight() {
    news.write("a.html", "<title>Larches felled</title><p>A storm at night.</p>");
    news.ingest();
    PassageHit hit = news.search("larches").getFirst();
    assertEquals("Larches felled", hit.document().title());
    assertEquals("A storm at night.", hit.passage().text());
    assertEquals(List.of(), hit.highlights());
  }

  @Test
  void search_moreOfTheWords_ranksHigher() {
    news.write("one.txt", "A train stood at the station in the rain.");
    news.write("two.txt", "A train stood on the bridge in the rain.");
    news.ingest();
    assertEquals(List.of("two.txt", "one.txt"), news.ids("train bridge"));
  }

  @Test
  void search_repeatedWord_weighsMore() {
    news.write("a.txt", "A train.");
    news.ingest();
    float once = news.search("train").getFirst().score();
    float twice = news.search("train train").getFirst().score();
    assertTrue(twice > once);
  }
}
