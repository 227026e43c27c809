// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.ingest.encoding.TextEncodingDetector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads JSON as what it says: a line for each string, number and truth value, behind its name, and
 * a paragraph for each object. What programs write is mostly ASCII, with all Hangul in escapes that
 * nobody would find. A file that is no JSON is left to the parser of plain text; one that ceases to
 * be is told as malformed, with what stands behind as it is.
 */
final class JsonTextParser extends ParserDecorator {

  static final MediaType TYPE = MediaType.application("json");

  private static final long serialVersionUID = 1;

  JsonTextParser(Parser texts) {
    super(texts);
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(TYPE);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (TemporaryResources temporary = new TemporaryResources()) {
      TikaInputStream document = TikaInputStream.get(stream, temporary, metadata);
      Path file = document.getPath();
      Charset charset = new TextEncodingDetector().detect(document, metadata);
      JsonText text = JsonText.of(file, charset == null ? StandardCharsets.UTF_8 : charset);
      if (!text.isJson()) {
        super.parse(document, handler, metadata, context);
        return;
      }
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      text.write(xhtml);
      xhtml.endDocument();
      String fault = text.fault();
      if (fault != null) {
        throw new TikaException(fault);
      }
    }
  }
}
