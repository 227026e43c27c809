// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.FolderTest;
import io.github.ireum.testing.Pages;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plain text in pages: headers and numbers of pages stand between words, and are none. */
final class PageHeaderSearchTest extends FolderTest {

  private static final int PER_PAGE = 30;

  @BeforeEach
  void write() throws Exception {
    List<String> sentences = new ArrayList<>(Pages.sentences(150, 11));
    List<String> lines = Pages.wrap(String.join(" ", sentences), 72);
    // The last line of the first page and the first one of the second.
    lines.set(PER_PAGE - 1, "Nobody doubted that Kim Jong");
    lines.set(PER_PAGE, "Un had been in the walrus enclosure that day, and nobody asked again.");
    lines.set(2 * PER_PAGE - 1, "The keeper of the light spoke of the slow and careful deve-");
    lines.set(2 * PER_PAGE, "lopment of trumpets, which took him most of the year and a half.");
    news.write(
        "pages.txt",
        Pages.of(
            lines,
            PER_PAGE,
            page -> "GAZETTE OF TYPHOONS\n\n",
            page -> "\nPage " + page + " of 9\n\n"));
    news.write("other.txt", "A typhoon came up. The gazette was late for once.");
    news.ingest();
  }

  @Test
  void search_wordOfTheHeader_findsTextFirstAndMarksNothingInHeaders() {
    List<PassageHit> hits = news.search("typhoons");
    assertEquals("other.txt", hits.get(0).document().id());
    assertEquals(2, hits.size(), hits::toString);
    assertEquals("pages.txt", hits.get(1).document().id());
    assertEquals(List.of(), hits.get(1).highlights());
    assertEquals(List.of(), news.search("\"page 2\""));
  }

  @Test
  void search_phraseAndNameOverTheEndOfAPage_areFoundWhereTheyStand() throws Exception {
    String text = Files.readString(news.file("pages.txt"));
    PassageHit hit = news.search("김정은").get(0);
    NameOccurrence name = hit.names().get(0);
    assertTrue(name.text().startsWith("Kim Jong\n") && name.text().endsWith("\nUn"), name.text());
    assertEquals(name.text(), name.range().of(text));
    assertEquals(hit.passage().text(), text.substring(hit.passage().start(), hit.passage().end()));
    assertTrue(hit.passage().text().contains("walrus enclosure"), hit.passage().text());
    PassageHit phrase = news.search("\"doubted that Kim Jong Un had been\"").get(0);
    String marked = phrase.highlights().get(0).of(text);
    assertTrue(marked.startsWith("doubted") && marked.endsWith("been"), marked);
  }

  @Test
  void search_wordBrokenOverTheEndOfAPage_isFound() throws Exception {
    PassageHit hit = news.search("\"careful development of trumpets\"").get(0);
    assertFalse(hit.highlights().isEmpty());
    assertTrue(hit.passage().text().contains("trumpets, which"), hit.passage().text());
  }

  @Test
  void verify_index_findsTheExtractedTextAgain() {
    assertEquals(List.of(), news.index().verify().findings());
  }
}
