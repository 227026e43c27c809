// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.MatchReason.Kind;
import io.github.ireum.SearchFacets.Count;
import io.github.ireum.testing.IndexedFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What helps to understand a result: reasons, facets, suggestions, highlights as HTML. */
@TestInstance(Lifecycle.PER_CLASS)
final class SearchAidsTest {

  private IndexedFolder news;

  @BeforeAll
  void ingest(@TempDir Path folder) {
    news = new IndexedFolder(folder);
    news.write(
        "c.jsonl",
        """
        {"id": "1", "title": "Summit in Hanoi", "date": "2019-02-28", \
        "contents": "Kim Jong Un left the talks without an agreement on sanctions."}
        {"id": "2", "title": "The train", "date": "2018-03-28", \
        "contents": "An armoured train carried Gim Jeong-eun over <two> rivers & a 'border'."}
        {"id": "3", "title": "Rivers", "date": "2018-03-30", \
        "contents": "The two rivers meet below the bridge."}
        """);
    news.ingest();
  }

  @AfterAll
  void close() {
    news.close();
  }

  private PassageHit first(PassageQuery query) {
    return news.index().search(query).hits().getFirst();
  }

  @Test
  void explain_feedback_namesTheWordsOfTheBestPassages(@TempDir Path folder) {
    try (IndexedFolder harbour = new IndexedFolder(folder)) {
      harbour.write(
          "h.jsonl",
          """
          {"id": "1", "contents": "The harbour was full of trawlers."}
          {"id": "2", "contents": "Many trawlers left the harbour early."}
          {"id": "3", "contents": "A mountain is not near."}
          {"id": "4", "contents": "Nobody reads newspapers there."}
          {"id": "5", "contents": "Rain fell in the valley."}
          """);
      harbour.ingest();
      PassageQuery query = PassageQuery.of("harbour");
      PassageHit hit = harbour.index().search(query).hits().getFirst();
      MatchReason related =
          harbour.index().explain(query, hit).stream()
              .filter(reason -> reason.kind() == Kind.RELATED)
              .findFirst()
              .orElseThrow();
      assertEquals("trawlers", related.found());
    }
  }

  @Test
  void facets_result_areCountedByDocument() {
    SearchFacets facets = news.index().facets(PassageQuery.of("rivers train sanctions"));
    assertEquals(3, facets.documents());
    assertEquals(List.of(new Count("2018-03", 2), new Count("2019-02", 1)), facets.months());
    assertEquals(1, facets.sources().size());
    assertEquals(3, facets.sources().get(0).documents());
    assertEquals(0, news.index().facets(PassageQuery.of("xylophone")).documents());
  }

  @Test
  void search_recency_newerDocumentsComeFirst() {
    news.write(
        "d.jsonl",
        """
        {"id": "old", "date": "2009-05-25", "contents": "A nuclear test was announced, the second test."}
        {"id": "none", "contents": "A nuclear test was announced, it was said."}
        {"id": "new", "date": "2019-02-27", "contents": "A nuclear test was announced in the afternoon."}
        """);
    news.ingest();
    PassageQuery query = PassageQuery.of("nuclear test");
    assertEquals("old", first(query).document().id());
    List<String> recent =
        news.index().search(query.withRecency(true)).hits().stream()
            .map(hit -> hit.document().id())
            .toList();
    assertEquals(3, recent.size());
    assertEquals("new", recent.get(0), recent::toString);
  }

  @Test
  void suggestion_misspelledWord_isTheNearestOfTheIndex() {
    assertEquals(
        Optional.of("the armoured train"),
        news.index().suggestion(PassageQuery.of("the armuored train")));
    assertEquals(Optional.empty(), news.index().suggestion(PassageQuery.of("train")));
    assertEquals(Optional.empty(), news.index().suggestion(PassageQuery.of("xylophone")));
  }

  @ParameterizedTest
  @CsvSource({
    "koera, korea",
    "statoin, station",
    "foundatoin, foundation",
    "foundasion, foundation",
    "comittee, committee",
    "golf,",
    "gild,",
    "tiger,",
    "tanks,",
    "stallion,",
    "covid18,",
  })
  void suggestion_wordNotInIndex_isOneThatASlipMakesOfIt(
      String query, String suggested, @TempDir Path folder) {
    try (IndexedFolder history = new IndexedFolder(folder)) {
      history.write(
          "a.txt",
          "Gold of Korea. A timer at the station. Thanks to the committee and foundation.");
      history.write("b.txt", "코로나 covid19 뒤에 열렸다.");
      history.ingest();
      assertEquals(
          Optional.ofNullable(suggested), history.index().suggestion(PassageQuery.of(query)));
    }
  }

  @Test
  void suggestion_number_isNotTakenForAnother(@TempDir Path folder) {
    try (IndexedFolder history = new IndexedFolder(folder)) {
      history.write("a.txt", "The armistice of 1953 and 25,000 soldiers.");
      history.ingest();
      PassageIndex index = history.index();
      assertEquals(Optional.empty(), index.suggestion(PassageQuery.of("armistice 1943")));
      assertEquals(Optional.empty(), index.suggestion(PassageQuery.of("armistice 25,001")));
      assertEquals(
          Optional.of("armistice 1943"), index.suggestion(PassageQuery.of("armistise 1943")));
    }
  }

  @Test
  void html_hit_isEscapedAndMarked() {
    assertEquals(
        "An <mark>armoured</mark> train carried Gim Jeong-eun over &lt;two&gt; rivers &amp; a"
            + " &#39;border&#39;.",
        HighlightedText.html(first(PassageQuery.of("armoured"))));
  }
}
