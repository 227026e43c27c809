// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.SAXException;

/**
 * The texts in an archive of iWork (IWA), which is a sequence of messages with the types and
 * lengths of their parts before each. Apple has not published the types; these are the same in all
 * versions since 2013. Not thread-safe.
 */
final class IwaText {

  /** A text with its runs: the body, headers, text boxes, notes of the speaker, comments. */
  private static final int STORAGE = 2001;

  private static final int STORAGE_TEXT = 3;

  /** The different texts of the cells of a table. */
  private static final int DATA_LIST = 6005;

  private static final int DATA_LIST_ENTRY = 3;
  private static final int ENTRY_TEXT = 3;

  // Of what stands before a message.
  private static final int PART = 2;
  private static final int PART_TYPE = 1;
  private static final int PART_LENGTH = 3;

  /** In bytes. */
  private static final int LONGEST = 1 << 26;

  /** Stands in a text for what is anchored there. */
  private static final char OBJECT = '\uFFFC';

  private final InputStream in;
  private final XHTMLContentHandler xhtml;

  IwaText(InputStream in, XHTMLContentHandler xhtml) {
    this.in = in;
    this.xhtml = xhtml;
  }

  /** Writes all texts, a paragraph each. */
  void write() throws IOException, SAXException {
    for (long length = length(); length >= 0; length = length()) {
      ByteBuffer head = read(length);
      for (ByteBuffer part : ProtobufFields.parts(head, PART)) {
        write(ProtobufFields.number(part, PART_TYPE), ProtobufFields.number(part, PART_LENGTH));
      }
    }
  }

  private void write(long type, long length) throws IOException, SAXException {
    if (type == STORAGE) {
      write(ProtobufFields.parts(read(length), STORAGE_TEXT));
    } else if (type == DATA_LIST) {
      for (ByteBuffer entry : ProtobufFields.parts(read(length), DATA_LIST_ENTRY)) {
        write(ProtobufFields.parts(entry, ENTRY_TEXT));
      }
    } else {
      in.skipNBytes(length);
    }
  }

  private void write(List<ByteBuffer> texts) throws SAXException {
    for (ByteBuffer bytes : texts) {
      String text = StandardCharsets.UTF_8.decode(bytes).toString().replace(OBJECT, ' ').strip();
      if (!text.isEmpty()) {
        xhtml.startElement("p");
        xhtml.characters(text);
        xhtml.endElement("p");
      }
    }
  }

  /** Returns the length of what follows; less than zero at the end. */
  private long length() throws IOException {
    long length = 0;
    int shift = 0;
    int b;
    do {
      b = in.read();
      if (b < 0) {
        return -1;
      }
      length |= (b & 0x7FL) << shift;
      shift += 7;
    } while (b >= 0x80 && shift < Long.SIZE);
    return length;
  }

  private ByteBuffer read(long length) throws IOException {
    if (length < 0 || length > LONGEST) {
      throw new IOException("a message of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes((int) length);
    if (bytes.length < length) {
      throw new EOFException("an archive of iWork ends in the middle of a message");
    }
    return ByteBuffer.wrap(bytes);
  }
}
