// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import io.github.ireum.ingest.parser.EmbeddedDocuments;
import io.github.ireum.ingest.parser.GrowthLimit;
import io.github.ireum.ingest.parser.PartFaults;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads HWP 3, the format of Hangul in the nineties. Pictures and objects in it are documents
 * inside. Stateless, and so thread-safe.
 */
public final class Hwp3Parser implements Parser {

  /** The type of document that it reads. */
  public static final MediaType TYPE = MediaType.application("x-hwp");

  private static final long serialVersionUID = 1;

  private static final String SIGNATURE = "HWP Document File V";
  private static final String VERSION = SIGNATURE + "3";

  /** What of its signature is for people, as in HWP Document File V3.00. */
  private static final int LABEL = 23;

  /** What all of its signature takes. */
  private static final int INFORMATION = 30;

  private static final int ENCRYPTED = INFORMATION + 96;
  private static final int COMPRESSED = INFORMATION + 124;
  private static final int BLOCKS = INFORMATION + 126;
  private static final int SUMMARY = INFORMATION + 128;

  /** What stands in the summary, in order; each in so many bytes. */
  private static final List<String> ENTRIES =
      List.of("title", "subject", "author", "date", "keywords", "", "comments", "", "");

  private static final int ENTRY = 112;
  private static final int HEADER = SUMMARY + 9 * ENTRY;

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
    try (TemporaryResources temporary = new TemporaryResources()) {
      TikaInputStream file = TikaInputStream.get(stream, temporary, metadata);
      long length = file.getLength();
      byte[] bytes = file.readNBytes(HEADER);
      String signature = new String(bytes, StandardCharsets.ISO_8859_1);
      if (!signature.startsWith(VERSION)) {
        throw new UnsupportedFormatException(
            "a document of Hangul of another version than 3, which is not read: "
                + signature.substring(0, Math.min(LABEL, signature.length())));
      }
      if (bytes.length < HEADER) {
        throw new EOFException("the file ends within its header");
      }
      ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      if (header.getShort(ENCRYPTED) != 0) {
        throw new EncryptedDocumentException("the text is encrypted");
      }
      summary(header, metadata);
      file.skipNBytes(Short.toUnsignedInt(header.getShort(BLOCKS)));
      InputStream body =
          header.get(COMPRESSED) == 0
              ? file
              : GrowthLimit.on(new InflaterInputStream(file, new Inflater(true)), length);
      PartFaults faults = new PartFaults();
      new Hwp3Body(body, new HwpText(xhtml), faults).read();
      faults.read(() -> new Hwp3Extras(body, new EmbeddedDocuments(xhtml, context)).read());
      faults.throwFirst();
    }
    xhtml.endDocument();
  }

  private static void summary(ByteBuffer header, Metadata metadata) {
    for (int i = 0; i < ENTRIES.size(); i++) {
      StringBuilder text = new StringBuilder();
      for (int at = SUMMARY + i * ENTRY; at < SUMMARY + (i + 1) * ENTRY; at += Short.BYTES) {
        int code = Short.toUnsignedInt(header.getShort(at));
        if (code == 0) {
          break;
        }
        text.append(Hwp3Characters.of(code));
      }
      HwpMetadata.put(metadata, ENTRIES.get(i), text.toString());
    }
  }
}
