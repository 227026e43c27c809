// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.ingest.parser.TreeLimit;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Gives the parser of property lists in XML, of which it makes a tree, what there is memory for.
 * Binary ones have been read when their type was told.
 */
final class PropertyListParser extends ParserDecorator {

  private static final long serialVersionUID = 1;

  /** What part of the memory a tree may take by what elements of a page do. */
  private static final int MEMORY = 4;

  PropertyListParser(Parser parser) {
    super(parser);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    boolean isRead =
        stream instanceof TikaInputStream document && document.getOpenContainer() != null;
    super.parse(
        isRead ? stream : TreeLimit.on(stream, MEMORY, context), handler, metadata, context);
  }
}
