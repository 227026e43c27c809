// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.FailureReason;
import java.io.BufferedInputStream;
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
 * gives the first word. A picture that is written into an attribute takes its length, an element
 * many times its own.
 */
final class PageParser extends ParserDecorator {

  private static final long serialVersionUID = 1;

  /** What part of the memory a page may take. */
  static final int MEMORY = 2;

  /** Bytes of memory for an element with its text, as seen with the parser; at most 125. */
  private static final int ELEMENT = 128;

  /** Bytes of memory for each of a page; seen were 2 for attributes that are long, 5 for short. */
  private static final int BYTE = 4;

  PageParser(JSoupParser parser) {
    super(parser);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    super.parse(bounded(stream, MEMORY, context), handler, metadata, context);
  }

  /** Returns whether what has been parsed is a page. */
  static boolean read(Metadata metadata) {
    return Arrays.asList(metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY))
        .contains(JSoupParser.class.getName());
  }

  /**
   * Returns a stream that ends where its tree would be too large, and tells it.
   *
   * @param part what part of the memory, such as 4 for a quarter
   */
  static InputStream bounded(InputStream page, int part, ParseContext context) {
    return new BufferedInputStream(
        new Bounded(page, Runtime.getRuntime().maxMemory() / part, context));
  }

  private static final class Bounded extends BulkInputStream {
    private final InputStream page;
    private final ParseContext context;
    private long left;
    private boolean opened;

    Bounded(InputStream page, long memory, ParseContext context) {
      this.page = page;
      this.left = memory;
      this.context = context;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      if (left < 0) {
        return -1;
      }
      int count = page.read(bytes, start, length);
      left -= (long) BYTE * Math.max(0, count);
      for (int i = start; i < start + count; i++) {
        if (opened && bytes[i] != '/') {
          left -= ELEMENT;
        }
        opened = bytes[i] == '<';
      }
      if (left < 0) {
        DocumentInput.cut(
            context, FailureReason.OUT_OF_MEMORY, "cut where a tree of it would fill the memory");
      }
      return count;
    }
  }
}
