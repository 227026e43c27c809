// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.primitives.Bytes;
import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TnefParserTest {

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
        TnefParserTest.class.getResourceAsStream("/test-documents/testWINMAIL.dat")) {
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

  private static final String KOREAN = "박근혜 대통령에게 보고함.";
  private static final Charset WINDOWS_949 = Charset.forName("x-windows-949");

  private static byte[] attribute(int level, int id, byte[] data) {
    return ByteBuffer.allocate(9 + data.length + 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) level)
        .putShort((short) id)
        .putShort((short) 1)
        .putInt(data.length)
        .put(data)
        .array();
  }

  private static byte[] korean(String text) {
    return (text + '\0').getBytes(WINDOWS_949);
  }

  /** A message with a subject, a body and two attachments, in the encoding of Windows. */
  private static byte[] withAttachments(int codePage) {
    byte[] page = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(codePage).array();
    return Bytes.concat(
        ByteBuffer.allocate(6).order(ByteOrder.LITTLE_ENDIAN).putInt(0x223E9F78).array(),
        attribute(1, 0x9007, page),
        attribute(1, 0x8004, korean(KOREAN)),
        attribute(1, 0x800C, korean("예, " + KOREAN)),
        attribute(2, 0x9002, new byte[14]),
        attribute(2, 0x8010, korean("방중 보고서.txt")),
        attribute(2, 0x800F, "First of Kim".getBytes(StandardCharsets.US_ASCII)),
        attribute(2, 0x9002, new byte[14]),
        attribute(2, 0x8010, korean("two.txt")),
        attribute(2, 0x800F, "Second of Kim".getBytes(StandardCharsets.US_ASCII)));
  }

  private List<ExtractedDocument> extract(byte[] message) throws IOException {
    return Extractions.extract(TestFiles.write(folder.resolve("winmail.dat"), message));
  }

  private static List<String> inside(List<ExtractedDocument> documents) {
    return documents.stream()
        .skip(1)
        .map(one -> one.source().id().replace("winmail.dat!/", "") + ": " + one.text().strip())
        .toList();
  }

  @Test
  void extract_textsOf8Bits_areInTheEncodingOfTheMessage() throws IOException {
    List<ExtractedDocument> documents = extract(withAttachments(949));
    assertEquals(
        List.of("message.txt: 예, " + KOREAN, "방중 보고서.txt: First of Kim", "two.txt: Second of Kim"),
        inside(documents));
    ExtractedDocument message = documents.getFirst();
    assertEquals(List.of(), message.problems());
    assertEquals(KOREAN, message.source().title());
    assertEquals(KOREAN + "\n\n방중 보고서.txt\n\ntwo.txt", message.text().strip());
  }

  @Test
  void extract_propertyOf8Bits_isInTheEncodingThatItsLettersTell() throws IOException {
    assertBody("message.txt", KOREAN, message(0x001E, TEXT, korean(KOREAN)));
    assertEquals(KOREAN, extract(withAttachments(0)).getFirst().source().title());
  }

  @Test
  void extract_messageThatBreaksOff_hasWhatThereIs() throws IOException {
    byte[] whole = withAttachments(949);
    List<ExtractedDocument> documents = extract(Arrays.copyOf(whole, whole.length - 10));
    assertEquals(
        List.of("message.txt: 예, " + KOREAN, "방중 보고서.txt: First of Kim", "two.txt: Secon"),
        inside(documents));
    assertEquals(
        List.of(FailureReason.MALFORMED),
        documents.getFirst().problems().stream().map(DocumentProblem::reason).toList());
  }

  @Test
  void extract_propertiesThatCannotBeRead_loseNothingElse() throws IOException {
    byte[] whole = withAttachments(949);
    byte[] broken = attribute(1, 0x9003, new byte[] {9, 0, 0, 0, 31, 0, 0, 16, 1});
    List<ExtractedDocument> documents =
        extract(
            Bytes.concat(
                Arrays.copyOf(whole, 6), broken, Arrays.copyOfRange(whole, 6, whole.length)));
    assertEquals(4, documents.size());
    assertEquals(
        List.of(FailureReason.MALFORMED),
        documents.getFirst().problems().stream().map(DocumentProblem::reason).toList());
  }
}
