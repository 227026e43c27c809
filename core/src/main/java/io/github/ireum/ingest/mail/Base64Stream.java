// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import io.github.ireum.ingest.parser.BulkInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/**
 * Decodes base64 (RFC 2045, 6.8) as mails have it: what is no letter of it is passed over, and what
 * was encoded piece by piece, each filled up by itself, is read to the end of the last piece.
 * Behind a piece that is filled up a line that is not such data ends it, as what servers put below
 * a mail. Not thread-safe.
 */
final class Base64Stream extends BulkInputStream {

  private static final int BLOCK = 1 << 13;
  private static final int SIX = 6;
  private static final byte[] VALUES = new byte[1 << Byte.SIZE];

  static {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    Arrays.fill(VALUES, (byte) -1);
    for (int i = 0; i < letters.length(); i++) {
      VALUES[letters.charAt(i)] = (byte) i;
    }
  }

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private int position;
  private int end;

  private final byte[] decoded = new byte[BLOCK];
  private int next;
  private int ready;

  private int bits;
  private int count;
  private boolean ended;

  /** Whether a piece has been filled up. */
  private boolean filledUp;

  /** Whether a line begins behind such a piece. */
  private boolean atLine;

  Base64Stream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    while (next == ready && !ended) {
      decode();
    }
    int read = Math.min(length, ready - next);
    System.arraycopy(decoded, next, bytes, offset, read);
    next += read;
    return read == 0 ? -1 : read;
  }

  /** Decodes some of the block, which has never more than a block of bytes. */
  private void decode() throws IOException {
    next = 0;
    ready = 0;
    if (atLine || position == end) {
      fill();
    }
    if (position == end || (atLine && !isData())) {
      ended = true;
      endPiece();
      return;
    }
    atLine = false;
    while (position < end && !atLine) {
      byte c = block[position++];
      int value = VALUES[c & 0xFF];
      if (value >= 0) {
        add(value);
      } else if (c == '=') {
        endPiece();
        filledUp = true;
      } else {
        atLine = filledUp && c == '\n';
      }
    }
  }

  private void add(int value) {
    bits = bits << SIX | value;
    count++;
    if (count == 4) {
      decoded[ready++] = (byte) (bits >> (2 * Byte.SIZE));
      decoded[ready++] = (byte) (bits >> Byte.SIZE);
      decoded[ready++] = (byte) bits;
      count = 0;
    }
  }

  /** Ends a piece with the bytes that are whole. */
  private void endPiece() {
    int rest = bits << ((4 - count) * SIX);
    for (int i = 0; i < count - 1; i++) {
      decoded[ready++] = (byte) (rest >> ((2 - i) * Byte.SIZE));
    }
    count = 0;
  }

  /** Returns whether the line is empty or nothing but data, as far as it is in the block. */
  private boolean isData() {
    int letters = 0;
    int i = position;
    while (i < end && (VALUES[block[i] & 0xFF] >= 0 || block[i] == '=')) {
      i++;
      letters++;
    }
    while (i < end && (block[i] == ' ' || block[i] == '\t' || block[i] == '\r')) {
      i++;
    }
    boolean whole = i == end || block[i] == '\n';
    return whole && (letters % 4 == 0 || i == BLOCK);
  }

  /** Fills the block behind what is left of it. */
  private void fill() throws IOException {
    int left = end - position;
    System.arraycopy(block, position, block, 0, left);
    position = 0;
    end = left + in.readNBytes(block, left, BLOCK - left);
  }
}
