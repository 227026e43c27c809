// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.sax.AbstractRecursiveParserWrapperHandler;
import org.apache.tika.sax.ContentHandlerFactory;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Keeps the text and the metadata of a file and of each document inside it. */
final class DocumentCollector extends AbstractRecursiveParserWrapperHandler {

  /** A document that the parser has finished, or given up. */
  record Parsed(Metadata metadata, BlockTextHandler text) {}

  private static final long serialVersionUID = 1;

  private final transient List<Parsed> embedded = new ArrayList<>();
  private transient Parsed container = new Parsed(new Metadata(), new BlockTextHandler(0));
  private transient boolean started;

  DocumentCollector(int textLimit, int embeddedLimit) {
    super(new TextHandlers(textLimit), embeddedLimit);
  }

  /** Whether a parser was reached; before that, only the file system can have failed. */
  boolean started() {
    return started;
  }

  Parsed container() {
    return container;
  }

  /** The documents inside, inner ones before those that hold them. */
  List<Parsed> embedded() {
    return embedded;
  }

  @Override
  public void startDocument() throws SAXException {
    super.startDocument();
    started = true;
  }

  @Override
  public void endEmbeddedDocument(ContentHandler handler, Metadata metadata) throws SAXException {
    super.endEmbeddedDocument(handler, metadata);
    embedded.add(new Parsed(metadata, (BlockTextHandler) handler));
  }

  @Override
  public void endDocument(ContentHandler handler, Metadata metadata) throws SAXException {
    super.endDocument(handler, metadata);
    container = new Parsed(metadata, (BlockTextHandler) handler);
  }

  private record TextHandlers(int textLimit) implements ContentHandlerFactory {

    @Override
    public ContentHandler getNewContentHandler() {
      return new BlockTextHandler(textLimit);
    }

    @Override
    public ContentHandler getNewContentHandler(OutputStream stream, Charset charset) {
      throw new IllegalArgumentException("text is collected in memory, not written to a stream");
    }
  }
}
