// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Hears whether there is anything to read: a letter or a digit. Not thread-safe. */
final class LetterListener extends ContentHandlerDecorator {

  private boolean heard;

  LetterListener(ContentHandler handler) {
    super(handler);
  }

  /** Returns whether there was one since this was asked last. */
  boolean heard() {
    boolean since = heard;
    heard = false;
    return since;
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    for (int i = start; i < start + length && !heard; i++) {
      // All that is written with two units is letters, or as good.
      heard = Character.isLetterOrDigit(text[i]) || Character.isSurrogate(text[i]);
    }
    super.characters(text, start, length);
  }
}
