// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

import com.pff.PSTMessage;
import io.github.ireum.ingest.collect.ParserFaults;
import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.pst.PSTMailItemParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Passes on mails of a mailbox, as documents of their own. Not thread-safe. */
final class PstItems {

  /**
   * A mail for the parser of mails.
   *
   * @param damages what was damaged of it so far
   */
  record Item(PSTMessage message, PstDamages damages) {}

  private final ContentHandler handler;
  private final PstDamages damages;
  private final EmbeddedDocumentExtractor extractor;

  /**
   * Creates a place to pass mails to.
   *
   * @param handler that of what holds them
   */
  PstItems(ContentHandler handler, ParseContext context, PstDamages damages) {
    this.handler = handler;
    this.damages = damages;
    this.extractor = EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context);
  }

  /**
   * Passes on a mail.
   *
   * @param folder names of the folders that it is in; empty if there are none
   */
  void pass(String folder, PSTMessage message) throws IOException, SAXException {
    String subject = message.getSubject().replaceAll("\\s+", " ").strip();
    Metadata metadata = metadata(folder, (subject.isEmpty() ? "no subject" : subject) + ".msg");
    if (extractor.shouldParseEmbedded(metadata)) {
      try (TikaInputStream mail = TikaInputStream.get(new byte[0])) {
        mail.setOpenContainer(new Item(message, damages));
        extractor.parseEmbedded(mail, handler, metadata, false);
      }
    }
  }

  /** Has a mail told as one that cannot be read. */
  void fail(String folder, String name, Throwable why) throws IOException, SAXException {
    fail(metadata(folder, name), why);
  }

  /** Has anything told as what cannot be read. */
  void fail(Metadata metadata, Throwable why) throws IOException, SAXException {
    if (extractor.shouldParseEmbedded(metadata)) {
      ParserFaults.tell(
          metadata,
          why instanceof Exception e
              ? e
              : new TikaException(String.valueOf(why.getMessage()), why));
      try (TikaInputStream nothing = TikaInputStream.get(new byte[0])) {
        extractor.parseEmbedded(nothing, handler, metadata, false);
      }
    }
  }

  private static Metadata metadata(String folder, String name) {
    Metadata metadata = new Metadata();
    metadata.set(
        TikaCoreProperties.RESOURCE_NAME_KEY, folder.isEmpty() ? name : folder + "/" + name);
    metadata.set(Metadata.CONTENT_TYPE, PSTMailItemParser.PST_MAIL_ITEM_STRING);
    metadata.set(
        TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, PSTMailItemParser.PST_MAIL_ITEM_STRING);
    return metadata;
  }
}
