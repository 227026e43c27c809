// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.ingest.ExtractedDocument;
import io.github.ireum.ingest.ExtractionSettings;
import io.github.ireum.ingest.Extractions;
import io.github.ireum.ingest.SourceFile;
import io.github.ireum.ingest.TikaExtractor;
import io.github.ireum.testing.TestFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** A parser is stopped at the limit of text only where nothing is lost by it. */
final class NoDocumentsInsideTest {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LIMIT = 1_000;
  private static final int PARAGRAPHS = 1_000;
  private static final String BEHIND = "A second text.";

  @TempDir private Path folder;

  /** Writes far more than the limit, and counts what it wrote. */
  private static final class LongParser implements Parser {
    private static final long serialVersionUID = 1;
    private final String type;
    private int written;

    LongParser(String type) {
      this.type = type;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
      return Set.of(MediaType.parse(type));
    }

    @Override
    public void parse(
        InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
        throws IOException, SAXException, TikaException {
      metadata.set(Metadata.CONTENT_TYPE, type);
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      for (; written < PARAGRAPHS; written++) {
        xhtml.element("p", "The ferry leaves.");
      }
      xhtml.endDocument();
    }
  }

  private int paragraphsOf(String type) throws IOException {
    Path file = TestFiles.write(folder.resolve("a"), "anything");
    LongParser parser = new LongParser(type);
    IngestLimits limits = IngestLimits.defaults().withTextCharacters(LIMIT);
    try (TikaExtractor extractor = new TikaExtractor(new ExtractionSettings(limits, ""), parser)) {
      ExtractedDocument document =
          Extractions.all(extractor, new SourceFile(file, "a", Files.size(file), 0)).getFirst();
      assertEquals(LIMIT, document.text().length());
      assertEquals(
          List.of(FailureReason.TEXT_LIMIT),
          document.problems().stream().map(problem -> problem.reason()).toList());
    }
    return parser.written;
  }

  @Test
  void extract_longerThanTheLimit_isReadOnWhereDocumentsMayFollow() throws IOException {
    assertEquals(PARAGRAPHS, paragraphsOf("application/pdf"));
    int written = paragraphsOf("text/csv");
    assertTrue(written < PARAGRAPHS / 2, written + " paragraphs");
  }

  private static List<String> told(Path file) throws IOException {
    IngestLimits limits = IngestLimits.defaults().withTextCharacters(LIMIT);
    return Extractions.extract(file, new ExtractionSettings(limits, "")).stream()
        .map(
            document ->
                document.source().id().replaceFirst(".*!/", "")
                    + " "
                    + document.text().length()
                    + document.problems().stream().map(DocumentProblem::reason).toList())
        .toList();
  }

  /** Writes a text, of which the last block cannot be unpacked, and another one. */
  private static byte[] zipDamagedPastTheLimit(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      for (String entry : List.of(name, "behind.txt")) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write((entry.equals(name) ? text : BEHIND).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    byte[] damaged = bytes.toByteArray();
    int block = text.length();
    // The length of a block and its complement, which no ASCII can be.
    while ((damaged[block] ^ damaged[block + 2]) != -1
        || (damaged[block + 1] ^ damaged[block + 3]) != -1) {
      block--;
    }
    assertTrue(block > 10 * LIMIT, block + " is past what is read of it");
    damaged[block] ^= 1;
    return damaged;
  }

  @Test
  void extract_textInAnArchive_isReadToItsLimitOnly() throws IOException {
    String text = "The ferry leaves.\n".repeat(50_000);
    for (String name : List.of("a.txt", "a.log", "a.csv", "a.sql")) {
      byte[] zip = zipDamagedPastTheLimit(name, text);
      assertEquals(
          List.of("a.zip 0[]", name + " 1000[TEXT_LIMIT]", "behind.txt " + BEHIND.length() + "[]"),
          told(TestFiles.write(folder.resolve("a.zip"), zip)));
    }
  }

  @Test
  void extract_markup_isReadToItsLimitUnlessItMayHoldDocuments() throws IOException {
    String rows = "<p>The ferry leaves.</p>".repeat(1_000);
    Path xml = TestFiles.write(folder.resolve("a.xml"), "<a>" + rows + "</broken>");
    assertEquals(List.of("a.xml 1000[TEXT_LIMIT]"), told(xml));
    Path flat = TestFiles.write(folder.resolve("a.svg"), "<svg>" + rows + "</broken>");
    assertEquals(List.of("a.svg 1000[MALFORMED, TEXT_LIMIT]"), told(flat));
  }

  @Test
  void extract_textThatIsPackedAlone_isReadToItsLimitOnly() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 200_000; i++) {
        gzip.write(("The ferry of " + i + " leaves.\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
    byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    assertEquals(
        List.of("a.txt.gz 0[]", "a.txt 1000[TEXT_LIMIT]"),
        told(TestFiles.write(folder.resolve("a.txt.gz"), half)));
  }

  @Test
  void extract_textsInArchivesInsideEachOther_endTheirOwnParserAlone() throws IOException {
    byte[] inner = zipDamagedPastTheLimit("a.txt", "The ferry leaves.\n".repeat(50_000));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("one.zip", "two.zip")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(inner);
        zip.closeEntry();
      }
    }
    String behind = "behind.txt " + BEHIND.length() + "[]";
    String text = "a.txt 1000[TEXT_LIMIT]";
    assertEquals(
        List.of("outer.zip 0[]", text, behind, "one.zip 0[]", text, behind, "two.zip 0[]"),
        told(TestFiles.write(folder.resolve("outer.zip"), bytes.toByteArray())));
  }

  @Test
  void extract_textInAMail_isReadToItsLimitAndTheNextPartIsRead() throws IOException {
    String mail =
        """
        From: a@example.org
        Subject: Ferry
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: text/plain

        Two files.
        --x
        Content-Type: text/plain; name=a.txt
        Content-Disposition: attachment; filename=a.txt

        LONG
        --x
        Content-Type: text/plain; name=behind.txt
        Content-Disposition: attachment; filename=behind.txt

        BEHIND
        --x--
        """
            .replace("LONG", "The ferry leaves.\n".repeat(50_000))
            .replace("BEHIND", BEHIND);
    List<String> told = told(TestFiles.write(folder.resolve("a.eml"), mail));
    assertTrue(told.get(0).matches("a\\.eml \\d\\d+\\[]"), told.get(0));
    assertEquals("a.txt 1000[TEXT_LIMIT]", told.get(1));
    assertEquals("behind.txt " + BEHIND.length() + "[]", told.get(2));
  }

  @Test
  void extract_workbookInAnArchive_isReadToItsLimitOnly() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, false)) {
      Sheet sheet = workbook.createSheet("Ferries");
      for (int row = 0; row < 1_000; row++) {
        sheet.createRow(row).createCell(0).setCellValue("The ferry leaves.");
      }
      workbook.write(bytes);
    }
    Path broken = TestFiles.write(folder.resolve("a.xlsx"), bytes.toByteArray());
    try (FileSystem zip = FileSystems.newFileSystem(broken)) {
      Path sheet = zip.getPath("xl/worksheets/sheet1.xml");
      Files.writeString(sheet, Files.readString(sheet).replace("</sheetData>", "</sheet>"));
    }
    ByteArrayOutputStream outer = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(outer)) {
      zip.putNextEntry(new ZipEntry("a.xlsx"));
      zip.write(Files.readAllBytes(broken));
    }
    assertEquals(
        List.of("a.zip 0[]", "a.xlsx 1000[TEXT_LIMIT]"),
        told(TestFiles.write(folder.resolve("a.zip"), outer.toByteArray())));
  }

  private static boolean nothingIn(Path file, @Nullable String type) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, type);
    try (TikaInputStream stream = TikaInputStream.get(file)) {
      return NoDocumentsInside.in(stream, metadata);
    }
  }

  @Test
  void in_workbook_isTrueIfAllOfItIsXml() throws IOException {
    String[] sheets = {"[Content_Types].xml", "", "_rels/.rels", "", "xl/sheet1.xml", ""};
    String[] picture = {"xl/sheet1.xml", "", "xl/media/image1.png", ""};
    assertTrue(nothingIn(TestFiles.zip(folder.resolve("a.xlsx"), sheets), WORKBOOK));
    assertFalse(nothingIn(TestFiles.zip(folder.resolve("b.xlsx"), picture), WORKBOOK));
    assertFalse(nothingIn(TestFiles.write(folder.resolve("c"), "none"), WORKBOOK));
  }

  @Test
  void in_otherFile_dependsOnItsType() throws IOException {
    Path file = TestFiles.write(folder.resolve("a"), "anything");
    assertTrue(nothingIn(file, "text/plain; charset=UTF-8"));
    assertFalse(nothingIn(file, "text/html"));
    assertFalse(nothingIn(file, "message/rfc822"));
    assertFalse(nothingIn(file, null));
  }
}
