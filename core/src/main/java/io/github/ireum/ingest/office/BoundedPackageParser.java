// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.FailureReason;
import io.github.ireum.ingest.parser.BoundedZipFile;
import io.github.ireum.ingest.parser.FaultReasons;
import io.github.ireum.ingest.parser.FileParserDecorator;
import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Gives the parser of a document that is a ZIP file no more of its parts than stays in proportion
 * to it. For parsers that take a ZIP file that is open already.
 */
public final class BoundedPackageParser extends FileParserDecorator {

  private static final long serialVersionUID = 1;

  public BoundedPackageParser(Parser parser) {
    super(parser);
  }

  @Override
  protected void parse(
      Document document, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try {
      BoundedZipFile parts = BoundedZipFile.openOrCheck(document.file());
      if (parts != null) {
        // The stream closes what it has open.
        document.stream().setOpenContainer(parts);
      }
    } catch (IOException e) {
      // Whatever else is wrong with it, the parser has to say.
      if (FaultReasons.of(e).reason() == FailureReason.BOMB) {
        throw e;
      }
    }
    parseAsIs(document.stream(), handler, metadata, context);
  }
}
