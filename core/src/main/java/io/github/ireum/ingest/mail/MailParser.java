// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import com.google.common.base.Throwables;
import io.github.ireum.DocumentProblem;
import io.github.ireum.ingest.parser.CutDocumentException;
import io.github.ireum.ingest.parser.DocumentInput;
import io.github.ireum.ingest.parser.FaultReasons;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads mails, with their headers repaired ({@link MailHeaderBlock}) and their texts as they say of
 * themselves, which Tika's parser does not pass on: see {@link MailContentHandler}. Stateless, and
 * so thread-safe.
 */
public final class MailParser implements Parser {

  private static final long serialVersionUID = 1;

  /** The type of document that it reads. */
  public static final MediaType TYPE = MediaType.parse("message/rfc822");

  /** In bytes. */
  private static final int LONGEST_HEADER = 1 << 20;

  private static final int MOST_HEADERS = 10_000;

  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(LONGEST_HEADER)
          .setMaxHeaderLen(LONGEST_HEADER)
          .setMaxHeaderCount(MOST_HEADERS)
          .build();

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(TYPE);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    DocumentInput.passOn(context);
    LetterListener letters = new LetterListener(handler);
    ArmourListener armour = new ArmourListener(letters);
    XHTMLContentHandler xhtml = new XHTMLContentHandler(armour, metadata);
    MailContentHandler content = new MailContentHandler(xhtml, letters, metadata, context);
    MimeStreamParser parser =
        new MimeStreamParser(CONFIG, DecodeMonitor.SILENT, new DefaultBodyDescriptorBuilder());
    parser.setContentHandler(content);
    parser.setNoRecurse();
    xhtml.startDocument();
    try {
      parse(stream, parser, content);
    } catch (MimeException e) {
      if (e.getCause() != null) {
        Throwables.throwIfInstanceOf(e.getCause(), IOException.class);
        Throwables.throwIfInstanceOf(e.getCause(), SAXException.class);
        Throwables.throwIfInstanceOf(e.getCause(), TikaException.class);
      }
      throw new TikaException("a mail that breaks the rules", e);
    }
    xhtml.endDocument();
    if (content.isEncrypted() || armour.heard()) {
      DocumentProblem encrypted = FaultReasons.ENCRYPTED;
      DocumentInput.cut(context, encrypted.reason(), encrypted.detail());
    }
  }

  private static void parse(InputStream stream, MimeStreamParser parser, MailContentHandler content)
      throws MimeException, IOException {
    try {
      parser.parse(new MailHeaderStream(stream));
    } catch (MimeException e) {
      if (e.getCause() == null || e.getCause() instanceof CutDocumentException) {
        content.finish();
      }
      throw e;
    }
    content.finish();
  }
}
