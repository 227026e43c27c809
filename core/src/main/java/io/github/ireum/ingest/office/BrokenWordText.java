// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.office;

import io.github.ireum.IngestLimits;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a document of Word 97 and later ([MS-DOC]) that is broken: that of its pieces where
 * the table of them can be read, else what looks like text between the places where text is said to
 * begin and to end. Not thread-safe.
 */
final class BrokenWordText {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  // Of the head of the document (Fib).
  private static final int SIGNATURE = 0xA5EC;
  private static final int VERSION = 0x02;
  private static final int WORD_97 = 0xC1;
  private static final int FLAGS = 0x0A;
  private static final int ENCRYPTED = 0x0100;
  private static final int SECOND_TABLE = 0x0200;
  private static final int TEXT_START = 0x18;
  private static final int TEXT_END = 0x1C;
  private static final int PIECES_START = 0x1A2;
  private static final int PIECES_LENGTH = 0x1A6;
  private static final int HEAD = 0x1AA;

  // Of the table of pieces (Clx).
  private static final int PROPERTIES = 1;
  private static final int PIECES = 2;
  private static final int PIECE = 8;
  private static final int PIECE_PLACE = 2;

  /**
   * A flag of the place of a piece: its characters have one byte each, and the place is doubled.
   */
  private static final int ONE_BYTE = 0x4000_0000;

  /** Bytes that are looked at to tell whether characters have one or two. */
  private static final int BLOCK = 512;

  private final ByteBuffer document;
  private final ByteBuffer table;
  private final StringBuilder text = new StringBuilder();

  /**
   * Creates a text.
   *
   * @param document the stream of the document, as far as there is one
   * @param table the stream with its tables, as far as there is one
   */
  BrokenWordText(byte[] document, byte[] table) {
    this.document = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
    this.table = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns whether a document begins at a place. */
  static boolean begins(byte[] bytes, int at) {
    if (bytes.length - at < HEAD) {
      return false;
    }
    ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return (head.getShort(at) & 0xFFFF) == SIGNATURE
        && (head.getShort(at + VERSION) & 0xFFFF) >= WORD_97;
  }

  /** Returns which of two tables, 0 or 1, is that of a document. */
  static int table(byte[] document) {
    short flags = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN).getShort(FLAGS);
    return (flags & SECOND_TABLE) == 0 ? 0 : 1;
  }

  /** Returns the text; nothing if it is encrypted. */
  String text() {
    if ((document.getShort(FLAGS) & ENCRYPTED) != 0) {
      return "";
    }
    try {
      pieces();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      // What was read of them may be whole, and may be nothing.
    }
    if (text.isEmpty()) {
      scan(document.getInt(TEXT_START), document.getInt(TEXT_END));
    }
    return WordCharacters.plain(text);
  }

  private void pieces() {
    int start = document.getInt(PIECES_START);
    int end = start + Math.min(document.getInt(PIECES_LENGTH), table.capacity() - start);
    int at = start;
    while (at < end && table.get(at) == PROPERTIES) {
      at += 3 + (table.getShort(at + 1) & 0xFFFF);
    }
    if (at >= end || table.get(at) != PIECES) {
      return;
    }
    int length = table.getInt(at + 1);
    int count = (length - Integer.BYTES) / (Integer.BYTES + PIECE);
    int positions = at + 1 + Integer.BYTES;
    int pieces = positions + (count + 1) * Integer.BYTES;
    for (int i = 0; i < count && text.length() < IngestLimits.MAX_TEXT_CHARACTERS; i++) {
      int position = positions + i * Integer.BYTES;
      int characters = table.getInt(position + Integer.BYTES) - table.getInt(position);
      piece(table.getInt(pieces + i * PIECE + PIECE_PLACE), characters);
    }
  }

  private void piece(int place, int characters) {
    boolean oneByte = (place & ONE_BYTE) != 0;
    int start = oneByte ? (place & ~ONE_BYTE) / 2 : place;
    if (start < 0 || characters <= 0 || start >= document.capacity()) {
      // A piece that is lost.
      return;
    }
    long wanted = oneByte ? characters : 2L * characters;
    int length = (int) Math.min(wanted, document.capacity() - start);
    append(start, length, oneByte ? WESTERN : StandardCharsets.UTF_16LE);
  }

  private void append(int start, int length, Charset charset) {
    text.append(new String(document.array(), start, length, charset));
  }

  /** Reads what is text, block by block. */
  private void scan(int start, int end) {
    int last = end > start ? Math.min(end, document.capacity()) : document.capacity();
    for (int at = Math.max(HEAD, start); at < last; at += BLOCK) {
      int length = Math.min(BLOCK, last - at);
      Charset charset = WordCharacters.charset(document.array(), at, length);
      if (charset != null) {
        append(at, length, charset);
      }
    }
  }
}
