// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.SourceDocument;
import io.github.ireum.testing.TestFiles;
import io.github.ireum.testing.Testdata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TikaExtractorTest {

  private static List<ExtractedDocument> news(String name) throws IOException {
    List<ExtractedDocument> documents = Extractions.extract(Testdata.news(name));
    documents.forEach(document -> assertEquals(List.of(), document.problems()));
    return documents;
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "moon-beijing-2017.docx, 'Moon in Beijing: noodles and a reset', Foreign desk, 2017-12-16, en,"
            + " application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "sunshine-policy.odt, 'The sunshine policy, looked at again', Essay, 2009-08-19, en,"
            + " application/vnd.oasis.opendocument.text",
        "third-republic.rtf, Pak Chŏng-hŭi and the Third Republic, Reference series, 1999-10-26, en,"
            + " application/rtf",
        "korea-reader.epub, A Small Reader of Korean History, Reading Room Press, 2019-03-01, en,"
            + " application/epub+zip",
        "four-visits.pdf, Four visits in ten months, Institute for East Asian Dialogue, 2019-01-15,"
            + " en, application/pdf",
        "ko-gyeongbu.pdf, 경부고속도로 쉰 해, 길 이야기, 2020-07-07, ko, application/pdf",
        "singapore-summit.html, Handshake on Sentosa, Mira Feld, 2018-06-12, en, text/html",
        "desk-style-note.eml, 'Names: one style for all pages', The desk <desk@example.org>,"
            + " 2018-06-14, en, message/rfc822",
        "travel-plan.eml, 중국 방문 기록 / China trips, Archive <archive@example.org>, 2019-01-11, en,"
            + " message/rfc822",
        "un-budget.txt, -, -, -, en, text/plain",
        "ko-tanhaek-2017.txt, -, -, -, ko, text/plain",
      })
  void extract_format_hasMetadata(
      String name, String title, String author, String date, String language, String type)
      throws IOException {
    SourceDocument source = news(name).getFirst().source();
    assertEquals(name, source.id());
    assertEquals(Testdata.news(name).toString(), source.path());
    assertEquals(title, source.title());
    assertEquals(author, source.author());
    assertEquals(date, source.date() == null ? null : source.date().toString());
    assertEquals(language, source.language());
    assertEquals(type, String.valueOf(source.mediaType()).replaceFirst(";.*", ""));
  }

  @Test
  void extract_plainText_isTheFileAsItIs() throws IOException {
    ExtractedDocument document = news("expressway-1970.txt").getFirst();
    assertEquals(TestFiles.read(Testdata.news("expressway-1970.txt")), document.text());
    assertEquals(Testdata.news("expressway-1970.txt").toString(), document.key());
  }

  @Test
  void extract_decomposedHangul_isNotChanged() throws IOException {
    Path file = Testdata.news("ko-nfd-singapore.txt");
    assertEquals(TestFiles.read(file), news("ko-nfd-singapore.txt").getFirst().text());
  }

  @Test
  void extract_pdf_hasTextOfEveryPage() throws IOException {
    String text = news("four-visits.pdf").getFirst().text();
    assertTrue(text.contains("A chronology of the"), text);
    assertTrue(text.contains("Page 1 of 3") && text.contains("Page 3 of 3"), text);
  }

  @Test
  void extract_koreanPdf_hasHangul() throws IOException {
    String text = news("ko-gyeongbu.pdf").getFirst().text();
    assertTrue(text.contains("박정희 대통령은 1964년 서독을 찾아"), text);
  }

  @Test
  void extract_html_hasNavigationAsBlocksOfItsOwnAndNoTitleElement() throws IOException {
    String text = news("singapore-summit.html").getFirst().text();
    assertTrue(text.contains("\nHome\nWorld\nPolitics\n"), text);
    assertFalse(text.contains("  "), text);
    assertFalse(text.contains("function"), text);
  }

  @Test
  void extract_zip_hasEntriesUnderTheirPaths() throws IOException {
    List<ExtractedDocument> documents = news("wire-bundle.zip");
    assertEquals(
        List.of(
            "wire-bundle.zip",
            "wire-bundle.zip!/reports/dalian-port.docx",
            "wire-bundle.zip!/text/kim-yong-nam-farewell.txt",
            "wire-bundle.zip!/web/chess-talk.html"),
        documents.stream().map(document -> document.source().id()).toList());
    ExtractedDocument archive = documents.getFirst();
    assertTrue(archive.container());
    assertEquals("", archive.text());
    ExtractedDocument entry = documents.get(1);
    assertFalse(entry.container());
    assertEquals(
        Testdata.news("wire-bundle.zip") + "!/reports/dalian-port.docx", entry.source().path());
    assertEquals(Testdata.news("wire-bundle.zip") + "\0!/reports/dalian-port.docx", entry.key());
    assertEquals("Trade desk", entry.source().author());
    assertTrue(entry.text().contains("The beach road is open again."), entry.text());
  }

  @Test
  void extract_emptyEntry_isNoFault(@TempDir Path folder) throws IOException {
    Path archive =
        TestFiles.zip(folder.resolve("box.zip"), "empty.docx", "", "note.txt", "Not empty.");
    List<ExtractedDocument> documents = Extractions.extract(archive);
    assertEquals(3, documents.size());
    documents.forEach(document -> assertEquals(List.of(), document.problems()));
    assertEquals(archive + "!/empty.docx", documents.get(1).source().path());
    assertEquals("", documents.get(1).text());
  }

  @Test
  void extract_mail_hasBodyAndAttachment() throws IOException {
    List<ExtractedDocument> documents = news("desk-style-note.eml");
    assertEquals(
        List.of("desk-style-note.eml", "desk-style-note.eml!/notes.txt"),
        documents.stream().map(document -> document.source().id()).toList());
    assertTrue(documents.get(0).text().contains("and after that Mr Kim."));
    assertFalse(documents.get(0).text().contains("Remaining names"));
    assertTrue(documents.get(1).text().contains("in Korean letters the two look the same: 한강."));
  }

  @Test
  void extract_mailInTwoForms_hasBodyOnce() throws IOException {
    List<ExtractedDocument> documents = news("travel-plan.eml");
    assertEquals(1, documents.size());
    String text = documents.getFirst().text();
    assertEquals(text.indexOf("Dear colleague"), text.lastIndexOf("Dear colleague"));
    assertTrue(text.contains("the guest is written 김정은, with"), text);
  }

  @Test
  void extract_mailbox_isAContainerOfItsMails(@TempDir Path folder) throws IOException {
    String mail =
        """
        From park@example.org Mon Jan 01 10:00:00 2001
        From: park@example.org
        Subject: Ferry

        The ferry leaves at nine.

        """;
    Path file = TestFiles.write(folder.resolve("box.mbox"), mail + mail);
    List<ExtractedDocument> documents = Extractions.extract(file);
    assertTrue(documents.getFirst().container(), documents::toString);
    assertEquals("", documents.getFirst().text());
    String text = "From: park@example.org\nSubject: Ferry\n\nThe ferry leaves at nine.";
    assertEquals(
        List.of(text, text),
        documents.stream().skip(1).map(document -> document.text().strip()).toList());
  }

  @Test
  void extract_webArchive_isAContainerOfItsPages(@TempDir Path folder) throws IOException {
    String answer =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
            + "<!DOCTYPE html><html><body><p>The ferry leaves.</p>";
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/\r\n"
            + "WARC-Date: 2001-01-01T10:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + answer.length()
            + "\r\n\r\n"
            + answer
            + "\r\n\r\n";
    List<ExtractedDocument> documents =
        Extractions.extract(TestFiles.write(folder.resolve("site.warc"), record));
    assertTrue(documents.getFirst().container(), documents::toString);
    assertEquals("", documents.getFirst().text());
    assertEquals("The ferry leaves.", documents.get(1).text().strip());
  }

  @Test
  void extract_shortText_hasNoLanguage() throws IOException {
    Path file = Files.createTempFile("short", ".txt");
    try {
      TestFiles.write(file, "Kim Jong Un");
      assertNull(Extractions.extract(file).getFirst().source().language());
    } finally {
      Files.delete(file);
    }
  }
}
