// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import io.github.ireum.ingest.parser.BulkInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A mail with the headers of the mail and of its parts repaired, see {@link MailHeaderBlock}; all
 * else byte for byte. Any line that begins with two hyphens may be a boundary with the headers of a
 * part after it: those that the mail names are not looked up. Does not close the stream that it
 * reads. Not thread-safe.
 */
final class MailHeaderStream extends BulkInputStream {

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_BLOCK = 1 << 20;

  /** In bytes. */
  private static final int MOST_EMPTY = 64;

  /** The mark of UTF-8. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private enum Place {
    /** At the headers of the mail. */
    HEADERS,
    /** After a boundary, where headers of a part may begin. */
    AFTER_BOUNDARY,
    /** Where a line of a body begins. */
    LINE,
    /** Anywhere else in a body. */
    BODY
  }

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int end;

  private Place place = Place.HEADERS;

  /** What has been taken out of the buffer and is read first. */
  private byte[] ready = new byte[0];

  private int readyPosition;

  MailHeaderStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    if (readyPosition == ready.length) {
      look();
    }
    int count;
    if (readyPosition < ready.length) {
      count = Math.min(length, ready.length - readyPosition);
      System.arraycopy(ready, readyPosition, bytes, offset, count);
      readyPosition += count;
    } else {
      if (!fill(1)) {
        return -1;
      }
      count = ofBody(length);
      System.arraycopy(buffer, position, bytes, offset, count);
      position += count;
    }
    return count;
  }

  /** Takes headers and boundaries out of the buffer. */
  private void look() throws IOException {
    switch (place) {
      case HEADERS -> headers();
      case AFTER_BOUNDARY -> {
        byte[] line = line();
        if (MailHeaderBlock.isField(line)) {
          ready(MailHeaderBlock.repaired(block(line), true), Place.LINE);
        } else {
          ready(line, isBoundary(line) ? Place.AFTER_BOUNDARY : Place.LINE);
        }
      }
      case LINE -> {
        if (fill(2) && buffer[position] == '-' && buffer[position + 1] == '-') {
          ready(line(), Place.AFTER_BOUNDARY);
        } else {
          place = Place.BODY;
        }
      }
      case BODY -> {}
    }
  }

  /** Takes the headers of the mail, behind a byte order mark or empty lines that do not belong. */
  private void headers() throws IOException {
    if (fill(MARK.length) && Arrays.equals(buffer, 0, MARK.length, MARK, 0, MARK.length)) {
      position = MARK.length;
    }
    ByteArrayOutputStream empty = new ByteArrayOutputStream();
    byte[] line = line();
    while (line.length > 0 && MailHeaderBlock.isEnd(line) && empty.size() < MOST_EMPTY) {
      empty.writeBytes(line);
      line = line();
    }
    if (empty.size() == 0 || HeaderNames.begin(new String(line, StandardCharsets.ISO_8859_1))) {
      byte[] block = MailHeaderBlock.isEnd(line) ? line : block(line);
      ready(MailHeaderBlock.repaired(block, false), Place.LINE);
    } else {
      // There are none, and this is a text.
      empty.writeBytes(line);
      ready(empty.toByteArray(), Place.LINE);
    }
  }

  private void ready(byte[] bytes, Place next) {
    ready = bytes;
    readyPosition = 0;
    place = next;
  }

  private static boolean isBoundary(byte[] line) {
    return line.length > 1 && line[0] == '-' && line[1] == '-';
  }

  /** Returns how many bytes up to the next line that may be a boundary can be read at once. */
  private int ofBody(int length) {
    int last = Math.min(end, position + length);
    for (int i = position; i < last; i++) {
      if (buffer[i] == '\n' && (i + 1 >= end || i + 1 == last || buffer[i + 1] == '-')) {
        place = Place.LINE;
        return i + 1 - position;
      }
    }
    return last - position;
  }

  /** Returns headers up to the empty line after them, or all that may be some. */
  private byte[] block(byte[] first) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(first);
    byte[] line;
    do {
      line = line();
      block.writeBytes(line);
    } while (!MailHeaderBlock.isEnd(line) && block.size() < LONGEST_BLOCK);
    return block.toByteArray();
  }

  /** Returns a line with its end; a part of one that is too long, nothing at the end. */
  private byte[] line() throws IOException {
    int length = 0;
    while (fill(length + 1) && buffer[position + length] != '\n' && length + 1 < BUFFER) {
      length++;
    }
    int after = Math.min(position + length + 1, end);
    byte[] line = Arrays.copyOfRange(buffer, position, after);
    position = after;
    return line;
  }

  /** Returns whether there are so many bytes in the buffer, after reading what is missing. */
  private boolean fill(int count) throws IOException {
    if (end - position >= count) {
      return true;
    }
    System.arraycopy(buffer, position, buffer, 0, end - position);
    end -= position;
    position = 0;
    end += in.readNBytes(buffer, end, BUFFER - end);
    return end >= count;
  }
}
