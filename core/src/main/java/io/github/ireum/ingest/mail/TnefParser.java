// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.parser.DocumentInput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads Outlook's {@code winmail.dat} (TNEF): the body, be it in HTML, in RTF or plain text, and
 * the attachments are documents inside, see {@link TnefMessage}. Tika's parser leaves out bodies
 * that are not in RTF, takes all texts of 8 bits for those of Western Europe, and reads nothing of
 * a message that breaks off.
 */
public final class TnefParser extends ParserDecorator {

  private static final long serialVersionUID = 1;

  /**
   * Creates a parser.
   *
   * @param parser that of Tika, which says what types it reads
   */
  public TnefParser(Parser parser) {
    super(parser);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TnefReader reader = new TnefReader(new BufferedInputStream(stream));
    if (!reader.begin()) {
      throw new TikaException("no message in TNEF");
    }
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    boolean damaged = new TnefMessage(xhtml, metadata, context).read(reader);
    xhtml.endDocument();
    if (reader.isCut()) {
      DocumentInput.cut(
          context, FailureReason.MALFORMED, "ends too early, the rest may be missing");
    } else if (damaged) {
      DocumentInput.cut(context, FailureReason.MALFORMED, "properties that cannot be read");
    }
  }
}
