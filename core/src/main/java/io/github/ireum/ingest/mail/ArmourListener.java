// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Hears whether a line of a text begins a message of OpenPGP in armour (RFC 9580, 6.2). */
public final class ArmourListener extends ContentHandlerDecorator {

  private static final String BEGIN = "-----BEGIN PGP MESSAGE-----";

  /** How much of the line has been heard; less than zero in any other line. */
  private int matched;

  private boolean heard;

  public ArmourListener(ContentHandler handler) {
    super(handler);
  }

  /** Whether there was one so far. */
  public boolean heard() {
    return heard;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    matched = 0;
    super.startElement(uri, name, qName, attributes);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    for (int i = start; i < start + length; i++) {
      if (text[i] == '\n') {
        matched = 0;
      } else if (matched != 0 || text[i] > ' ') {
        listen(text[i]);
      }
    }
    super.characters(text, start, length);
  }

  private void listen(char c) {
    if (matched >= 0 && !heard) {
      matched = c == BEGIN.charAt(matched) ? matched + 1 : -1;
      heard = matched == BEGIN.length();
    }
  }
}
