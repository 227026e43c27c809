// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML that is not well-formed to its end: from where the parser has given up, what stands
 * between the tags. That it is broken is told all the same.
 */
final class BrokenXmlParser extends ParserDecorator {

  private static final long serialVersionUID = 1;

  private static final int BEGINNING = 1 << 12;

  BrokenXmlParser(Parser parser) {
    super(parser);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (TemporaryResources temporary = new TemporaryResources()) {
      TikaInputStream file = TikaInputStream.get(stream, temporary, metadata);
      Path path = file.getPath();
      try {
        super.parse(file, handler, metadata, context);
      } catch (TikaException | SAXException e) {
        SAXParseException error = error(e);
        if (error != null) {
          try (InputStream again = TikaInputStream.get(path)) {
            readOn(again, error, handler);
          }
        }
        throw e;
      }
    }
  }

  /** Returns what says where the parser has given up, or null if that is not known. */
  private static @Nullable SAXParseException error(Throwable e) {
    return Throwables.getCausalChain(e).stream()
        .filter(SAXParseException.class::isInstance)
        .map(SAXParseException.class::cast)
        .filter(error -> error.getLineNumber() > 0 && error.getColumnNumber() > 0)
        .findFirst()
        .orElse(null);
  }

  private static void readOn(InputStream file, SAXParseException error, ContentHandler handler)
      throws IOException, SAXException {
    byte[] beginning = TextEncodingDetector.look(file, BEGINNING);
    if (!FileTypeDetector.mayBeText(beginning)) {
      return;
    }
    Charset charset = new TextEncodingDetector().detect(file, new Metadata());
    Reader reader =
        new InputStreamReader(file, Objects.requireNonNullElse(charset, StandardCharsets.UTF_8));
    MarkupText rest = new MarkupText(reader, handler, tag -> " ");
    rest.skipTo(error.getLineNumber(), error.getColumnNumber());
    rest.read();
  }
}
