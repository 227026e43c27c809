// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import com.google.common.io.ByteStreams;
import com.google.common.io.CountingInputStream;
import com.google.common.io.LittleEndianDataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/**
 * The texts in a drawing of HWP 3: those of its text boxes, and of other shapes that have one. Each
 * object has a head and two blocks of its own, each with its length before it; groups have their
 * objects behind them. Not thread-safe.
 */
final class Hwp3Drawing {

  /** Reads the paragraphs of a text. */
  interface Paragraphs {
    void read(InputStream in) throws IOException, SAXException, TikaException;
  }

  /** Groups inside each other. */
  private static final int MAX_DEPTH = 256;

  /** What the head of every object has: kind, links, places, and how it is drawn. */
  private static final int HEAD = 88;

  private static final int FLAGS = HEAD - Integer.BYTES;
  private static final int TEXT_BOX = 6;
  private static final int HAS_NEXT = 1;
  private static final int HAS_CHILD = 1 << 1;

  // What else the head has, in this order.
  private static final int GRADATION = 1 << 16;
  private static final int GRADATION_SIZE = 28;
  private static final int ROTATION = 1 << 17;
  private static final int ROTATION_SIZE = 32;
  private static final int BITMAP = 1 << 18;
  private static final int BITMAP_SIZE = 278;
  private static final int TEXT = 1 << 19;
  private static final int WATERMARK = 1 << 20;
  private static final int WATERMARK_SIZE = 5;

  /** What stands before the text in a head. */
  private static final int BEFORE_TEXT = 8;

  private final CountingInputStream in;
  private final LittleEndianDataInputStream numbers;
  private final Paragraphs paragraphs;

  /**
   * Creates a reader.
   *
   * @param in the drawing, and nothing behind it
   */
  Hwp3Drawing(InputStream in, Paragraphs paragraphs) {
    this.in = new CountingInputStream(in);
    this.numbers = new LittleEndianDataInputStream(this.in);
    this.paragraphs = paragraphs;
  }

  /** Reads all texts. */
  void read() throws IOException, SAXException, TikaException {
    ByteStreams.skipFully(in, size());
    objects(0);
  }

  private long size() throws IOException {
    return Integer.toUnsignedLong(numbers.readInt());
  }

  private void objects(int depth) throws IOException, SAXException, TikaException {
    if (depth > MAX_DEPTH) {
      throw new IOException("a drawing with groups nested deeper than " + MAX_DEPTH);
    }
    int links = HAS_NEXT;
    while ((links & HAS_NEXT) != 0) {
      long size = size();
      long end = in.getCount() + size;
      if (size < HEAD) {
        throw new IOException("an object in a drawing with a head of " + size + " bytes");
      }
      int kind = numbers.readUnsignedShort();
      links = numbers.readUnsignedShort();
      ByteStreams.skipFully(in, FLAGS - 2 * Short.BYTES);
      int flags = numbers.readInt();
      long known = known(flags, size);
      if ((flags & TEXT) != 0 && size > known) {
        ByteStreams.skipFully(in, known - HEAD + BEFORE_TEXT);
        paragraphs.read(in);
      }
      skipTo(end);
      ByteStreams.skipFully(in, size());
      end = size() + in.getCount();
      if (kind == TEXT_BOX) {
        paragraphs.read(in);
      }
      skipTo(end);
      if ((links & HAS_CHILD) != 0) {
        objects(depth + 1);
      }
    }
  }

  /** Returns the bytes of a head before its text. */
  private static long known(int flags, long size) {
    long known = HEAD;
    known += (flags & ROTATION) != 0 && size >= known + ROTATION_SIZE ? ROTATION_SIZE : 0;
    known += (flags & GRADATION) != 0 && size >= known + GRADATION_SIZE ? GRADATION_SIZE : 0;
    known += (flags & BITMAP) != 0 && size >= known + BITMAP_SIZE ? BITMAP_SIZE : 0;
    known += (flags & WATERMARK) != 0 && size >= known + WATERMARK_SIZE ? WATERMARK_SIZE : 0;
    return known;
  }

  /** A text may go on behind the block that it begins in. */
  private void skipTo(long end) throws IOException {
    ByteStreams.skipFully(in, Math.max(0, end - in.getCount()));
  }
}
