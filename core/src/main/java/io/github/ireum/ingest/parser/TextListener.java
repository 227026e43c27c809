// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Notes whether a parser gives any text; a title is none. Not thread-safe. */
public final class TextListener extends ContentHandlerDecorator {

  private boolean inBody;
  private boolean heard;

  public TextListener(ContentHandler handler) {
    super(handler);
  }

  /** Whether there was a text so far. */
  public boolean heard() {
    return heard;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    inBody |= name.equals("body");
    super.startElement(uri, name, qName, attributes);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    heard |= inBody && !new String(text, start, length).isBlank();
    super.characters(text, start, length);
  }
}
