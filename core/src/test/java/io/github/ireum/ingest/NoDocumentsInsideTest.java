// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.testing.TestFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
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
          TikaExtractorTest.all(extractor, new SourceFile(file, "a", Files.size(file), 0))
              .getFirst();
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

  @Test
  void in_workbook_isTrueIfAllOfItIsXml() {
    String[] sheets = {"[Content_Types].xml", "", "_rels/.rels", "", "xl/sheet1.xml", ""};
    String[] picture = {"xl/sheet1.xml", "", "xl/media/image1.png", ""};
    assertTrue(NoDocumentsInside.in(TestFiles.zip(folder.resolve("a.xlsx"), sheets), WORKBOOK));
    assertFalse(NoDocumentsInside.in(TestFiles.zip(folder.resolve("b.xlsx"), picture), WORKBOOK));
    assertFalse(NoDocumentsInside.in(TestFiles.write(folder.resolve("c"), "none"), WORKBOOK));
  }

  @Test
  void in_otherFile_dependsOnItsType() {
    Path file = folder.resolve("none");
    assertTrue(NoDocumentsInside.in(file, "text/plain; charset=UTF-8"));
    assertFalse(NoDocumentsInside.in(file, "text/html"));
    assertFalse(NoDocumentsInside.in(file, "message/rfc822"));
    assertFalse(NoDocumentsInside.in(file, null));
  }
}
