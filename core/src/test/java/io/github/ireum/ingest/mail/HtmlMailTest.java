// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTML in mails and in other documents is read as a page is. */
final class HtmlMailTest {

  private static final String HEADERS =
      "From: Harbour News <news@example.org>\nSubject: The week in the harbour\n";

  private static final String LETTER =
      """
      <h1>The week in the harbour</h1>
      <p>Kim Yong Nam opened the
         pier on Monday. The ferry leaves at nine now, and it comes back at noon.</p>
      <p>Choe Son Hui sent a letter to the harbour, which the crew read before dinner.</p>
      """;

  private static final String PAGE =
      "<html><body>\n<nav><a href='/'>Home</a> <a href='/w'>World</a></nav>\n"
          + "<div class='share'><a href='x'>Share</a> or <a href='y'>print</a></div>\n"
          + LETTER
          + "<div class='footer'>You asked for it. <a href='u'>Unsubscribe</a></div></body></html>\n";

  private static final String BODY =
      """
      The week in the harbour

      Kim Yong Nam opened the pier on Monday. The ferry leaves at nine now, and it comes back at noon.

      Choe Son Hui sent a letter to the harbour, which the crew read before dinner.""";

  private static final String PAGE_TEXT =
      "Home World\n\nShare or print\n\n" + BODY + "\n\nYou asked for it. Unsubscribe";

  private static final List<String> FURNITURE =
      List.of("Home World\n\nShare or print", "You asked for it. Unsubscribe");

  @TempDir private Path folder;

  private List<ExtractedDocument> mail(String body) throws IOException {
    return Extractions.extract(
        TestFiles.write(folder.resolve("mail.eml"), HEADERS + "MIME-Version: 1.0\n" + body));
  }

  private static String part(String type, String text) {
    return "--b\nContent-Type: " + type + "; charset=utf-8\n\n" + text + "\n";
  }

  private static List<String> furniture(ExtractedDocument document) {
    return document.furniture().stream().map(range -> range.of(document.text()).strip()).toList();
  }

  private static void assertPage(String before, ExtractedDocument document, String behind) {
    assertEquals(before + PAGE_TEXT + behind, document.text().strip());
    assertEquals(FURNITURE, furniture(document));
  }

  @Test
  void extract_mailInHtml_isReadAsAPage() throws IOException {
    ExtractedDocument document = mail("Content-Type: text/html; charset=utf-8\n\n" + PAGE).get(0);
    assertPage(HEADERS + "\n", document, "");
  }

  @Test
  void extract_mailInTextAndHtml_isTheHtmlReadAsAPage() throws IOException {
    ExtractedDocument document =
        mail("Content-Type: multipart/alternative; boundary=b\n\n"
                + part("text/plain", "Kim Yong Nam opened the\npier.")
                + part("text/html", PAGE)
                + "--b--\n")
            .get(0);
    assertPage(HEADERS + "\n", document, "");
  }

  @Test
  void extract_textBesideHtml_keepsItsLinesAndIsNoFurniture() throws IOException {
    ExtractedDocument document =
        mail("Content-Type: multipart/mixed; boundary=b\n\n"
                + part("text/plain", "Dear  all,\nsee below.")
                + part("text/html", PAGE)
                + part("text/plain", "-- \nThe list\nof the harbour")
                + "--b--\n")
            .get(0);
    assertPage(
        HEADERS + "\nDear  all,\nsee below.\n\n", document, "\n\n-- \nThe list\nof the harbour");
  }

  @Test
  void extract_mainPartOfAPageInAMail_leavesTheTextBesideIt() throws IOException {
    ExtractedDocument document =
        mail("Content-Type: multipart/mixed; boundary=b\n\n"
                + part("text/plain", "See below.")
                + part("text/html", "<p>Paper</p><main>" + LETTER + "</main><p>Call us</p>")
                + part("text/plain", "Bye.")
                + "--b--\n")
            .get(0);
    assertEquals(List.of("Paper", "Call us"), furniture(document));
  }

  @Test
  void extract_letterOfNothingButALink_isNoFurniture() throws IOException {
    ExtractedDocument document =
        mail("Content-Type: text/html\n\n<div><a href='x'>Kim Yong Nam at the pier</a></div>\n")
            .get(0);
    assertEquals(HEADERS + "\nKim Yong Nam at the pier", document.text().strip());
    assertEquals(List.of(), document.furniture());
  }

  @Test
  void extract_mailInText_keepsItsLines() throws IOException {
    ExtractedDocument document =
        mail("Content-Type: text/plain\n\nDear  all,\n\n  1. Home\n  2. Share\n").get(0);
    assertEquals(HEADERS + "\nDear  all,\n\n  1. Home\n  2. Share", document.text().strip());
    assertEquals(List.of(), document.furniture());
  }

  @Test
  void extract_pageAttachedOrInAnArchive_isReadAsAPage() throws IOException {
    List<ExtractedDocument> mail =
        mail(
            "Content-Type: multipart/mixed; boundary=b\n\n"
                + part("text/plain", "See the page.")
                + "--b\nContent-Type: text/html\nContent-Disposition: attachment;"
                + " filename=page.html\n\n"
                + PAGE
                + "--b--\n");
    assertPage("", mail.get(1), "");
    assertTrue(mail.get(0).furniture().isEmpty());
    Path archive = TestFiles.zip(folder.resolve("pages.zip"), "page.html", PAGE);
    assertPage("", Extractions.extract(archive).get(1), "");
  }
}
