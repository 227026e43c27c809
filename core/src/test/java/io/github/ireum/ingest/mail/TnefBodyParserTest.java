// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TnefBodyParserTest {

  private static final int BINARY = 0x0102;
  private static final int UNICODE = 0x001F;
  private static final int HTML = 0x1013;
  private static final int TEXT = 0x1000;

  @TempDir private Path folder;

  /** A message of nothing but one property. */
  private static byte[] message(int type, int property, byte[] value) {
    int padding = (4 - value.length % 4) % 4;
    int properties = 4 + 4 + 4 + 4 + value.length + padding;
    return ByteBuffer.allocate(6 + 9 + properties + 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x223E9F78)
        .putShort((short) 1)
        .put((byte) 1)
        .putInt(0x00069003)
        .putInt(properties)
        .putInt(1)
        .putShort((short) type)
        .putShort((short) property)
        .putInt(1)
        .putInt(value.length)
        .put(value)
        .array();
  }

  private void assertBody(String name, String text, byte[] message) throws IOException {
    Path file = folder.resolve("winmail.dat");
    TestFiles.write(file, message);
    List<ExtractedDocument> documents = Extractions.extract(file);
    assertEquals(
        List.of("winmail.dat", "winmail.dat!/" + name),
        documents.stream().map(document -> document.source().id()).toList());
    documents.forEach(document -> assertEquals(List.of(), document.problems()));
    assertEquals(text, documents.get(1).text().strip());
  }

  @Test
  void extract_bodyInHtml_isADocumentInside() throws IOException {
    byte[] html = "<meta charset=utf-8><p>박근혜,\nat noon.</p>".getBytes(StandardCharsets.UTF_8);
    assertBody("message.html", "박근혜, at noon.", message(BINARY, HTML, html));
  }

  @Test
  void extract_bodyInText_isADocumentInside() throws IOException {
    byte[] text = "박근혜,\nat noon.\0".getBytes(StandardCharsets.UTF_16LE);
    assertBody("message.txt", "박근혜,\nat noon.", message(UNICODE, TEXT, text));
  }

  @Test
  void extract_bodyInRtfAndAttachments_areDocumentsInsideOnce() throws IOException {
    try (InputStream in =
        TnefBodyParserTest.class.getResourceAsStream("/test-documents/testWINMAIL.dat")) {
      Path file = folder.resolve("winmail.dat");
      TestFiles.write(file, in.readAllBytes());
      List<ExtractedDocument> documents = Extractions.extract(file);
      assertEquals(
          List.of("message.rtf", "quick.doc", "quick.html", "quick.pdf", "quick.txt", "quick.xml"),
          documents.stream()
              .skip(1)
              .map(document -> document.source().id().replace("winmail.dat!/", ""))
              .toList());
    }
  }

  /** What Outlook wrote before it had properties. */
  @Test
  void extract_bodyAsAnAttribute_isADocumentInside() throws IOException {
    byte[] text = "박근혜 대통령에게 보고함.\0".getBytes(Charset.forName("x-windows-949"));
    byte[] message =
        ByteBuffer.allocate(6 + 9 + text.length + 2)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0x223E9F78)
            .putShort((short) 1)
            .put((byte) 1)
            .putInt(0x0002800C)
            .putInt(text.length)
            .put(text)
            .array();
    assertBody("message.txt", "박근혜 대통령에게 보고함.", message);
  }
}
