// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.MatchReason.Kind;
import io.github.ireum.testing.IndexedFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a passage was found. */
@TestInstance(Lifecycle.PER_CLASS)
final class ExplanationTest {

  private IndexedFolder news;

  @BeforeAll
  void ingest(@TempDir Path folder) {
    news = new IndexedFolder(folder);
    news.write(
        "c.jsonl",
        """
        {"id": "talks", "title": "Summit in Hanoi", "date": "2019-02-28", \
        "contents": "Kim Jong Un left the talks on two rivers without an agreement on sanctions."}
        {"id": "train", "title": "The train", "date": "2018-03-28", \
        "contents": "An armoured train carried Gim Jeong-eun over two rivers and a border bridge."}
        {"id": "rivers", "title": "Rivers", "date": "2018-03-30", \
        "contents": "The two rivers meet below the bridge. Of rivers there are two more."}
        {"id": "slip", "contents": "Kim Jung Unn visited Kim Min-su at the harbour of Kaesong."}
        {"id": "note", "contents": "in the notes it says only: park jin, two o'clock."}
        {"id": "ri", "contents": "Ri Sol Ju sang in the choir before she married."}
        {"id": "lee", "contents": "Lee Sang-sook teaches at the university in Seoul."}
        {"id": "mrs", "contents": "Mrs. Lee teaches at the school in Busan."}
        {"id": "visit", "title": "Gim Jeong-eun in Wladiwostok",         "contents": "The welcome at the station was short."}
        {"id": "president", "date": "1959-02-01", "contents": "President Syngman Rhee spoke in Seoul."}
        {"id": "cable", "date": "1959-05-01", "contents": "President Rhee left Seoul for the coast."}
        {"id": "dated", "contents": "두 정상은 2018년 5월 26일에 만났고 2만5천 명이 광장에 모였다."}
        {"id": "table", "contents": "Yoon, Suk Yeol 윤석열 1960 President Choo, Kyung-ho 추경호 1960 \
        Finance Minister Park, Jin 박진 1956 Foreign Minister"}
        {"id": "hangul", "contents": "월요일에 개성으로 가는 배가 또 늦었다. 김정은 위원장이 정상회담을 열었다."}
        """);
    news.write(
        "letter.html",
        "<title>A letter</title><meta name=author content='Hyung-jin Kim'>"
            + "<nav><a href=x>Archive of gazettes</a></nav><p>A storm came up at night, and nobody in the village"
            + " slept until it was over. In the morning the people went down to the harbour to see"
            + " what was left of their boats.</p>");
    news.ingest();
  }

  @AfterAll
  void close() {
    news.close();
  }

  private static PassageQuery query(String text) {
    return PassageQuery.of(text).withCollapsing(false);
  }

  private List<MatchReason> reasons(String text, String id) {
    PassageHit hit =
        news.index().search(query(text)).hits().stream()
            .filter(found -> found.document().id().equals(id))
            .findFirst()
            .orElseThrow();
    return news.index().explain(query(text), hit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two rivers Kim Jong Un",
        "Kim Jong Un",
        "Ri Sol Ju",
        "Syngman Rhee",
        "Kim",
        "name:\"Kim Jong Un\" rivers",
        "+name:\"Kim Jong Un\" rivers",
        "rivers rivers bridge",
        "\"two rivers\"",
        "\"two rivers\" bridge river*",
        "rivers OR bridge OR train",
        "(train OR \"two rivers\") brigde~ -sanctions",
        "title:rivers two",
        "title:rivers OR title:hanoi",
        "date:2018 rivers",
        "date:2018",
        "+lang:en storm path:letter.html",
        "+date:2018 rivers path:c.jsonl",
        "개성",
        "개성 harbour",
        "Kaesong harbour",
        "정상회담 김정은",
        "May 26, 2018 rivers",
        "25,000 on May 26, 2018",
        "+25,000",
        "gazettes",
        "gazettes storm",
        "author:kim storm"
      })
  void explain_anyQuery_weightsMakeUpTheScore(String text) {
    for (boolean recent : List.of(false, true)) {
      for (PassageQuery.Grouping grouping : PassageQuery.Grouping.values()) {
        PassageQuery query = query(text).withGrouping(grouping).withRecency(recent);
        List<PassageHit> hits = news.index().search(query).hits();
        assertFalse(hits.isEmpty());
        for (PassageHit hit : hits) {
          List<MatchReason> reasons = news.index().explain(query, hit);
          MatchReason score = reasons.getLast();
          assertEquals(Kind.SCORE, score.kind());
          assertEquals(hit.score(), score.weight(), 1e-4 * hit.score());
          double sum = 0;
          double factor = 1;
          for (MatchReason reason : reasons.subList(0, reasons.size() - 1)) {
            switch (reason.kind()) {
              case RECENCY, REPEATED -> factor *= reason.weight();
              default -> sum += reason.weight();
            }
          }
          assertEquals(hit.score(), sum * factor, 1e-3 * hit.score(), () -> hit + " " + reasons);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim Jong Un", "김종운", "Kim Min", "Lee Sang", "Rhee"})
  void explain_unlikelyReadings_makeUpTheScoreToo(String text) {
    PassageQuery query = query(text).withNames(PassageQuery.NameMatching.SIMILAR);
    List<PassageHit> hits = news.index().search(query).hits();
    assertFalse(hits.isEmpty());
    for (PassageHit hit : hits) {
      List<MatchReason> reasons = news.index().explain(query, hit);
      double sum =
          reasons.subList(0, reasons.size() - 1).stream().mapToDouble(MatchReason::weight).sum();
      assertEquals(hit.score(), sum, 1e-3 * hit.score(), () -> hit + " " + reasons);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "rivers sanctions, talks, WORD, rivers, rivers",
    "bridges, train, WORD, bridges, bridge",
    "월요일 위원, hangul, WORD, 위원, 위원",
    "개성, slip, SPELLING, 개성, kaesong",
    "Kaesong, hangul, SPELLING, kaesong, 개성",
    "'\"two rivers\" train', talks, PHRASE, two rivers, two rivers",
    "'May 26, 2018', dated, NUMBER, 'May 26, 2018', 2018년 5월 26일",
    "+25000 정상, dated, NUMBER, 25000, 2만5천",
    "riv*, rivers, PREFIX, riv*, rivers",
    "brigde~, rivers, FUZZY, brigde~, bridge",
    "hanoi, talks, TITLE, hanoi, Summit in Hanoi",
    "title:hanoi talks, talks, FIELD, title:hanoi, Summit in Hanoi",
    "'title:\"in hanoi\" talks', talks, FIELD, 'title:\"in hanoi\"', Summit in Hanoi",
    "date:2018-03 two, rivers, FIELD, date:2018-03, 2018-03-30",
    "lang:english storm, letter.html, FIELD, lang:english, en",
    "author:kim storm, letter.html, FIELD, author:kim, Hyung-jin Kim",
    "type:html storm, letter.html, FIELD, type:html, text/html",
    "path:letter.html storm, letter.html, FIELD, path:letter.html, letter.html",
    "gazettes storm, letter.html, FURNITURE, gazettes, ''",
    "Kim Jong Un train, train, NAME, Kim Jong Un, Gim Jeong-eun",
    "kim jong un, talks, NAME, kim jong un, Kim Jong Un",
    "Kim Jong Un, visit, TITLE, Kim Jong Un, Gim Jeong-eun in Wladiwostok",
    "Kim Hyong Jin, letter.html, FIELD, Kim Hyong Jin, Hyung-jin Kim",
    "Ri Sol Ju, mrs, SURNAME, Ri Sol Ju, Lee"
  })
  void explain_part_saysWhatStandsThereForIt(
      String text, String id, Kind kind, String asked, String found) {
    List<MatchReason> all = reasons(text, id);
    MatchReason reason =
        all.stream()
            .filter(each -> each.kind() == kind && each.asked().equals(asked))
            .findFirst()
            .orElseThrow(() -> new AssertionError(all.toString()));
    assertTrue(reason.found().contains(found), reason::toString);
    assertTrue(reason.weight() > 0, reason::toString);
    assertTrue(reason.sentence().contains(found) || kind == Kind.TITLE, reason::sentence);
  }

  @Test
  void explain_wordsAndPerson_areWeighedEachForItself() {
    List<MatchReason> reasons = reasons("Kim Jong Un bridge rivers train", "train");
    assertEquals(
        List.of(
            Kind.NAME,
            Kind.WORD,
            Kind.WORD,
            Kind.WORD,
            Kind.TITLE,
            Kind.PROXIMITY,
            Kind.DOCUMENT,
            Kind.SCORE),
        reasons.stream().map(MatchReason::kind).filter(kind -> kind != Kind.RELATED).toList());
    String score = reasons.getLast().sentence();
    assertTrue(
        score.contains("the words (")
            && score.contains("the people (")
            && score.contains("the title ("),
        score);
    assertTrue(reasons.get(1).weight() >= reasons.get(2).weight(), reasons::toString);
  }

  @Test
  void explain_phraseThatIsNotThere_isNoReason() {
    List<MatchReason> reasons = reasons("\"rivers bridge\" two", "rivers");
    assertFalse(reasons.stream().anyMatch(reason -> reason.kind() == Kind.PHRASE));
  }

  @Test
  void explain_spellingThatWasCompared_saysHowAlikeItIs() {
    List<MatchReason> reasons = reasons("Kim Jong Un", "slip");
    MatchReason name = reasons.getFirst();
    assertEquals(Kind.NAME, name.kind());
    assertEquals("Kim Jung Unn", name.found());
    assertTrue(name.sentence().startsWith("'Kim Jung Unn', most likely 김"), name::sentence);
    assertTrue(
        name.sentence().matches(".*'Kim Jong Un' by comparison of the spellings \\(\\d+ %\\)\\."),
        name::sentence);
    assertFalse(reasons.stream().anyMatch(reason -> reason.sentence().contains("shares")));
  }

  @Test
  void search_spellingThatWasCompared_isMarkedAndNoOtherOfTheSurname() {
    PassageHit hit =
        news.index().search(query("Kim Jong Un")).hits().stream()
            .filter(found -> found.document().id().equals("slip"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, hit.highlights().size());
    int start = hit.passage().start();
    TextRange marked = hit.highlights().get(0);
    assertEquals(
        "Kim Jung Unn",
        hit.passage().text().substring(marked.start() - start, marked.end() - start));
  }

  @Test
  void explain_titleOfTheCollection_saysWhoMayBeMeant() {
    MatchReason first = reasons("Syngman Rhee", "cable").getFirst();
    assertEquals("Rhee", first.found());
    assertFalse(first.sentence().contains("only shares"), first::sentence);
  }

  @Test
  void explain_hitOfAnotherQuery_isEmpty() {
    PassageHit hit = news.index().search(query("storm")).hits().getFirst();
    assertEquals(List.of(), news.index().explain(query("rivers"), hit));
  }

  @Test
  void explain_severalHits_isWhatEachAloneGets() {
    PassageQuery query = query("Kim Jong Un");
    List<PassageHit> hits = new ArrayList<>(news.index().search(query).hits());
    hits.addFirst(news.index().search(query("rivers")).hits().getFirst());
    List<List<MatchReason>> together = news.index().explain(query, hits);
    assertTrue(hits.size() > 2);
    assertEquals(hits.stream().map(hit -> news.index().explain(query, hit)).toList(), together);
    assertEquals(List.of(), together.getFirst());
    assertNotEquals(together.get(1), together.get(2));
  }

  @Test
  void explain_wordsOfNameInOtherOrder_saysSo() {
    MatchReason reason = reasons("Jin Park", "note").getFirst();
    assertEquals(Kind.NAME, reason.kind());
    assertEquals("park jin", reason.found());
    assertEquals("'park jin' has the words of 'Jin Park', and may be the name.", reason.sentence());
    assertTrue(reason.weight() > 0, reason::toString);
  }

  @Test
  void explain_nameAsTypedBesideItsSurname_isNotTheSurname() {
    MatchReason reason = reasons("Park Jin", "table").getFirst();
    assertEquals(Kind.NAME, reason.kind());
    assertEquals("Park, Jin", reason.found());
    assertTrue(reason.sentence().contains("as it was typed"), reason::sentence);
  }
}
