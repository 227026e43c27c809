// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.ingest.parser.FileParserDecorator;
import io.github.ireum.ingest.parser.GrowthLimit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Puts the names of sheets before them in spreadsheets of OpenDocument, and of OpenOffice before
 * it, of which Tika gives the cells alone.
 */
public final class SheetNamesParser extends FileParserDecorator {

  private static final long serialVersionUID = 1;

  private static final Set<MediaType> SPREADSHEETS =
      Set.of(
          MediaType.application("vnd.oasis.opendocument.spreadsheet"),
          MediaType.application("vnd.oasis.opendocument.spreadsheet-template"),
          MediaType.application("vnd.sun.xml.calc"),
          MediaType.application("vnd.sun.xml.calc.template"));

  /** The part with the sheets. Those of charts, in folders of their own, have tables as well. */
  private static final String CONTENT = "content.xml";

  /** Since OpenOffice 2, and before. */
  private static final Set<String> TABLE_NAMESPACES =
      Set.of("urn:oasis:names:tc:opendocument:xmlns:table:1.0", "http://openoffice.org/2000/table");

  private static final String TABLE = "table";

  public SheetNamesParser(Parser parser) {
    super(parser);
  }

  @Override
  protected void parse(
      Document document, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    MediaType type = MediaType.parse(metadata.get(Metadata.CONTENT_TYPE));
    boolean named = type != null && SPREADSHEETS.contains(type.getBaseType());
    parseAsIs(
        document.stream(),
        named ? new Naming(handler, names(document.file(), context)) : handler,
        metadata,
        context);
  }

  /**
   * Returns the names of the tables in the order that the parser gives these in, empty ones of
   * those that are no sheets; none if the names cannot be told.
   */
  private static Deque<String> names(Path file, ParseContext context) {
    Deque<String> names = new ArrayDeque<>();
    try (ZipFile parts = new ZipFile(file.toFile())) {
      for (Iterator<? extends ZipEntry> all = parts.stream().iterator(); all.hasNext(); ) {
        ZipEntry part = all.next();
        if (part.getName().endsWith(CONTENT) || part.getName().endsWith("styles.xml")) {
          try (InputStream in = GrowthLimit.open(parts, part)) {
            XMLReaderUtils.parseSAX(in, tables(part.getName().equals(CONTENT), names), context);
          }
        }
      }
    } catch (IOException | SAXException | TikaException e) {
      // Whatever is wrong with it, the parser has to say.
    }
    return names;
  }

  private static ContentHandler tables(boolean areSheets, Deque<String> names) {
    return new DefaultHandler() {
      @Override
      public void startElement(String uri, String name, String qName, Attributes attributes) {
        if (name.equals(TABLE) && TABLE_NAMESPACES.contains(uri)) {
          String sheet = areSheets ? attributes.getValue(uri, "name") : null;
          names.add(sheet == null ? "" : sheet);
        }
      }
    };
  }

  /** Puts a heading before each table. */
  private static final class Naming extends ContentHandlerDecorator {
    private static final String HEADING = "h1";
    private final Deque<String> names;

    Naming(ContentHandler handler, Deque<String> names) {
      super(handler);
      this.names = names;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes)
        throws SAXException {
      String sheet = name.equals(TABLE) ? names.poll() : null;
      if (sheet != null && !sheet.isBlank()) {
        super.startElement(uri, HEADING, HEADING, new AttributesImpl());
        super.characters(sheet.toCharArray(), 0, sheet.length());
        super.endElement(uri, HEADING, HEADING);
      }
      super.startElement(uri, name, qName, attributes);
    }
  }
}
