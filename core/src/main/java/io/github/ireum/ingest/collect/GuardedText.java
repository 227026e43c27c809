// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.collect;

import io.github.ireum.ingest.html.BlockTextHandler;
import java.util.function.BooleanSupplier;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * Lets the text that a parser has given so far be read by another thread, while the parser may
 * hang.
 */
final class GuardedText extends ContentHandlerDecorator {

  private final BlockTextHandler text;
  private final Object lock;

  /** Asked once, when text was left out; then null. */
  private @Nullable BooleanSupplier mayStop;

  GuardedText(BlockTextHandler text, Object lock) {
    super(text);
    this.text = text;
    this.lock = lock;
  }

  /** Ends the parser when text was left out and the answer is that it may be ended. */
  void stopAtLimit(BooleanSupplier allowed) {
    mayStop = allowed;
  }

  BlockTextHandler text() {
    return text;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    synchronized (lock) {
      super.startElement(uri, localName, name, attributes);
    }
  }

  @Override
  public void endElement(String uri, String localName, String name) throws SAXException {
    synchronized (lock) {
      super.endElement(uri, localName, name);
    }
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    synchronized (lock) {
      super.characters(ch, start, length);
    }
    if (mayStop != null && text.truncated()) {
      boolean stop = mayStop.getAsBoolean();
      mayStop = null;
      if (stop) {
        throw new WriteLimitReachedException(text.toString().length());
      }
    }
  }

  @Override
  public void ignorableWhitespace(char[] ch, int start, int length) throws SAXException {
    synchronized (lock) {
      super.ignorableWhitespace(ch, start, length);
    }
  }
}
