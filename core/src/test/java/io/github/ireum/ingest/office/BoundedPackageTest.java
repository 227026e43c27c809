// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.ExtractionSettings;
import io.github.ireum.ingest.Extractions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are ZIP files, with a part that unpacks out of all proportion. */
final class BoundedPackageTest {

  private static final int LIMIT = 1_000;
  private static final int HUGE = 128 << 20;
  private static final int CENTRAL = 0x02014b50;
  private static final int SIZE_IN_CENTRAL = 24;

  private static final List<String> BOOK =
      List.of(
          "mimetype",
          "application/epub+zip",
          "META-INF/container.xml",
          "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
              + "<rootfile full-path=\"a.opf\"/></rootfiles></container>",
          "a.opf",
          "<package xmlns=\"http://www.idpf.org/2007/opf\"><manifest><item id=\"a\""
              + " href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
              + "<spine><itemref idref=\"a\"/></spine></package>",
          "a.xhtml",
          "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>The ferry</p>REST</body></html>");

  private static final List<String> TEXT =
      List.of(
          "mimetype",
          "application/vnd.oasis.opendocument.text",
          "content.xml",
          "<office:document-content"
              + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
              + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
              + "<office:text><text:p>The ferry</text:p>REST</office:text></office:body>"
              + "</office:document-content>");

  private static final List<String> WORD =
      List.of(
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd"
              + ".openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument"
              + "/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
              + "</Relationships>",
          "word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
              + "<w:body><w:p><w:r><w:t>The ferry</w:t></w:r></w:p>REST</w:body></w:document>");

  @TempDir private Path folder;

  private static List<String> parts(String name) {
    return name.endsWith(".epub") ? BOOK : name.endsWith(".odt") ? TEXT : WORD;
  }

  private static String paragraph(String name) {
    return name.endsWith(".epub")
        ? "<p>It left.</p>"
        : name.endsWith(".odt")
            ? "<text:p>It left.</text:p>"
            : "<w:p><w:r><w:t>It left.</w:t></w:r></w:p>";
  }

  /** Writes a document; its last part has so many bytes more than a sentence. */
  private Path write(String name, String repeated, int bytes) throws IOException {
    Path file = folder.resolve(name);
    byte[] block = repeated.repeat((1 << 16) / repeated.length()).getBytes(StandardCharsets.UTF_8);
    List<String> parts = parts(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (int i = 0; i < parts.size(); i += 2) {
        String content = parts.get(i + 1);
        int rest = content.indexOf("REST");
        zip.putNextEntry(new ZipEntry(parts.get(i)));
        zip.write(
            content
                .substring(0, rest < 0 ? content.length() : rest)
                .getBytes(StandardCharsets.UTF_8));
        if (rest >= 0) {
          for (long written = 0; written < bytes; written += block.length) {
            zip.write(block);
          }
          zip.write(content.substring(rest + "REST".length()).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return file;
  }

  /** Has the directory of a ZIP file claim that all its entries are small. */
  private static void lie(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int lies = 0;
    for (int i = 0; i < bytes.length - SIZE_IN_CENTRAL - Integer.BYTES; i++) {
      if (zip.getInt(i) == CENTRAL && zip.getInt(i + SIZE_IN_CENTRAL) > HUGE) {
        zip.putInt(i + SIZE_IN_CENTRAL, LIMIT);
        lies++;
      }
    }
    assertEquals(1, lies);
    Files.write(file, bytes);
  }

  private static ExtractedDocument read(Path file) throws IOException {
    IngestLimits limits = IngestLimits.defaults().withTextCharacters(LIMIT);
    return Extractions.extract(file, new ExtractionSettings(limits, "")).getFirst();
  }

  private static void assertBomb(ExtractedDocument document, String detail) {
    DocumentProblem problem = document.problems().getFirst();
    assertEquals(FailureReason.BOMB, problem.reason());
    assertTrue(problem.detail().contains(detail), problem.detail());
  }

  @ParameterizedTest
  @CsvSource({
    "a.epub, grows beyond 16777216 bytes",
    "a.odt, an entry of 13",
    "a.docx, an entry of 13"
  })
  void extract_hugePart_isABombWithTextSoFar(String name, String detail) throws IOException {
    ExtractedDocument document = read(write(name, paragraph(name), HUGE));
    assertBomb(document, detail);
    assertEquals(
        "The ferry\nIt left.", document.text().strip().replaceAll("\n+", "\n").substring(0, 18));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.epub", "a.odt", "a.docx"})
  void extract_hugePartThatClaimsToBeSmall_isABombWithTextSoFar(String name) throws IOException {
    Path file = write(name, paragraph(name), HUGE);
    lie(file);
    ExtractedDocument document = read(file);
    assertBomb(document, "grows beyond 16777216 bytes");
    assertTrue(document.text().strip().startsWith("The ferry"), document.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.epub", "a.odt", "a.docx"})
  void extract_hugePartOfADocumentWithoutDirectory_isABomb(String name) throws IOException {
    Path file = write(name, paragraph(name), HUGE);
    byte[] bytes = Files.readAllBytes(file);
    int directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 6);
    Files.write(file, Arrays.copyOf(bytes, directory));
    assertBomb(read(file), "grows beyond");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.epub", "a.odt", "a.docx"})
  void extract_part_isReadWhole(String name) throws IOException {
    ExtractedDocument document = read(write(name, paragraph(name), 1 << 16).toRealPath());
    assertTrue(
        document.problems().stream()
            .allMatch(problem -> problem.reason() == FailureReason.TEXT_LIMIT),
        document.problems().toString());
    assertEquals(LIMIT, document.text().length());
  }
}
