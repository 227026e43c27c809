// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import io.github.ireum.ingest.encoding.TextEncodingDetector;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Tells the kinds of envelope that mails have (S/MIME, RFC 5652) apart: what is signed is read;
 * what is encrypted is told as such; the signature of something else has no text, which is no
 * fault.
 */
public final class EnvelopeParser extends ParserDecorator {

  private static final long serialVersionUID = 1;

  private static final int BEGINNING = 64;

  /** The object identifiers of enveloped data and of authenticated enveloped data, in DER. */
  private static final List<String> ENCRYPTED =
      List.of("06092a864886f70d010703", "060b2a864886f70d0109100117");

  public EnvelopeParser(Parser parser) {
    super(parser);
  }

  /**
   * Returns whether an envelope is encrypted.
   *
   * @param envelope at its beginning, which it supports marks for
   */
  static boolean isEncrypted(InputStream envelope) throws IOException {
    String start = HexFormat.of().formatHex(TextEncodingDetector.look(envelope, BEGINNING));
    return ENCRYPTED.stream().anyMatch(start::contains);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    InputStream marked = stream.markSupported() ? stream : new BufferedInputStream(stream);
    if (isEncrypted(marked)) {
      throw new EncryptedDocumentException("encrypted for somebody's key");
    }
    try {
      super.parse(marked, handler, metadata, context);
    } catch (TikaException e) {
      if (!String.valueOf(e.getMessage()).startsWith("cannot parse detached")) {
        throw e;
      }
    }
  }
}
