// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is chosen among the parts of a mail. */
final class MailAlternativesTest {

  private static final String PLAIN = part("text/plain", "Plain Kim Jong Un");

  @TempDir private Path folder;

  private List<ExtractedDocument> mail(String mail) throws IOException {
    return Extractions.extract(
        TestFiles.write(folder.resolve("mail.eml"), "Subject: x\nMIME-Version: 1.0\n" + mail));
  }

  private String alternatives(String parts) throws IOException {
    ExtractedDocument mail =
        mail("Content-Type: multipart/alternative; boundary=b\n\n" + parts + "--b--\n").getFirst();
    assertEquals(List.of(), mail.problems());
    String text = mail.text().replace('\u00A0', ' ').strip();
    return text.substring("Subject: x\n\n".length()).strip();
  }

  private static String part(String type, String text) {
    return "--b\nContent-Type: " + type + "\n\n" + text + "\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<p>&nbsp;</p>", "<img src=\"cid:1\">", "<style>p { color: red }</style>"})
  void extract_htmlWithoutText_leavesThePlainText(String html) throws IOException {
    String page = "<html><head><title>x</title></head><body>" + html + "</body></html>";
    assertEquals("Plain Kim Jong Un", alternatives(PLAIN + part("text/html", page)));
    assertEquals("Plain Kim Jong Un", alternatives(part("text/html", page) + PLAIN));
  }

  @Test
  void extract_htmlWithoutTextAmongRelatedParts_leavesThePlainText() throws IOException {
    String related =
        "--c\nContent-Type: text/html\n\n<img src=\"cid:1\">\n--c\nContent-Type: image/png\n\n--c--\n";
    assertEquals(
        "Plain Kim Jong Un", alternatives(PLAIN + part("multipart/related; boundary=c", related)));
  }

  @Test
  void extract_severalOfOneKind_areAllRead() throws IOException {
    assertEquals(
        "Kim Jong Un\n\nto the list",
        alternatives(
            PLAIN + part("text/html", "<p>Kim Jong Un") + part("text/html", "<p>to the list")));
  }

  private static String zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write("Kim Jong Un".getBytes(StandardCharsets.UTF_8));
    }
    return Base64.getMimeEncoder().encodeToString(bytes.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain; name=a.zip",
        "text/html; name=a.zip",
        "text/plain\nContent-Disposition: inline; filename=a.zip"
      })
  void extract_fileThatClaimsToBeText_isADocumentInside(String type) throws IOException {
    List<ExtractedDocument> documents =
        mail(
            "Content-Type: multipart/mixed; boundary=b\n\n"
                + part("text/plain", "See below.")
                + part(type + "\nContent-Transfer-Encoding: base64", zip())
                + "--b--\n");
    assertEquals("Subject: x\n\nSee below.", documents.getFirst().text().strip());
    assertEquals(
        List.of("mail.eml", "mail.eml!/a.zip", "mail.eml!/a.zip!/a.txt"),
        documents.stream().map(document -> document.source().id()).sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-2022-KR", "UTF-16", "UTF-16LE", "UTF-8"})
  void extract_namedTextInAnyEncoding_staysInTheMail(String charset) throws IOException {
    String text = "안녕하세요, 김정은 위원장입니다.";
    String encoded = Base64.getMimeEncoder().encodeToString(text.getBytes(charset));
    List<ExtractedDocument> documents =
        mail(
            "Content-Type: text/plain; name=a.txt; charset="
                + charset
                + "\nContent-Transfer-Encoding: base64\n\n"
                + encoded);
    assertEquals(1, documents.size());
    assertEquals("Subject: x\n\n" + text, documents.getFirst().text().strip());
  }

  @Test
  void extract_partsNestedTooDeep_areToldAndWhatIsBeforeThemIsRead() throws IOException {
    StringBuilder mail = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\n\n");
    mail.append("--b0\nContent-Type: text/plain\n\nKim Jong Un\n");
    for (int i = 0; i < 3_000; i++) {
      mail.append("--b").append(i).append("\nContent-Type: multipart/mixed; boundary=b");
      mail.append(i + 1).append("\n\n");
    }
    ExtractedDocument document = mail(mail + "--b3000\n\nPark\n").getFirst();
    assertEquals(
        List.of(FailureReason.DEPTH_LIMIT),
        document.problems().stream().map(DocumentProblem::reason).toList());
    assertTrue(document.text().contains("Kim Jong Un"), document.text());
  }
}
