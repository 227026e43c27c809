// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Passes on what is inside of a document, as documents of their own. Not thread-safe. */
public final class EmbeddedDocuments {

  /** Opens what is inside, if it is wanted at all. */
  public interface Source {
    InputStream open() throws IOException;
  }

  private final ContentHandler handler;
  private final EmbeddedDocumentExtractor extractor;

  /**
   * Creates a place to pass documents to.
   *
   * @param handler that of the document that holds them
   */
  public EmbeddedDocuments(ContentHandler handler, ParseContext context) {
    this.handler = handler;
    this.extractor = EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context);
  }

  /** Passes on a document of which nothing is known but its name. */
  public void pass(String name, Source source) throws IOException, SAXException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    pass(metadata, source);
  }

  /**
   * Passes on a document, unless it is one too many. The stream is closed after it. One that cannot
   * be opened is a document that cannot be read.
   */
  public void pass(Metadata metadata, Source source) throws IOException, SAXException {
    if (extractor.shouldParseEmbedded(metadata)) {
      try (TikaInputStream in = TikaInputStream.get(open(source))) {
        extractor.parseEmbedded(in, handler, metadata, false);
      }
    }
  }

  private static InputStream open(Source source) {
    try {
      return source.open();
    } catch (IOException e) {
      return new Unopened(e);
    }
  }

  /** Has the fault of opening a stream told of the document, and not of the one that holds it. */
  private static final class Unopened extends BulkInputStream {
    private final IOException fault;

    Unopened(IOException fault) {
      this.fault = fault;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      throw fault;
    }
  }
}
