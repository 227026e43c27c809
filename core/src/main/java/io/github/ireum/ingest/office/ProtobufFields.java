// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages of Protocol Buffers without their schema (<a
 * href="https://protobuf.dev/programming-guides/encoding/">encoding</a>).
 */
final class ProtobufFields {

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int LENGTH = 2;
  private static final int FIXED_32 = 5;

  private static final int LONGEST_VARINT = 10;

  private ProtobufFields() {}

  /** Takes a field. */
  private interface Visitor {
    /**
     * Visits a field.
     *
     * @param part what it holds if that has a length: a string, bytes, a message; else null
     */
    void visit(int number, long value, @Nullable ByteBuffer part);
  }

  /**
   * Returns what the fields of a number hold: strings, bytes or messages.
   *
   * @throws IOException if this is no message
   */
  static List<ByteBuffer> parts(ByteBuffer message, int number) throws IOException {
    List<ByteBuffer> parts = new ArrayList<>();
    visit(
        message,
        (field, value, part) -> {
          if (field == number && part != null) {
            parts.add(part);
          }
        });
    return parts;
  }

  /**
   * Returns the integer that a field of a number holds, the last one if there are more.
   *
   * @return zero if there is none
   * @throws IOException if this is no message
   */
  static long number(ByteBuffer message, int number) throws IOException {
    long[] found = new long[1];
    visit(
        message,
        (field, value, part) -> {
          if (field == number && part == null) {
            found[0] = value;
          }
        });
    return found[0];
  }

  private static void visit(ByteBuffer message, Visitor visitor) throws IOException {
    ByteBuffer rest = message.duplicate();
    try {
      while (rest.hasRemaining()) {
        long key = varint(rest);
        int number = (int) (key >>> 3);
        switch ((int) key & 7) {
          case VARINT -> visitor.visit(number, varint(rest), null);
          case FIXED_64 -> rest.getLong();
          case FIXED_32 -> rest.getInt();
          case LENGTH -> {
            long length = varint(rest);
            if (length < 0 || length > rest.remaining()) {
              throw new IOException("a field of a message is longer than the message");
            }
            visitor.visit(number, 0, rest.slice(rest.position(), (int) length));
            rest.position(rest.position() + (int) length);
          }
          default -> throw new IOException("a field of a message has no type that there is");
        }
      }
    } catch (BufferUnderflowException e) {
      // Not as the cause, for that would be a fault of the parser.
      throw new IOException("a message ends in the middle of a field");
    }
  }

  private static long varint(ByteBuffer bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < LONGEST_VARINT; i++) {
      byte b = bytes.get();
      value |= (b & 0x7FL) << (7 * i);
      if (b >= 0) {
        return value;
      }
    }
    throw new IOException("a number of a message has no end");
  }
}
