// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.ingest.encoding.TextEncodingDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Gives pictures that old office documents keep without the header of a file (DIB, a bitmap as in
 * the memory of Windows) that header. Without it they are taken for broken.
 */
final class BitmapParser extends ParserDecorator {

  private static final long serialVersionUID = 1;

  private static final String BITMAP = "image/bmp";

  private static final int FILE_HEADER = 14;

  /** BITMAPINFOHEADER, which begins with its own length. */
  private static final int INFO = 40;

  private static final int WIDTH = 4;
  private static final int HEIGHT = 8;
  private static final int BITS_PER_PIXEL = 14;
  private static final int COMPRESSION = 16;
  private static final int COLORS = 32;
  private static final int BYTES_OF_COLOR = 4;

  /** A compression that has three masks after the header. */
  private static final int BIT_FIELDS = 3;

  private static final int MOST_COLORS = 256;

  BitmapParser(Parser parser) {
    super(parser);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    String type = metadata.get(Metadata.CONTENT_TYPE);
    byte[] info =
        BITMAP.equals(type) && stream.markSupported()
            ? TextEncodingDetector.look(stream, INFO)
            : new byte[0];
    ByteBuffer fields = ByteBuffer.wrap(info).order(ByteOrder.LITTLE_ENDIAN);
    if (info.length < INFO || fields.getInt(0) != INFO) {
      super.parse(stream, handler, metadata, context);
      return;
    }
    try (InputStream file =
        new SequenceInputStream(
            new ByteArrayInputStream(header(fields)), CloseShieldInputStream.wrap(stream))) {
      super.parse(file, handler, metadata, context);
    }
  }

  /** Returns the header of a file, which says where the pixels begin and where they end. */
  private static byte[] header(ByteBuffer info) {
    int bits = info.getShort(BITS_PER_PIXEL);
    int told = info.getInt(COLORS);
    int colors = told > 0 && told <= MOST_COLORS ? told : bits > 0 && bits <= 8 ? 1 << bits : 0;
    int masks = info.getInt(COMPRESSION) == BIT_FIELDS ? 3 : 0;
    int pixels = FILE_HEADER + INFO + (colors + masks) * BYTES_OF_COLOR;
    // A line of pixels ends with whole words of four bytes.
    long line = (Math.abs((long) info.getInt(WIDTH)) * bits + 31) / 32 * Integer.BYTES;
    long size = pixels + line * Math.abs((long) info.getInt(HEIGHT));
    return ByteBuffer.allocate(FILE_HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("BM".getBytes(StandardCharsets.US_ASCII))
        .putInt((int) Math.min(size, Integer.MAX_VALUE))
        .putInt(0)
        .putInt(pixels)
        .array();
  }
}
