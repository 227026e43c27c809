// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.parser.html.JSoupParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads of an HTML page what there is memory for: the parser holds all of it as a tree before it
 * gives the first word.
 */
final class PageParser extends ParserDecorator {

  private static final long serialVersionUID = 1;

  /** What part of the memory a page may take. */
  static final int MEMORY = 2;

  PageParser(JSoupParser parser) {
    super(parser);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    super.parse(TreeLimit.on(stream, MEMORY, context), handler, metadata, context);
  }

  /** Returns whether what has been parsed is a page. */
  static boolean read(Metadata metadata) {
    return Arrays.asList(metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY))
        .contains(JSoupParser.class.getName());
  }
}
