// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Bytes;
import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.Extractions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IworkParserTest {

  private static final int STORAGE = 2001;
  private static final int DATA_LIST = 6005;

  @TempDir private Path folder;

  private List<ExtractedDocument> extract(String name, byte[] file) throws IOException {
    return Extractions.extract(Files.write(folder.resolve(name), file));
  }

  /** Of Tika's own tests. */
  private List<ExtractedDocument> sample(String name) throws IOException {
    try (InputStream in = IworkParserTest.class.getResourceAsStream("/test-documents/" + name)) {
      return extract(name, in.readAllBytes());
    }
  }

  private static byte[] number(int number, long value) {
    return Bytes.concat(varint((long) number << 3), varint(value));
  }

  private static byte[] part(int number, byte[] value) {
    return Bytes.concat(varint(((long) number << 3) | 2), varint(value.length), value);
  }

  private static byte[] part(int number, String text) {
    return part(number, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] varint(long value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long rest = value;
    while (rest >= 0x80) {
      bytes.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return bytes.toByteArray();
  }

  private static byte[] message(int type, byte[] message) {
    byte[] info = part(2, Bytes.concat(number(1, type), number(3, message.length)));
    return Bytes.concat(varint(info.length), info, message);
  }

  /** Returns an archive in chunks that are not compressed. */
  private static byte[] iwa(byte[]... messages) {
    byte[] all = Bytes.concat(messages);
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (int start = 0; start < all.length; start += 50) {
      byte[] piece = Arrays.copyOfRange(all, start, Math.min(all.length, start + 50));
      byte[] chunk =
          Bytes.concat(varint(piece.length), new byte[] {(byte) ((piece.length - 1) << 2)}, piece);
      archive.writeBytes(new byte[] {0, (byte) chunk.length, 0, 0});
      archive.writeBytes(chunk);
    }
    return archive.toByteArray();
  }

  private static byte[] pages(byte[] document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "Index/Document.iwa", document);
      put(zip, "Index/Tables/DataList.iwa", iwa(message(DATA_LIST, part(3, part(3, "이설주")))));
      put(zip, "Index/MasterSlide.iwa", iwa(message(STORAGE, part(3, "Title Text"))));
      put(zip, "Data/note-1.txt", "See 박근혜.".getBytes(StandardCharsets.UTF_8));
      put(zip, "preview.jpg", new byte[] {1});
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
  }

  @Test
  void extract_document_hasTextsCellsAndWhatIsInside() throws IOException {
    byte[] document =
        iwa(
            message(STORAGE, Bytes.concat(number(1, 0), part(3, "어제 김정은 위원장이\n말했다.\uFFFC"))),
            message(99, part(1, "no text")),
            message(STORAGE, part(3, "x".repeat(1_000))));
    List<ExtractedDocument> documents = extract("a.pages", pages(document));
    assertEquals(
        "어제 김정은 위원장이\n말했다.\n\n" + "x".repeat(1_000) + "\n\n이설주",
        documents.getFirst().text().strip());
    assertEquals(List.of(), documents.getFirst().problems());
    assertEquals(2, documents.size());
    assertEquals("a.pages!/note-1.txt", documents.get(1).source().id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"testPages2013.pages", "testNumbers2013.numbers"})
  void extract_documentOfApple_hasItsText(String name) throws IOException {
    ExtractedDocument document = sample(name).getFirst();
    assertEquals(List.of(), document.problems());
    assertTrue(
        document.text().contains("Some plain text to parse.")
            || document.text().contains("Dinner with Paul and Jane"),
        document.text());
  }

  @Test
  void extract_presentation_hasSlidesAndNoTemplates() throws IOException {
    String text = sample("testKeynote2013.key").getFirst().text();
    assertTrue(text.contains("A sample presentation") && text.contains("A nice note"), text);
    assertFalse(text.contains("Body Level"), text);
  }

  @Test
  void extract_presentationWithAnIndexInside_isRead() throws IOException {
    ExtractedDocument document = sample("testKeynote2018.key").getFirst();
    assertFalse(document.text().isBlank());
    assertEquals(List.of(), document.problems());
  }

  @Test
  void extract_brokenArchive_costsNoOther() throws IOException {
    byte[] whole =
        iwa(message(STORAGE, part(3, "김정은")), message(STORAGE, part(3, "y".repeat(500))));
    byte[] broken = Arrays.copyOf(whole, whole.length - 100);
    List<ExtractedDocument> documents = extract("a.pages", pages(broken));
    assertEquals("김정은\n\n이설주", documents.getFirst().text().strip());
    assertEquals(FailureReason.MALFORMED, documents.getFirst().problems().getFirst().reason());
    assertEquals("See 박근혜.", documents.get(1).text().strip());
  }

  @Test
  void parse_brokenArchiveInAnIndexInside_costsNoOther() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "Index.zip", pages(new byte[] {1, 2, 3}));
    }
    BodyContentHandler text = new BodyContentHandler();
    try (TikaInputStream in = TikaInputStream.get(bytes.toByteArray())) {
      IworkParser parser = new IworkParser();
      assertThrows(
          IOException.class, () -> parser.parse(in, text, new Metadata(), new ParseContext()));
    }
    assertEquals("이설주", text.toString().strip());
  }

  @Test
  void extract_lengthsWithoutSense_areMalformed() throws IOException {
    for (byte[] bytes :
        List.of(
            message(STORAGE, new byte[] {(byte) 0x1A, (byte) 0x7F}),
            message(STORAGE, new byte[] {(byte) 0xFF, (byte) 0xFF}),
            Bytes.concat(varint(Long.MAX_VALUE), new byte[9]))) {
      ExtractedDocument document = extract("a.pages", pages(iwa(bytes))).getFirst();
      assertEquals(
          List.of(FailureReason.MALFORMED),
          document.problems().stream().map(DocumentProblem::reason).toList());
    }
  }
}
