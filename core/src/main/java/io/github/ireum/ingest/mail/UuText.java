// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import io.github.ireum.ingest.mail.UuReader.UuFile;
import io.github.ireum.ingest.parser.BulkInputStream;
import io.github.ireum.ingest.parser.DocumentInput;
import io.github.ireum.ingest.parser.EmbeddedDocuments;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.TikaCoreProperties.EmbeddedResourceType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.SAXException;

/** The plain text of a mail, of which files that are uuencoded in it are documents inside. */
public final class UuText {

  private static final int BLOCK = 1 << 13;

  private UuText() {}

  /** Writes a text, and passes on the files in it. */
  public static void write(Reader text, XHTMLContentHandler xhtml, ParseContext context)
      throws IOException, SAXException {
    write(text, shown -> shown, xhtml, context);
  }

  /**
   * Writes a text, and passes on the files in it.
   *
   * @param shown makes of the text what a reader is shown
   */
  static void write(
      Reader text, UnaryOperator<Reader> shown, XHTMLContentHandler xhtml, ParseContext context)
      throws IOException, SAXException {
    UuReader parts = new UuReader(text);
    UuFile file;
    xhtml.startElement("p");
    do {
      copy(shown.apply(parts), xhtml);
      file = parts.file();
      if (file != null) {
        pass(file, metadata(file.name()), xhtml, context);
      }
    } while (file != null);
    xhtml.endElement("p");
  }

  /**
   * Returns what was encoded, of a part of a mail that says it is; the part itself if it is not.
   */
  static InputStream decoded(InputStream part, ParseContext context) throws IOException {
    InputStream in = new BufferedInputStream(part);
    byte[] beginning = TextEncodingDetector.look(in, BLOCK);
    UuReader trial = reader(new ByteArrayInputStream(beginning));
    trial.transferTo(Writer.nullWriter());
    if (trial.file() == null) {
      return in;
    }
    UuReader lines = reader(in);
    lines.transferTo(Writer.nullWriter());
    UuFile file = lines.file();
    return file == null ? in : new Told(file.bytes(), context);
  }

  private static UuReader reader(InputStream bytes) {
    return new UuReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
  }

  private static void copy(Reader text, XHTMLContentHandler xhtml)
      throws IOException, SAXException {
    char[] units = new char[BLOCK];
    for (int count = text.read(units); count >= 0; count = text.read(units)) {
      xhtml.characters(units, 0, count);
    }
  }

  /** Passes on a file, and goes behind it. */
  static void pass(UuFile file, Metadata metadata, XHTMLContentHandler xhtml, ParseContext context)
      throws IOException, SAXException {
    try (UuReader.Data bytes = file.bytes()) {
      new EmbeddedDocuments(xhtml, context).pass(metadata, () -> new Told(bytes, context));
    }
  }

  private static Metadata metadata(String name) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.replace('\\', '/'));
    metadata.set(
        TikaCoreProperties.EMBEDDED_RESOURCE_TYPE, EmbeddedResourceType.ATTACHMENT.toString());
    return metadata;
  }

  /** The bytes of a file: one that breaks off is told. */
  static final class Told extends BulkInputStream {
    private final UuReader.Data bytes;
    private final ParseContext context;

    Told(UuReader.Data bytes, ParseContext context) {
      this.bytes = bytes;
      this.context = context;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
      int count = bytes.read(target, start, length);
      if (count < 0 && !bytes.isWhole()) {
        DocumentInput.cut(
            context, FailureReason.MALFORMED, "ends too early, the rest may be missing");
      }
      return count;
    }
  }
}
