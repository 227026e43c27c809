// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

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

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.parse(MboxParser.MBOX_MIME_TYPE));
  }

  /** Reads a mailbox. Of a mail too large for {@link MboxParser} the rest is left out. */
  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    EmbeddedDocumentExtractor extractor =
        EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context);
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    InputStream in = new BufferedInputStream(stream, MAX_LINE);
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    boolean inside = false;
    boolean begins = true;
    for (byte[] line = line(in); line.length > 0; line = line(in)) {
      if (begins && isDivider(line)) {
        if (inside) {
          read(mail.toByteArray(), extractor, xhtml);
        }
        inside = true;
        mail.reset();
      } else if (inside && mail.size() < MboxParser.MAIL_MAX_SIZE) {
        mail.write(line);
      }
      begins = line[line.length - 1] == '\n';
    }
    if (inside) {
      read(mail.toByteArray(), extractor, xhtml);
    }
    xhtml.endDocument();
  }

  private static void read(
      byte[] mail, EmbeddedDocumentExtractor extractor, XHTMLContentHandler xhtml)
      throws IOException, SAXException {
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, MAIL);
    metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, MAIL);
    if (mail.length > 0 && extractor.shouldParseEmbedded(metadata)) {
      try (TikaInputStream in = TikaInputStream.get(mail)) {
        extractor.parseEmbedded(in, xhtml, metadata, true);
      }
    }
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
