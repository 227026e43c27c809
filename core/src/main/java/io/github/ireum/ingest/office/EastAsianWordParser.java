// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.ingest.encoding.EncodingSupersets;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import io.github.ireum.ingest.parser.FileParserDecorator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads documents of the Korean, Japanese and Chinese versions of Word 6 and 95. They keep their
 * text as characters of two bytes in the encoding of their country, which POI takes for one of the
 * West.
 */
public final class EastAsianWordParser extends FileParserDecorator {

  private static final long serialVersionUID = 1;

  private static final String WORD = "application/msword";
  private static final String STREAM = "WordDocument";

  /** By the first word of the document. Those of Chinese say only that they are. */
  private static final Map<Integer, Charset> ENCODINGS =
      Map.of(0xA697, Charset.forName("windows-31j"), 0xA698, EncodingSupersets.KOREAN);

  private static final int CHINESE = 0xA699;

  // Of the head of the document.
  private static final int HEAD = 0x20;
  private static final int FLAGS = 0x0A;
  private static final int TWO_BYTES = 0x1000;
  private static final int ENCRYPTED = 0x0100;
  private static final int TEXT_START = 0x18;
  private static final int TEXT_END = 0x1C;

  /** In bytes. No program of the time had memory for more. */
  private static final int LONGEST = 64 << 20;

  public EastAsianWordParser(Parser parser) {
    super(parser);
  }

  @Override
  protected void parse(
      Document document, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    String text = WORD.equals(metadata.get(Metadata.CONTENT_TYPE)) ? text(document.file()) : null;
    if (text == null) {
      parseAsIs(document.stream(), handler, metadata, context);
      return;
    }
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    for (String paragraph : text.split("[\r\f\u0007]", -1)) {
      xhtml.element("p", paragraph.replaceAll("[\0-\b\u000E-\u001F]", ""));
    }
    xhtml.endDocument();
  }

  /** Returns the text of such a document, or null if a file is none. */
  private static @Nullable String text(Path file) {
    try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = compound.getRoot();
      if (!root.hasEntryCaseInsensitive(STREAM)) {
        return null;
      }
      try (InputStream word = root.createDocumentInputStream(STREAM)) {
        ByteBuffer head = ByteBuffer.wrap(word.readNBytes(HEAD)).order(ByteOrder.LITTLE_ENDIAN);
        if (head.capacity() < HEAD || !isTwoBytes(head)) {
          return null;
        }
        int start = head.getInt(TEXT_START);
        int length = head.getInt(TEXT_END) - start;
        if (start < HEAD || length < 0 || length > LONGEST) {
          return null;
        }
        word.skipNBytes(start - HEAD);
        byte[] text = characters(word.readNBytes(length));
        return new String(text, encoding(head.getShort(0) & 0xFFFF, text));
      }
    } catch (IOException | RuntimeException e) {
      // Whatever is wrong with it, POI has to say.
      return null;
    }
  }

  private static boolean isTwoBytes(ByteBuffer head) {
    int kind = head.getShort(0) & 0xFFFF;
    int flags = head.getShort(FLAGS);
    return (ENCODINGS.containsKey(kind) || kind == CHINESE)
        && (flags & TWO_BYTES) != 0
        && (flags & ENCRYPTED) == 0;
  }

  /** Puts the bytes of each character in order, and leaves out those that are not needed. */
  private static byte[] characters(byte[] units) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i + 1 < units.length; i += 2) {
      if (units[i + 1] > 0) {
        // A sign of another font, such as a Western quotation mark.
        bytes.write(' ');
        continue;
      }
      if (units[i + 1] != 0) {
        bytes.write(units[i + 1]);
      }
      bytes.write(units[i]);
    }
    return bytes.toByteArray();
  }

  private static Charset encoding(int kind, byte[] text) throws IOException {
    Charset known = ENCODINGS.get(kind);
    Charset told =
        known != null
            ? known
            : new TextEncodingDetector().detect(new ByteArrayInputStream(text), new Metadata());
    return told == null ? Charset.forName("GB18030") : told;
  }
}
