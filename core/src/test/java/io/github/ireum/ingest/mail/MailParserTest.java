// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.DocumentProblem;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.ingest.encoding.EncodingSupersets;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a mail is its text, and what are documents inside. */
final class MailParserTest {

  private static final String FLOWED =
      "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n";

  private static final String INVITATION =
      """
      BEGIN:VCALENDAR
      SUMMARY:Dinner
      END:VCALENDAR""";

  private static final String HTML_WITH_A_TABLE =
      """
      --c
      Content-Type: text/html

      <p>Kim Jong Un</p>
      --c
      Content-Type: text/csv; name=a.csv

      a,b
      --c--
      """;

  @TempDir private Path folder;

  private List<ExtractedDocument> mail(String mail) throws IOException {
    return Extractions.extract(
        TestFiles.write(folder.resolve("mail.eml"), "Subject: x\nMIME-Version: 1.0\n" + mail));
  }

  private static String body(List<ExtractedDocument> documents) {
    assertEquals(List.of(), documents.getFirst().problems());
    String text = documents.getFirst().text().strip();
    return text.substring(Math.min(text.length(), "Subject: x\n\n".length()));
  }

  private static String part(String type, String text) {
    return "--b\nContent-Type: " + type + "\n\n" + text + "\n";
  }

  private static String base64(String text) {
    return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void extract_textThatFlows_hasItsLinesJoined() throws IOException {
    String text = "어제 김정 \n은 위원장이 말했다. \n\n-- \n박근혜";
    String joined = "어제 김정은 위원장이 말했다.\n\n-- \n박근혜";
    assertEquals(joined, body(mail(FLOWED + "Content-Transfer-Encoding: 8bit\n\n" + text)));
    assertEquals(
        joined, body(mail(FLOWED + "Content-Transfer-Encoding: base64\n\n" + base64(text))));
    String quotedPrintable = "=EA=B9=80=EC=A0=95=20\n=EC=9D=80\n";
    assertEquals(
        "김정은",
        body(mail(FLOWED + "Content-Transfer-Encoding: quoted-printable\n\n" + quotedPrintable)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "text/html"})
  void extract_shortTextInTheEncodingThatItsHeaderNames_isRead(String type) throws IOException {
    String header = "Subject: x\nMIME-Version: 1.0\nContent-Type: " + type + "; charset=";
    byte[] mail = (header + "euc-kr\n\n예\n").getBytes(EncodingSupersets.KOREAN);
    assertEquals("예", body(Extractions.extract(TestFiles.write(folder.resolve("a.eml"), mail))));
  }

  @Test
  void extract_textThatDoesNotFlow_keepsItsLines() throws IOException {
    assertEquals("Kim \nJong Un", body(mail("Content-Type: text/plain\n\nKim \nJong Un\n")));
  }

  @Test
  void extract_invitationBesideTheText_leavesTheText() throws IOException {
    List<ExtractedDocument> documents =
        mail(
            "Content-Type: multipart/alternative; boundary=b\n\n"
                + part("text/plain", "Plain Kim Jong Un")
                + part("text/html", "<p>Kim Jong Un</p>")
                + part("text/calendar", INVITATION)
                + "--b--\n");
    assertEquals("Kim Jong Un", body(documents));
    assertEquals(2, documents.size());
    assertTrue(documents.get(1).text().contains("Dinner"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mixed", "related", "signed"})
  void extract_textDeepInParts_isThatOfTheMail(String kind) throws IOException {
    List<ExtractedDocument> documents =
        mail(
            "Content-Type: multipart/mixed; boundary=b\n\n"
                + part("multipart/" + kind + "; boundary=c", HTML_WITH_A_TABLE)
                + part("text/plain", "Sent from a boat")
                + "--b--\n");
    assertEquals("Kim Jong Un\n\nSent from a boat", body(documents));
    assertEquals("mail.eml!/a.csv", documents.get(1).source().id());
  }

  @Test
  void extract_mailThatEndsAmongAlternatives_isKept() throws IOException {
    assertEquals(
        "Kim Jong Un",
        body(
            mail(
                "Content-Type: multipart/alternative; boundary=b\n\n"
                    + part("text/plain", "Kim Jong Un")
                    + "--b\nContent-Ty")));
  }

  @Test
  void extract_attachedText_isADocumentOfItsOwn() throws IOException {
    List<ExtractedDocument> documents =
        mail(
            "Content-Type: multipart/mixed; boundary=b\n\n"
                + part("text/plain", "See below.")
                + part("text/plain\nContent-Disposition: attachment; filename=a.txt", "Kim Jong Un")
                + "--b--\n");
    assertEquals("See below.", body(documents));
    assertEquals("mail.eml!/a.txt", documents.get(1).source().id());
    assertEquals("Kim Jong Un", documents.get(1).text().strip());
  }

  @Test
  void extract_longHeaderAndLine_areWhole() throws IOException {
    String line = "Kim Jong Un met them. ".repeat(10_000).strip();
    String header = "X-Trace: " + "abcdefghi ".repeat(20_000) + "\n";
    assertEquals(line, body(mail(header + "Content-Type: text/plain\n\n" + line)));
  }

  @Test
  void extract_moreHeadersThanAnyMailHas_isTold() throws IOException {
    List<DocumentProblem> problems =
        mail("X: y\n".repeat(20_000) + "\nKim Jong Un").getFirst().problems();
    assertEquals(1, problems.size());
  }
}
