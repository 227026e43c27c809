// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * A parser around another one that looks into the file of a document on its own, before or after
 * the other one reads it. What has come as a stream is a temporary file meanwhile.
 */
public abstract class FileParserDecorator extends ParserDecorator {

  private static final long serialVersionUID = 1;

  protected FileParserDecorator(Parser parser) {
    super(parser);
  }

  @Override
  public final void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (TemporaryResources temporary = new TemporaryResources()) {
      TikaInputStream document = TikaInputStream.get(stream, temporary, metadata);
      if (!document.hasFile() && document.getPosition() > 0) {
        // A detector has read it, and has left the parser what it found.
        parseAsIs(document, handler, metadata, context);
        return;
      }
      parse(new Document(document, document.getPath(), temporary), handler, metadata, context);
    }
  }

  /**
   * A document.
   *
   * @param stream at its beginning, for the parser inside
   * @param file as often as is needed
   * @param temporary where further files go, deleted after the document
   */
  public record Document(TikaInputStream stream, Path file, TemporaryResources temporary) {}

  /** Parses a document, by {@link #parseAsIs} for one. */
  protected abstract void parse(
      Document document, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException;

  /** Has the parser inside read a document. */
  protected final void parseAsIs(
      InputStream document, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    super.parse(document, handler, metadata, context);
  }
}
