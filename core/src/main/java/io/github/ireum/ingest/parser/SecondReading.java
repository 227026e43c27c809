// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import io.github.ireum.FailureReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads a document in another way where its parser fails of what is in it, so that it keeps the
 * text that can be had. What the parser has said of it is told all the same.
 */
public abstract class SecondReading extends FileParserDecorator {

  private static final long serialVersionUID = 1;

  /** An exception that blames something else, such as a password, is not to be read around. */
  private static final Set<FailureReason> BROKEN =
      EnumSet.of(
          FailureReason.MALFORMED,
          FailureReason.PARSER_FAULT,
          FailureReason.BOMB,
          FailureReason.DEPTH_LIMIT);

  protected SecondReading(Parser parser) {
    super(parser);
  }

  @Override
  protected final void parse(
      Document document, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TextListener first = new TextListener(handler);
    try {
      check(document.file());
      parseAsIs(document.stream(), first, metadata, context);
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)
          && BROKEN.contains(FaultReasons.of(e).reason())) {
        read(document.file(), e, first, handler);
      }
      throw e;
    }
  }

  /**
   * Looks at a document before it is parsed.
   *
   * @throws IOException if it is better not parsed
   */
  protected void check(Path file) throws IOException {}

  /**
   * Gives the text that the parser has not given. A document that cannot be read in this way either
   * is none of its faults: what is wrong with it is known.
   *
   * @param fault what the parser has failed of
   * @param first what it had given before
   */
  protected abstract void read(
      Path file, Exception fault, TextListener first, ContentHandler handler)
      throws IOException, SAXException;
}
