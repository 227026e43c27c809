// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.google.common.io.ByteSource;
import com.google.common.io.FileBackedOutputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.mbox.MboxParser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Takes mailboxes (mbox) apart into their mails, byte for byte. Tika's own parser reads them as
 * windows-1252, which loses five bytes of every encoding, and with them most texts in Hangul that
 * are not encoded once more. Stateless, and so thread-safe.
 */
final class MailboxParser implements Parser {

  private static final long serialVersionUID = 1;
  private static final byte[] DIVIDER = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final String MAIL = "message/rfc822";

  /** A longer line is read in parts. */
  private static final int MAX_LINE = 1 << 20;

  /** A larger mail is held in a temporary file, in bytes. */
  private static final int IN_MEMORY = 1 << 22;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.parse(MboxParser.MBOX_MIME_TYPE));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    EmbeddedDocumentExtractor extractor =
        EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context);
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    InputStream in = new BufferedInputStream(stream, MAX_LINE);
    // On any way out the file of a large mail is deleted.
    FileBackedOutputStream mail = new FileBackedOutputStream(IN_MEMORY);
    try {
      boolean inside = false;
      boolean begins = true;
      for (byte[] line = line(in); line.length > 0; line = line(in)) {
        if (begins && isDivider(line)) {
          read(mail, extractor, xhtml);
          inside = true;
        } else if (inside) {
          mail.write(line);
        }
        begins = line[line.length - 1] == '\n';
      }
      read(mail, extractor, xhtml);
    } finally {
      mail.reset();
    }
    xhtml.endDocument();
  }

  /** Reads a mail, if there is one, and makes room for the next. */
  private static void read(
      FileBackedOutputStream mail, EmbeddedDocumentExtractor extractor, XHTMLContentHandler xhtml)
      throws IOException, SAXException {
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, MAIL);
    metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, MAIL);
    ByteSource bytes = mail.asByteSource();
    if (!bytes.isEmpty() && extractor.shouldParseEmbedded(metadata)) {
      try (TikaInputStream in = TikaInputStream.get(bytes.openStream())) {
        extractor.parseEmbedded(in, xhtml, metadata, true);
      }
    }
    mail.reset();
  }

  private static boolean isDivider(byte[] line) {
    return line.length >= DIVIDER.length
        && Arrays.equals(line, 0, DIVIDER.length, DIVIDER, 0, DIVIDER.length);
  }

  /** Returns a line with its end; nothing behind the last. */
  private static byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int c;
    while (line.size() < MAX_LINE && (c = in.read()) >= 0) {
      line.write(c);
      if (c == '\n') {
        break;
      }
    }
    return line.toByteArray();
  }
}
