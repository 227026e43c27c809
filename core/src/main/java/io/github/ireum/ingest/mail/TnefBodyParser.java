// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import io.github.ireum.ingest.parser.EmbeddedDocuments;
import io.github.ireum.ingest.parser.FileParserDecorator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the bodies of Outlook's {@code winmail.dat} (TNEF) that Tika leaves out, those in HTML and
 * in plain text, as a document inside, which is what Tika makes of one in RTF.
 */
public final class TnefBodyParser extends FileParserDecorator {

  private static final long serialVersionUID = 1;

  public TnefBodyParser(Parser parser) {
    super(parser);
  }

  @Override
  protected void parse(
      Document document, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    HMEFMessage message;
    try (InputStream file = Files.newInputStream(document.file())) {
      message = new HMEFMessage(file);
    }
    parseAsIs(document.stream(), handler, metadata, context);
    if (message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED) != null) {
      return;
    }
    MAPIAttribute html = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
    MAPIAttribute text = message.getMessageMAPIAttribute(MAPIProperty.BODY);
    if (html != null) {
      body("message.html", html.getData(), handler, context);
    } else if (text instanceof MAPIStringAttribute string) {
      byte[] utf8 = string.getDataString().getBytes(StandardCharsets.UTF_8);
      body("message.txt", utf8, handler, context);
    } else {
      TNEFAttribute plain = message.getMessageAttribute(TNEFProperty.ID_BODY);
      if (plain != null) {
        body("message.txt", withoutZero(plain.getData()), handler, context);
      }
    }
  }

  /** Strings of TNEF end with a byte that is zero. */
  private static byte[] withoutZero(byte[] string) {
    int end = string.length;
    while (end > 0 && string[end - 1] == 0) {
      end--;
    }
    return Arrays.copyOf(string, end);
  }

  private static void body(String name, byte[] bytes, ContentHandler handler, ParseContext context)
      throws IOException, SAXException {
    new EmbeddedDocuments(handler, context).pass(name, () -> new ByteArrayInputStream(bytes));
  }
}
