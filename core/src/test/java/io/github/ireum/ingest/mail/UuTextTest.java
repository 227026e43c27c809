// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.ExtractionSettings;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are uuencoded in the texts of mails. */
final class UuTextTest {

  private static final String LIST = "Kim Jong Un met Moon Jae-in in Panmunjom. ".repeat(9);
  private static final String NOTE = "박근혜가 부산에 왔다. ".repeat(9);

  @TempDir private Path folder;

  /** The lines of a file. */
  private static String lines(byte[] bytes) {
    StringBuilder lines = new StringBuilder();
    for (int start = 0; start < bytes.length; start += 45) {
      int count = Math.min(45, bytes.length - start);
      lines.append((char) (' ' + count));
      for (int i = start; i < start + count; i += 3) {
        int group = 0;
        for (int j = i; j < i + 3; j++) {
          group = group << 8 | (j < bytes.length ? bytes[j] & 255 : 0);
        }
        for (int shift = 18; shift >= 0; shift -= 6) {
          int six = group >> shift & 63;
          lines.append(six == 0 ? '`' : (char) (' ' + six));
        }
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private static String file(String name, String text) {
    return "begin 644 " + name + "\n" + lines(text.getBytes(StandardCharsets.UTF_8)) + "`\nend\n";
  }

  private List<ExtractedDocument> mail(String mail, IngestLimits limits) throws IOException {
    return Extractions.extract(
        TestFiles.write(folder.resolve("mail.eml"), "Subject: x\n" + mail),
        new ExtractionSettings(limits, ""));
  }

  private List<ExtractedDocument> mail(String mail) throws IOException {
    return mail(mail, IngestLimits.defaults());
  }

  private static List<FailureReason> reasons(ExtractedDocument document) {
    return document.problems().stream().map(DocumentProblem::reason).toList();
  }

  private static List<String> ids(List<ExtractedDocument> documents) {
    return documents.stream().map(document -> document.source().id()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void extract_filesInText_areDocumentsInside(String end) throws IOException {
    String text =
        "\nHere they are.\n"
            + file("the list.txt", LIST)
            + "\nbegin with this one:\n"
            + file("note.txt", NOTE)
            + "Yours, Park Chung Hee\n";
    List<ExtractedDocument> documents = mail(text.replace("\n", end));
    assertEquals(
        List.of("mail.eml", "mail.eml!/the list.txt", "mail.eml!/note.txt"), ids(documents));
    assertEquals(
        "Subject: x\n\nHere they are.\n\nbegin with this one:\nYours, Park Chung Hee",
        documents.getFirst().text().replace("\r", "").strip());
    assertEquals(LIST.strip(), documents.get(1).text().strip());
    assertEquals(NOTE.strip(), documents.get(2).text().strip());
    for (ExtractedDocument document : documents) {
      assertEquals(List.of(), document.problems());
    }
  }

  @Test
  void extract_words_areText() throws IOException {
    String text = "begin 644 the list\nKim Jong Un\nPark Chung Hee\nend\nbegin\nbegin 1945 a\n!";
    List<ExtractedDocument> documents = mail("\n" + text);
    assertEquals(List.of("mail.eml"), ids(documents));
    assertEquals("Subject: x\n\n" + text, documents.getFirst().text().strip());
  }

  @Test
  void extract_fileThatBreaksOff_isToldAndTheTextGoesOn() throws IOException {
    String broken = file("a.txt", LIST).replace("`\nend\n", "");
    List<ExtractedDocument> documents = mail("\n" + broken + "yours, Park Chung Hee\n");
    assertEquals("Subject: x\n\nyours, Park Chung Hee", documents.getFirst().text().strip());
    assertEquals(List.of(), reasons(documents.getFirst()));
    assertEquals(LIST.strip(), documents.get(1).text().strip());
    assertEquals(List.of(FailureReason.MALFORMED), reasons(documents.get(1)));
  }

  @Test
  void extract_moreFilesThanTheLimit_isToldAndTheTextGoesOn() throws IOException {
    List<ExtractedDocument> documents =
        mail(
            "\n" + file("a.txt", LIST) + file("b.txt", NOTE) + "Yours\n",
            IngestLimits.defaults().withEmbeddedDocuments(1));
    assertEquals(List.of("mail.eml", "mail.eml!/a.txt"), ids(documents));
    assertEquals("Subject: x\n\nYours", documents.getFirst().text().strip());
    assertEquals(List.of(FailureReason.EMBEDDED_LIMIT), reasons(documents.getFirst()));
  }

  @Test
  void extract_partsThatAreUuencoded_areDecoded() throws IOException {
    String encoding = "Content-Transfer-Encoding: X-uuencode\n";
    List<ExtractedDocument> documents =
        mail(
            "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
                + "Content-Type: text/plain; charset=utf-8\n"
                + encoding
                + "\n"
                + file("text", NOTE)
                + "--b\nContent-Type: application/octet-stream; name=list.txt\n"
                + encoding
                + "\n"
                + file("other.txt", LIST)
                + "--b\nContent-Type: text/plain\n"
                + encoding
                + "\nNot encoded.\n--b--\n");
    assertEquals(List.of("mail.eml", "mail.eml!/list.txt"), ids(documents));
    assertEquals(
        "Subject: x\n\n" + NOTE.strip() + "\n\nNot encoded.",
        documents.getFirst().text().strip().replaceAll(" +\n", "\n"));
    assertEquals(LIST.strip(), documents.get(1).text().strip());
  }

  @Test
  void read_filesOfAllLengths_areByteForByte() throws IOException {
    Random random = new Random(7);
    for (int size = 1; size < 300_000; size = size * 3 / 2 + 1) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      for (String lost : List.of("`", " ", "")) {
        String encoded = lines(bytes).replace("`", lost.isEmpty() ? "`" : lost);
        UuReader text =
            new UuReader(
                new StringReader("Before\nbegin 644 a\n" + encoded + lost + "\nend\nBehind"));
        StringWriter shown = new StringWriter();
        text.transferTo(shown);
        assertNotNull(text.file());
        try (UuReader.Data data = text.file().bytes()) {
          assertArrayEquals(bytes, data.readAllBytes());
        }
        text.transferTo(shown);
        assertNull(text.file());
        assertEquals("Before\nBehind", shown.toString());
      }
    }
  }
}
