// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import io.github.ireum.ingest.parser.DocumentInput;
import io.github.ireum.ingest.parser.UntilFault;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.parser.pkg.CompressorParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Unpacks a file (gzip, bzip2, xz and others) to its end. Many programs pack one in parts, one
 * after the other, of which Tika reads the first. What follows them and is no part, such as the
 * padding of a tape, is passed over, as the programs for these formats do.
 */
public final class CompressedParser extends ParserDecorator {

  private static final long serialVersionUID = 1;

  /** What part of the memory unpacking may take. */
  private static final int MEMORY = 4;

  /** Unpacks by a parser, which is given limits. */
  public CompressedParser(CompressorParser parser) {
    super(parser);
    parser.setDecompressConcatenated(true);
    parser.setMemoryLimitInKb((int) (Runtime.getRuntime().maxMemory() / 1024 / MEMORY));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    DocumentInput.passOn(context);
    EmbeddedDocumentExtractor given = context.get(EmbeddedDocumentExtractor.class);
    EmbeddedDocumentExtractor extractor =
        EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context);
    context.set(EmbeddedDocumentExtractor.class, new PartsOnly(extractor, context, given));
    try {
      super.parse(stream, handler, metadata, context);
    } finally {
      context.set(EmbeddedDocumentExtractor.class, given);
    }
  }

  /**
   * Extracts what has been unpacked.
   *
   * @param given what documents inside that are to be extracted with
   */
  private record PartsOnly(
      EmbeddedDocumentExtractor extractor,
      ParseContext context,
      @Nullable EmbeddedDocumentExtractor given)
      implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return extractor.shouldParseEmbedded(metadata);
    }

    @Override
    public void parseEmbedded(
        InputStream unpacked, ContentHandler handler, Metadata metadata, boolean html)
        throws SAXException, IOException {
      context.set(EmbeddedDocumentExtractor.class, given);
      extractor.parseEmbedded(
          new UntilFault(unpacked, CompressedParser::isTrailer), handler, metadata, html);
    }
  }

  private static boolean isTrailer(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("after a valid") || message.contains("followed by garbage");
  }
}
