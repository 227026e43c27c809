// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.html;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.encoding.TextEncodingDetector;
import io.github.ireum.ingest.parser.CutDocumentException;
import io.github.ireum.ingest.parser.TreeLimit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.parser.html.JSoupParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads of an HTML page what there is memory for: the parser holds all of it as a tree before it
 * gives the first word.
 */
public final class PageParser extends ParserDecorator {

  private static final long serialVersionUID = 1;

  /** What part of the memory a page may take. */
  public static final int MEMORY = 2;

  public PageParser(JSoupParser parser) {
    super(parser);
    parser.setEncodingDetector(new Limited(parser.getEncodingDetector()));
  }

  /**
   * Refuses pages that parsers of other formats, such as messages of Outlook, have in memory and
   * give to the parser inside: the detector is what sees them first.
   *
   * @param encodings asked for the encoding of all others
   */
  private record Limited(EncodingDetector encodings) implements EncodingDetector {
    @Override
    public @Nullable Charset detect(InputStream page, Metadata metadata) throws IOException {
      boolean inMemory = page instanceof TikaInputStream || page instanceof ByteArrayInputStream;
      if (inMemory && TreeLimit.isExceededBy(page, MEMORY)) {
        throw new IOException(
            new CutDocumentException(
                FailureReason.OUT_OF_MEMORY, "a page of which a tree would fill the memory"));
      }
      return encodings.detect(page, metadata);
    }
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    InputStream page = TreeLimit.on(stream, MEMORY, context);
    PageDates.add(TextEncodingDetector.look(page, PageDates.BEGINNING), metadata);
    super.parse(page, handler, metadata, context);
  }

  /** Returns whether what has been parsed is a page. */
  public static boolean read(Metadata metadata) {
    return Arrays.asList(metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY))
        .contains(JSoupParser.class.getName());
  }
}
