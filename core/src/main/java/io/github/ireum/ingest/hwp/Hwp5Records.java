// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.hwp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The records that a stream of HWP 5 consists of, one after the other: each has a tag, a level in a
 * tree, and a body. Not thread-safe.
 */
final class Hwp5Records {

  static final int BIN_DATA = 0x12;
  static final int PARAGRAPH_SHAPE = 0x19;
  static final int PARAGRAPH = 0x42;
  static final int TEXT = 0x43;
  static final int CONTROL = 0x47;
  static final int LIST = 0x48;
  static final int TABLE = 0x4D;
  static final int TEXT_ART = 0x5A;

  /** Bytes of the body of a record; one paragraph has no more. */
  private static final int MAX_BODY = 64 << 20;

  private static final int SIZE_FOLLOWS = 0xFFF;

  private final InputStream in;
  private int tag;
  private int level;
  private ByteBuffer body = ByteBuffer.allocate(0);

  Hwp5Records(InputStream in) {
    this.in = in;
  }

  /**
   * Reads the next record.
   *
   * @return false if there is none
   * @throws IOException if the stream ends within it
   */
  boolean next() throws IOException {
    byte[] header = in.readNBytes(Integer.BYTES);
    if (header.length == 0) {
      return false;
    }
    int packed = number(header);
    tag = packed & 0x3FF;
    level = packed >>> 10 & 0x3FF;
    int size = packed >>> 20;
    if (size == SIZE_FOLLOWS) {
      size = number(in.readNBytes(Integer.BYTES));
    }
    if (size < 0 || size > MAX_BODY) {
      throw new IOException("a record of " + Integer.toUnsignedString(size) + " bytes");
    }
    byte[] bytes = in.readNBytes(size);
    body = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < size) {
      throw new EOFException("the stream ends within a record");
    }
    return true;
  }

  private static int number(byte[] bytes) throws IOException {
    if (bytes.length < Integer.BYTES) {
      throw new EOFException("the stream ends within a record");
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  int tag() {
    return tag;
  }

  int level() {
    return level;
  }

  /** Returns two bytes of the body, without a sign; 0 if it ends before. */
  int unsignedShort(int at) {
    return at + Short.BYTES <= body.limit() ? Short.toUnsignedInt(body.getShort(at)) : 0;
  }

  /** Returns four bytes of the body; 0 if it ends before. */
  int integer(int at) {
    return at + Integer.BYTES <= body.limit() ? body.getInt(at) : 0;
  }

  /** Returns a text that has its length before it, as far as the body has it. */
  String string(int at) {
    int start = at + Short.BYTES;
    int length = Math.min(unsignedShort(at) * Character.BYTES, Math.max(0, body.limit() - start));
    return length == 0
        ? ""
        : new String(body.array(), start, length & ~1, StandardCharsets.UTF_16LE);
  }

  /** Returns the body as UTF-16 units. */
  char[] characters() {
    char[] units = new char[body.limit() / Character.BYTES];
    body.duplicate().order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().get(units);
    return units;
  }
}
