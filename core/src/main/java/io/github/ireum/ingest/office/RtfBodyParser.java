// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.ingest.parser.FileParserDecorator;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads RTF whose text begins without a word about its paragraph, as programs write it that do no
 * more than they must. Tika takes a text for the head of the document until such a word comes; here
 * one is put where the text begins.
 */
public final class RtfBodyParser extends FileParserDecorator {

  private static final long serialVersionUID = 1;

  private static final byte[] PARAGRAPH = "\\pard ".getBytes(StandardCharsets.US_ASCII);

  public RtfBodyParser(Parser parser) {
    super(parser);
  }

  @Override
  protected void parse(
      Document document, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    long begin = begin(document.file());
    if (begin < 0) {
      parseAsIs(document.stream(), handler, metadata, context);
      return;
    }
    try (InputStream body = new BufferedInputStream(Files.newInputStream(document.file()))) {
      InputStream head = new ByteArrayInputStream(body.readNBytes(Math.toIntExact(begin)));
      InputStream word = new ByteArrayInputStream(PARAGRAPH);
      parseAsIs(
          new SequenceInputStream(Collections.enumeration(List.of(head, word, body))),
          handler,
          metadata,
          context);
    }
  }

  private static long begin(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new RtfHead(in).bareText();
    }
  }
}
