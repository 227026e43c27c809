// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import io.github.ireum.ingest.parser.DocumentInput;
import java.io.IOException;
import java.io.InputStream;
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
public final class MailboxParser implements Parser {

  private static final long serialVersionUID = 1;
  private static final String MAIL = "message/rfc822";

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
    DocumentInput.passOn(context);
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    MailboxStream mails = new MailboxStream(stream);
    while (mails.next()) {
      Metadata mail = new Metadata();
      mail.set(Metadata.CONTENT_TYPE, MAIL);
      mail.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, MAIL);
      if (extractor.shouldParseEmbedded(mail)) {
        try (TikaInputStream in = TikaInputStream.get(mails)) {
          extractor.parseEmbedded(in, xhtml, mail, true);
        }
      }
    }
    xhtml.endDocument();
  }
}
