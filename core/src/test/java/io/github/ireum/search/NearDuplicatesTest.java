// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageCopy;
import io.github.ireum.PassageHit;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.testing.FolderTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which hits are collapsed into which, seen through the API. */
final class NearDuplicatesTest extends FolderTest {

  private static final String REPORT =
      """
      The ferry to Jeju turned back on Monday after its engine failed in heavy seas. Kim Jong Un \
      was told of it in Wonsan, and Moon Jae-in in Busan. All ninety passengers reached the port \
      before dark; the captain said that he had waited too long with his call for help.
      """;

  @BeforeEach
  void write() {
    news.write("first.txt", REPORT);
  }

  private List<PassageHit> search(String query) {
    news.ingest();
    return news.index().search(PassageQuery.of(query)).hits();
  }

  private static List<String> copies(PassageHit hit) {
    return hit.copies().stream().map(copy -> copy.document().id()).toList();
  }

  @Test
  void search_sameReportTwice_isOneHitWithItsCopy() {
    news.write("second.txt", REPORT.replace("Monday", "Tuesday"));
    List<PassageHit> hits = search("ferry");
    assertEquals(1, hits.size());
    assertEquals(1, copies(hits.get(0)).size());
    PassageCopy copy = hits.get(0).copies().get(0);
    assertTrue(copy.passage().text().startsWith("The ferry to Jeju"), copy.passage().text());
  }

  @Test
  void search_sameReportWithOtherSpellings_isOneHitWithThem() {
    news.write(
        "second.txt",
        REPORT.replace("Kim Jong Un", "Kim Ch\u014Fng-\u016Dn").replace("Jae-in", "Jaein"));
    List<PassageHit> hits = search("\"Kim Jong Un\" ferry");
    assertEquals(1, hits.size());
    List<String> spellings =
        hits.get(0).copies().get(0).names().stream().map(name -> name.text()).toList();
    assertEquals(List.of("Kim Ch\u014Fng-\u016Dn", "Moon Jaein"), spellings);
  }

  @Test
  void search_reportThatWasCut_isCollapsed() {
    news.write("second.txt", REPORT.substring(REPORT.indexOf("All ninety")));
    assertEquals(1, search("passengers reached the port of Jeju").size());
  }

  @Test
  void search_otherReportOfTheSameEvent_staysApart() {
    news.write(
        "other.txt",
        "Passengers of the ferry to Jeju told of hours of fear in heavy seas on Monday. Some had"
            + " called their families. The engine failed twice, said one of them in the port.");
    List<PassageHit> hits = search("ferry Jeju");
    assertEquals(2, hits.size());
    hits.forEach(hit -> assertEquals(List.of(), copies(hit)));
  }

  @Test
  void search_notCollapsed_hasEveryCopyAsHit() {
    news.write("second.txt", REPORT);
    news.write("third.txt", REPORT);
    assertEquals(1, search("ferry").size());
    assertEquals(2, copies(search("ferry").get(0)).size());
    List<PassageHit> all =
        news.index().search(PassageQuery.of("ferry").withCollapsing(false)).hits();
    assertEquals(3, all.size());
    all.forEach(hit -> assertEquals(List.of(), copies(hit)));
  }

  @Test
  void search_limit_isFilledBelowTheCopies() {
    for (int i = 0; i < 8; i++) {
      news.write("copy" + i + ".txt", REPORT);
    }
    news.write("short.txt", "No ferry sailed to Ulleung that week, for lack of passengers.");
    assertEquals(2, search("ferry Jeju").size());
    assertEquals(2, news.index().search(PassageQuery.of("ferry Jeju").withLimit(2)).hits().size());
  }

  @Test
  void search_byDocument_collapsesDocuments() {
    news.write("second.txt", REPORT);
    news.write("third.txt", REPORT);
    news.ingest();
    List<PassageHit> hits =
        news.index().search(PassageQuery.of("ferry").withGrouping(Grouping.DOCUMENT)).hits();
    assertEquals(1, hits.size());
    assertEquals(2, copies(hits.get(0)).size());
  }

  @Test
  void search_copyWithoutTheWord_isNotListed() {
    news.write("second.txt", REPORT.replace("captain", "skipper"));
    assertEquals(List.of(), copies(search("captain").get(0)));
  }

  /** More copies than are compared at once. */
  @Test
  void search_hundredsOfCopies_areOneHit() {
    news.write("copies.jsonl", copies(300));
    news.write("short.txt", "No ferry sailed to Ulleung that week, for lack of passengers.");
    List<PassageHit> hits = search("ferry to Jeju");
    assertEquals(2, hits.size());
    assertEquals(300, hits.get(0).copies().size() + hits.get(1).copies().size());
  }

  @Test
  void search_moreCopiesThanAreListed_areNoHitsEither() {
    news.write("copies.jsonl", copies(PassageHit.MAX_COPIES + 50));
    news.write("short.txt", "No ferry sailed to Ulleung that week, for lack of passengers.");
    List<PassageHit> hits = search("ferry to Jeju");
    assertEquals(2, hits.size());
    assertEquals(PassageHit.MAX_COPIES, hits.get(0).copies().size() + hits.get(1).copies().size());
  }

  private static String copies(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"id\": \"" + i + "\", \"contents\": \"" + REPORT.strip() + "\"}\n")
        .collect(Collectors.joining());
  }
}
