// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import io.github.ireum.ingest.parser.EmbeddedDocuments;
import io.github.ireum.ingest.parser.GrowthLimit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.xml.parsers.SAXParser;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.OfflineContentHandler;
import org.apache.tika.sax.XHTMLContentHandler;
import org.apache.tika.utils.XMLReaderUtils;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads HWPML, a document of Hangul as one file of XML ({@code .hml}, and many an {@code .hwp} that
 * a program wrote, such as the statutes of Korea). Stateless, and so thread-safe.
 */
public final class HwpmlParser implements Parser {

  /** The type of document that it reads. */
  public static final MediaType TYPE = MediaType.application("x-hwpml");

  /** The element that holds such a document. */
  static final String ROOT = "HWPML";

  private static final long serialVersionUID = 1;

  /**
   * UTF-16 units of all entities. Such files define one for the space that does not break and use
   * it freely, while Tika's limit is twenty uses.
   */
  private static final int MAX_ENTITIES = 1_000_000;

  private static final String LIMIT = "http://www.oracle.com/xml/jaxp/properties/";

  /** UTF-16 units of embedded data in base64. */
  private static final int MAX_BINARY = 64 << 20;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(TYPE);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    HwpText text = new HwpText(xhtml);
    try {
      parser()
          .parse(stream, new OfflineContentHandler(new Handler(text, xhtml, metadata, context)));
    } finally {
      text.endSection();
    }
    xhtml.endDocument();
  }

  private static SAXParser parser() throws SAXException, TikaException {
    try {
      SAXParser parser = XMLReaderUtils.getSAXParserFactory().newSAXParser();
      parser.setProperty(LIMIT + "entityExpansionLimit", Integer.toString(MAX_ENTITIES));
      parser.setProperty(LIMIT + "totalEntitySizeLimit", Integer.toString(MAX_ENTITIES));
      return parser;
    } catch (javax.xml.parsers.ParserConfigurationException e) {
      throw new TikaException("no parser of XML", e);
    }
  }

  private static final class Handler extends HwpMarkupHandler {

    private static final int MAX_VALUE = 10_000;

    private final EmbeddedDocuments inside;
    private final Metadata metadata;
    private final Map<String, String> extensions = new HashMap<>();
    private final StringBuilder value = new StringBuilder();
    private int most;
    private boolean inSummary;
    private @Nullable String id;
    private boolean compressed;

    Handler(HwpText text, XHTMLContentHandler xhtml, Metadata metadata, ParseContext context) {
      super(text);
      this.inside = new EmbeddedDocuments(xhtml, context);
      this.metadata = metadata;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes)
        throws SAXException {
      switch (name) {
        case "DOCSUMMARY" -> inSummary = true;
        case "BINITEM" -> {
          String binary = value(attributes, "BinData");
          String format = value(attributes, "Format");
          if (binary != null && format != null) {
            extensions.put(binary, format.toLowerCase(Locale.ROOT));
          }
        }
        case "BINDATA" -> {
          id = value(attributes, "Id");
          compressed = "true".equals(value(attributes, "Compress"));
          take(MAX_BINARY);
        }
        default -> {
          take(inSummary ? MAX_VALUE : 0);
          super.startElement(uri, name, qName, attributes);
        }
      }
    }

    private void take(int characters) {
      most = characters;
      value.setLength(0);
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
      if (most == 0) {
        super.characters(ch, start, length);
      } else if (value.length() <= most) {
        value.append(ch, start, length);
      }
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
      switch (name) {
        case "DOCSUMMARY" -> inSummary = false;
        case "BINDATA" -> binary();
        default -> {
          if (inSummary) {
            HwpMetadata.put(metadata, name.toLowerCase(Locale.ROOT), value.toString());
          }
          super.endElement(uri, name, qName);
        }
      }
      most = 0;
    }

    private void binary() throws SAXException {
      String extension = extensions.get(id);
      try {
        inside.pass("bindata" + id + (extension == null ? "" : "." + extension), this::binaryData);
      } catch (IOException e) {
        throw new SAXException(e);
      }
      value.setLength(0);
      value.trimToSize();
    }

    private byte[] decoded() throws IOException {
      if (value.length() > most) {
        throw new IOException(
            "embedded data " + id + " has more than " + MAX_BINARY + " characters");
      }
      try {
        return Base64.getMimeDecoder().decode(value.toString());
      } catch (IllegalArgumentException e) {
        throw new IOException("embedded data " + id + " is not in base64: " + e.getMessage());
      }
    }

    private InputStream binaryData() throws IOException {
      InputStream in = new ByteArrayInputStream(decoded());
      return compressed
          ? GrowthLimit.on(new InflaterInputStream(in, new Inflater(true)), value.length())
          : in;
    }
  }
}
