// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.ireum.testing.FolderTest;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that layout has broken are found, and highlighted where they stand. */
final class RepairSearchTest extends FolderTest {

  private static final String BROKEN_NAME =
      "The guests climbed to the crater lake of Mount Paektu on Thursday with Kim Jong-\n"
          + "un and his wife. They came down again in the afternoon and left by train for home.";

  private static List<String> highlighted(PassageHit hit) {
    int start = hit.passage().start();
    return hit.highlights().stream()
        .map(range -> hit.passage().text().substring(range.start() - start, range.end() - start))
        .toList();
  }

  private static String real(String text) {
    return text.replace('|', '\n')
        .replace('~', '\uFB03')
        .replace('^', '\u00AD')
        .replace('%', '\u200B');
  }

  @ParameterizedTest
  @CsvSource({
    "development, a positive deve-|lopment of many things, deve-|lopment",
    "\"positive development of\", a positive deve-|lopment of many, positive deve-|lopment of",
    "\"vice president\", the vice-|president left, vice-|president",
    "\"vice-president\", vice-|president Lee left, vice-|president",
    "\"the vice-president\", then the vice-|president left, the vice-|president",
    "\"vice-president left\", then the vice-|president left, vice-|president left",
    "\"e-mail\", an e-|mail came, e-|mail",
    "\"an email came\", an e-|mail came, an e-|mail came",
    "vicepresident, the vice-|president left, vice-|president",
    "developments, a positive deve-|lopment of many things, deve-|lopment",
    "lopment, a positive deve-|lopment of many things, deve-|lopment",
    "\"well known man\", a well-|known man; one well-known man, well-|known man well-known man",
    "wellknown, a well-|known man; one well-known man, well-|known",
    "known, a well-|known man; one well-known man, well-|known known",
    "office, the o~ce of many, o~ce",
    "denuclearisation, a denuclear^isation of all, denuclear^isation",
    "peninsula, on the pen%insula, pen%insula",
  })
  void search_brokenWord_isFoundAndHighlighted(String query, String text, String expected) {
    news.write("a.txt", real(text));
    news.ingest();
    List<PassageHit> hits = news.search(query);
    assertEquals(1, hits.size());
    assertEquals(real(expected), String.join(" ", highlighted(hits.get(0))));
  }

  @ParameterizedTest
  @CsvSource({"Kim Jong Un", "Kim Jong-un", "Kim Jongun", "김정은", "\"Kim Jong Un\""})
  void search_nameBrokenOverLines_isFoundInEverySpelling(String query) {
    news.write("a.txt", BROKEN_NAME);
    news.ingest();
    List<PassageHit> hits = news.search(query);
    assertFalse(hits.isEmpty());
    assertEquals(List.of("Kim Jong-\nun"), highlighted(hits.get(0)));
    NameOccurrence name = hits.get(0).names().get(0);
    assertEquals("김정은", name.reading());
    assertEquals("Kim Jong-\nun", name.text());
    assertEquals("Kim Jong-un", name.spelling());
  }

  @Test
  void search_nameBrokenInLineOfCollection_isFound() {
    news.write(
        "a.jsonl",
        "{\"id\": \"one\", \"contents\": \"" + BROKEN_NAME.replace("\n", "\\r\\n") + "\"}\n");
    news.ingest();
    PassageHit hit = news.search("Gim Jeong-eun").get(0);
    assertEquals("one", hit.document().id());
    assertEquals(List.of("Kim Jong-\r\nun"), highlighted(hit));
  }

  @Test
  void people_nameBrokenOverLines_isSpelledInOneLine() {
    news.write("a.txt", BROKEN_NAME);
    news.ingest();
    assertEquals(List.of("Kim Jong-un"), news.index().people().get(0).spellings());
  }

  @ParameterizedTest
  @CsvSource({"Kim  Jong  Un", "Kim\u00A0 Jong Un", "Kim\u200B Jong\u2060 Un", "Kim Jo\u00ADng Un"})
  void search_nameWithStraySpaces_isFoundWhole(String spelling) {
    news.write("a.txt", "Yesterday " + spelling + " climbed to the crater lake of Mount Paektu.");
    news.ingest();
    PassageHit hit = news.search("김정은").get(0);
    assertEquals(List.of(spelling), highlighted(hit));
  }

  @Test
  void search_nameBrokenByPageHeader_isFoundWhole() {
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= 4; page++) {
      text.append("Annual Report on Lakes ").append(page).append("\\n\\n");
      text.append(page == 2 ? "un went up the mountain with guests of honour. " : "");
      text.append("In summer number ").append(page).append(" nobody else saw the lake.\\n");
      text.append(page == 1 ? "Then one of the guests was Kim Jong-\\n" : "");
      text.append("\\f");
    }
    news.write("a.jsonl", "{\"id\": \"one\", \"contents\": \"" + text + "\"}\n");
    news.ingest();
    PassageHit hit = news.search("김정은").get(0);
    assertEquals(List.of("Kim Jong-\n\fAnnual Report on Lakes 2\n\nun"), highlighted(hit));
  }

  @Test
  void search_wordAndNameBrokenInPdf_areFound() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.beginText();
        content.setLeading(14);
        content.newLineAtOffset(72, 700);
        for (String line :
            List.of(
                "The ministry called the visit to the crater lake a positive deve-",
                "lopment. Among the guests who climbed the mountain was Kim Jong-",
                "un with his wife, who came down again in the afternoon by train.")) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
      pdf.save(news.file("a.pdf").toFile());
    }
    news.ingest();
    assertEquals(List.of("deve-\nlopment"), highlighted(news.search("development").get(0)));
    PassageHit hit = news.search("김정은").get(0);
    assertEquals(List.of("Kim Jong-\nun"), highlighted(hit));
    assertEquals("Kim Jong-un", hit.names().get(0).spelling());
  }
}
