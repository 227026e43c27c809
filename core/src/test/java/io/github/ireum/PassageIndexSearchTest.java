// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.testing.TestFiles;
import io.github.ireum.testing.Testdata;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Searches over the collection in {@code testdata/}. */
@TestInstance(Lifecycle.PER_CLASS)
final class PassageIndexSearchTest {

  private PassageIndex index;
  private IngestReport report;

  @BeforeAll
  void ingestTestdata(@TempDir Path folder) {
    index = PassageIndex.open(folder.resolve("index"));
    report = index.ingest(Testdata.DOCUMENTS);
  }

  @AfterAll
  void close() {
    index.close();
  }

  private List<PassageHit> hits(String query) {
    return index.search(all(query)).hits();
  }

  private static PassageQuery all(String query) {
    return PassageQuery.of(query).withLimit(1_000).withCollapsing(false);
  }

  private static List<String> highlighted(PassageHit hit) {
    int start = hit.passage().start();
    return hit.highlights().stream()
        .map(range -> hit.passage().text().substring(range.start() - start, range.end() - start))
        .toList();
  }

  @Test
  void ingest_testdata_readsEverything() {
    assertEquals(List.of(), report.problems());
    assertEquals(report.discovered(), report.indexed());
    assertEquals(report.indexed(), index.status().indexed());
    assertEquals(report.passages(), index.status().passages());
    assertTrue(index.status().bytes() > 0);
    assertTrue(index.status().version().startsWith("0."), index.status()::version);
  }

  @Test
  void search_txtFiles_passagesLeadBackToTheFile() {
    int checked = 0;
    for (PassageHit hit : hits("the Kim 김정은 대통령")) {
      Path file = Path.of(hit.document().path());
      if (file.toString().endsWith(".txt") && !hit.document().path().contains("!/")) {
        Passage passage = hit.passage();
        assertEquals(
            TestFiles.read(file).substring(passage.start(), passage.end()), passage.text());
        checked++;
      }
    }
    assertTrue(checked > 20, "only " + checked);
  }

  @Test
  void search_hits_haveRanksAndFallingScores() {
    List<PassageHit> hits = hits("Kim Jong Un in Beijing");
    for (int i = 0; i < hits.size(); i++) {
      assertEquals(i + 1, hits.get(i).rank());
      assertTrue(i == 0 || hits.get(i).score() <= hits.get(i - 1).score());
    }
  }

  @Test
  void search_hits_haveHighlightsInsidePassageInOrder() {
    for (PassageHit hit : hits("Kim Jong Un met 정상회담 summit in Beijing")) {
      int last = hit.passage().start();
      for (TextRange range : hit.highlights()) {
        assertTrue(last <= range.start() && range.length() > 0, hit::toString);
        last = range.end();
      }
      assertTrue(last <= hit.passage().end(), hit::toString);
    }
  }

  @Test
  void search_withoutHighlights_hasTheSameHits() {
    PassageQuery query = PassageQuery.of("turtle ship");
    List<PassageHit> with = index.search(query).hits();
    List<PassageHit> without = index.search(query.withHighlights(false)).hits();
    without.forEach(hit -> assertEquals(List.of(), hit.highlights()));
    assertEquals(
        with.stream().map(PassageHit::passage).toList(),
        without.stream().map(PassageHit::passage).toList());
  }

  @Test
  void search_matchedWords_areHighlighted() {
    PassageHit hit = hits("turtle ships").getFirst();
    Set<String> words = new HashSet<>(highlighted(hit));
    assertTrue(words.contains("turtle") || words.contains("Turtle"), words::toString);
    assertTrue(words.contains("ship") || words.contains("ships"), words::toString);
  }

  @Test
  void search_hit_hasMetadataOfItsDocument() {
    PassageHit hit = hits("beach road Dalian").getFirst();
    assertEquals(
        new SourceDocument(
            "news/wire-bundle.zip!/reports/dalian-port.docx",
            Testdata.news("wire-bundle.zip") + "!/reports/dalian-port.docx",
            "Dalian, the day after",
            "Trade desk",
            LocalDate.of(2018, 5, 10),
            "en",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        hit.document());
  }

  @Test
  void search_collectionLine_hasIdOfTheLineAndPathOfTheFile() {
    SourceDocument document = hits("larches felled by a storm").getFirst().document();
    assertEquals("jl-005", document.id());
    assertEquals(Testdata.DOCUMENTS.resolve("collection.jsonl").toString(), document.path());
  }

  @Test
  void search_byDocument_hasEveryDocumentOnceWithItsBestPassage() {
    PassageQuery query = all("Kim Jong Un");
    SearchResult passages = index.search(query);
    SearchResult documents = index.search(query.withGrouping(Grouping.DOCUMENT));
    List<String> bestFirst =
        passages.hits().stream()
            .map(hit -> hit.document().path() + hit.document().id())
            .distinct()
            .toList();
    assertEquals(
        bestFirst,
        documents.hits().stream().map(hit -> hit.document().path() + hit.document().id()).toList());
    assertEquals(documents.hits().size(), documents.totalHits());
    assertTrue(documents.totalHitsExact());
    assertTrue(documents.hits().size() < passages.hits().size());
    assertEquals(passages.hits().getFirst().score(), documents.hits().getFirst().score());
    documents.hits().forEach(hit -> assertFalse(hit.highlights().isEmpty()));
  }

  @Test
  void search_limit_cutsHitsButNotTheTotal() {
    SearchResult all = index.search(all("Kim"));
    SearchResult two = index.search(all("Kim").withLimit(2));
    assertEquals(all.hits().subList(0, 2), two.hits());
    assertEquals(all.hits().size(), two.totalHits());
    SearchResult twoDocuments =
        index.search(PassageQuery.of("Kim").withLimit(2).withGrouping(Grouping.DOCUMENT));
    assertEquals(2, twoDocuments.hits().size());
    assertTrue(twoDocuments.totalHits() > 2);
  }

  @Test
  void search_noMatch_isEmpty() {
    for (Grouping grouping : Grouping.values()) {
      SearchResult result = index.search(PassageQuery.of("xylophone").withGrouping(grouping));
      assertEquals(new SearchResult(List.of(), 0, true), result);
    }
  }

  @Test
  void search_onlyPunctuation_throws() {
    PassageQuery query = PassageQuery.of("?! ...");
    assertThrows(InvalidQueryException.class, () -> index.search(query));
  }

  @Test
  void search_tooManyWords_throws() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      words.append('w').append(i).append(' ');
    }
    PassageQuery query = PassageQuery.of(words.toString());
    assertThrows(InvalidQueryException.class, () -> index.search(query));
  }

  @Test
  void search_manyWords_isAnswered() {
    StringBuilder words = new StringBuilder("turtle ");
    for (int i = 0; i < 500; i++) {
      words.append('w').append(i).append(' ');
    }
    assertEquals(
        "news/admiral-yi-turtle-ship.html", hits(words.toString()).getFirst().document().id());
  }
}
