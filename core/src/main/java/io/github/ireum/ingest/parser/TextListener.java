// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Notes whether a parser gives any text, of which a title is none, and how far it comes in a
 * workbook. Not thread-safe.
 */
public final class TextListener extends ContentHandlerDecorator {

  private boolean inBody;
  private boolean heard;
  private int sheets;
  private int rows;

  public TextListener(ContentHandler handler) {
    super(handler);
  }

  /** Whether there was a text so far. */
  public boolean heard() {
    return heard;
  }

  /** How many sheets have begun, each of which has a heading. */
  public int sheets() {
    return sheets;
  }

  /** How many rows of the last sheet have begun. */
  public int rows() {
    return rows;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "body" -> inBody = true;
      case "h1" -> {
        sheets++;
        rows = 0;
      }
      case "tr" -> rows++;
      default -> {}
    }
    super.startElement(uri, name, qName, attributes);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    heard |= inBody && !new String(text, start, length).isBlank();
    super.characters(text, start, length);
  }
}
