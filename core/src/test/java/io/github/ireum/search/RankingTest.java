// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageHit;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.testing.FolderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ranks a passage higher. */
final class RankingTest extends FolderTest {

  private static final String FILLER =
      "Nothing of note was said about it on that day, and nobody asked for more of it later. ";

  @Test
  void search_wordsOfTheBestPassages_liftAPassageThatSharesThem() {
    for (int i = 0; i < 4; i++) {
      news.write(
          "best" + i + ".txt", "Strike of ferry pilots in the ferry harbour, day " + i + ".");
    }
    news.write("a-other.txt", "The ferry went by the lighthouse and gardeners looked up, day 7.");
    news.write("b-related.txt", "The ferry went by the harbour and pilots looked up again, day 7.");
    news.ingest();
    List<String> ids = news.ids("ferry strike");
    assertTrue(ids.indexOf("b-related.txt") < ids.indexOf("a-other.txt"), ids::toString);
    assertEquals(6, ids.size());
  }

  @Test
  void search_koreanGrammar_isNoWordOfTheBestPassages() {
    for (int i = 0; i < 12; i++) {
      news.write("english" + i + ".txt", FILLER + i);
    }
    for (int i = 0; i < 4; i++) {
      news.write("best" + i + ".txt", "등대 파업이 " + i + "일 항구에서 끝났다. 배들이 돌아온 것이 알려졌다.");
    }
    news.write("a-grammar.txt", "등대가 꺼진 것이 오늘 알려졌다. 그 일이 또 있을 것이다.");
    news.write("b-related.txt", "등대 옆을 지나던 배들, 항구 쪽으로 손짓하다.");
    news.ingest();
    List<String> ids = news.ids("등대 파업");
    assertTrue(ids.indexOf("b-related.txt") < ids.indexOf("a-grammar.txt"), ids::toString);
    assertEquals(6, ids.size());
  }

  @Test
  void search_wordsInOtherPassages_liftTheDocument() {
    String about = "The harbour was closed. " + FILLER.repeat(16);
    news.write("about.txt", about + "\n\n" + "A storm reached the harbour. " + FILLER.repeat(16));
    news.write("else.txt", about + "\n\n" + "A choir sang in the church. " + FILLER.repeat(16));
    news.ingest();
    List<PassageHit> hits =
        news.index()
            .search(
                PassageQuery.of("harbour storm")
                    .withGrouping(Grouping.DOCUMENT)
                    .withCollapsing(false))
            .hits();
    assertEquals(
        List.of("about.txt", "else.txt"), hits.stream().map(hit -> hit.document().id()).toList());
    List<PassageHit> passages =
        news.index().search(PassageQuery.of("closed").withCollapsing(false)).hits();
    assertEquals(2, passages.size());
    List<PassageHit> closed =
        news.index().search(PassageQuery.of("closed storm").withCollapsing(false)).hits();
    float lifted = score(closed, "about.txt", "closed");
    float alone = score(closed, "else.txt", "closed");
    assertTrue(lifted > alone, lifted + " " + alone);
  }

  private static float score(List<PassageHit> hits, String id, String word) {
    return hits.stream()
        .filter(hit -> hit.document().id().equals(id) && hit.passage().text().contains(word))
        .findFirst()
        .orElseThrow()
        .score();
  }

  @Test
  void search_wordsSideBySide_rankHigher() {
    news.write("apart.txt", "The war ended, and many years later the games were held there.");
    news.write("beside.txt", "Then the war games were held, and later many years had ended there.");
    news.ingest();
    assertEquals("beside.txt", news.ids("war games").get(0));
  }

  @Test
  void search_personAndWord_wordDecidesAmongPassagesOfThePerson() {
    news.write(
        "often.txt", "Kim Jong Un spoke. Kim Jong Un left. Kim Jong Un came back on Monday.");
    news.write("birthday.txt", "Nobody confirmed the birthday of Kim Jong-un, who was in Beijing.");
    for (int i = 0; i < 20; i++) {
      news.write("filler" + i + ".txt", FILLER);
    }
    news.write("other.txt", "The birthday of the mayor was a quiet one, without any visitors.");
    news.ingest();
    List<String> ids = news.ids("Kim Jong Un birthday");
    assertEquals("birthday.txt", ids.get(0));
    assertEquals(3, ids.size(), ids::toString);
  }

  @Test
  void search_stopWords_findNothingBesideOthers() {
    news.write("a.txt", "The train was late.");
    news.write("b.txt", "Who was it, and what was the matter?");
    news.ingest();
    assertEquals(List.of("a.txt"), news.ids("who was on the train"));
    assertEquals(List.of("b.txt"), news.ids("\"who was it\""));
    assertEquals(List.of("b.txt"), news.ids("who and what"));
  }

  @Test
  void search_formOfTheQuery_ranksBeforeOthers() {
    news.write("many.txt", "Two summits were planned for the coming year.");
    news.write("one.txt", "Two men planned a summit for the coming year.");
    news.ingest();
    assertEquals(List.of("many.txt", "one.txt"), news.ids("summits"));
    assertEquals(List.of("one.txt", "many.txt"), news.ids("summit"));
  }
}
