// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Text in which characters are escaped as JSON and many programming languages have it. What is no
 * such escape stays.
 */
final class EscapedText {

  private static final int BUFFER = 1 << 12;

  private static final int HEX_DIGITS = 4;
  private static final int HEX = 16;

  private EscapedText() {}

  /** Gives all of a text to a handler. */
  static void write(Reader reader, ContentHandler handler) throws IOException, SAXException {
    BufferedReader escaped = new BufferedReader(reader);
    StringBuilder text = new StringBuilder();
    for (int c = escaped.read(); c >= 0; c = escaped.read()) {
      text.append(c == '\\' ? character(escaped) : (char) c);
      if (text.length() >= BUFFER) {
        flush(text, handler);
      }
    }
    flush(text, handler);
  }

  private static void flush(StringBuilder text, ContentHandler handler) throws SAXException {
    handler.characters(text.toString().toCharArray(), 0, text.length());
    text.setLength(0);
  }

  /** Returns the character that an escape stands for; a backslash, and nothing read, for none. */
  private static char character(BufferedReader escaped) throws IOException {
    escaped.mark(1 + HEX_DIGITS);
    int kind = escaped.read();
    if (kind == '"' || kind == '/' || kind == '\\') {
      return (char) kind;
    }
    if (kind == 'n' || kind == 'r' || kind == 't') {
      return kind == 't' ? '\t' : '\n';
    }
    int code = kind == 'u' ? 0 : -1;
    for (int i = 0; i < HEX_DIGITS && code >= 0; i++) {
      int digit = Character.digit(escaped.read(), HEX);
      code = digit < 0 ? -1 : code * HEX + digit;
    }
    if (code < 0) {
      escaped.reset();
      return '\\';
    }
    return (char) code;
  }
}
