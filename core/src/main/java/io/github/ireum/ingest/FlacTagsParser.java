// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.ingest.encoding.TextEncodingDetector;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Gives the parser of FLAC (<a href="https://www.rfc-editor.org/rfc/rfc9639">RFC 9639</a>) what it
 * reads of a file, in the order that it expects: it fails where tags are missing or come last.
 */
final class FlacTagsParser extends ParserDecorator {

  private static final long serialVersionUID = 1;

  private static final byte[] SIGNATURE = {'f', 'L', 'a', 'C'};

  private static final int LAST = 0x80;
  private static final int STREAM = 0;
  private static final int TAGS = 4;

  /** Tags of nobody, of which there are none. */
  private static final byte[] NO_TAGS = new byte[8];

  /** A last block, of the type of padding, without any. */
  private static final byte[] END = {(byte) (LAST | 1), 0, 0, 0};

  FlacTagsParser(Parser parser) {
    super(parser);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    InputStream marked = stream.markSupported() ? stream : new BufferedInputStream(stream);
    byte[] beginning = TextEncodingDetector.look(marked, SIGNATURE.length);
    InputStream file =
        Arrays.equals(beginning, SIGNATURE)
            ? new ByteArrayInputStream(described(new DataInputStream(marked)))
            : marked;
    super.parse(file, handler, metadata, context);
  }

  /** Returns a file of what describes the audio, without pictures. */
  private static byte[] described(DataInputStream file) throws IOException {
    ByteArrayOutputStream described = new ByteArrayOutputStream();
    described.write(file.readNBytes(SIGNATURE.length));
    boolean tagged = false;
    int type = 0;
    while ((type & LAST) == 0) {
      type = file.readUnsignedByte();
      int kind = type & ~LAST;
      int length = file.readUnsignedByte() << 16 | file.readUnsignedShort();
      if (kind == STREAM || (kind == TAGS && !tagged)) {
        byte[] block = file.readNBytes(length);
        write(kind, block, described);
        tagged |= kind == TAGS;
      } else {
        file.skipNBytes(length);
      }
    }
    if (!tagged) {
      write(TAGS, NO_TAGS, described);
    }
    described.write(END);
    return described.toByteArray();
  }

  private static void write(int kind, byte[] block, ByteArrayOutputStream described)
      throws IOException {
    described.write(kind);
    described.write(block.length >> 16);
    described.write(block.length >> 8);
    described.write(block.length);
    described.write(block);
  }
}
