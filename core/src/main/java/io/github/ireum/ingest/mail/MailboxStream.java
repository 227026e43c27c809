// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Reads a mailbox (mbox) in one pass, of any size and in little memory: a stream of one mail after
 * another, each without the line that divides it from the one before. What stands before the first
 * such line is left out, and so are empty mails. Closing it does nothing, so that whoever reads a
 * mail may close that. Not thread-safe.
 */
final class MailboxStream extends InputStream {

  private static final byte[] DIVIDER = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private final byte[] block;

  /** The bytes from here to {@link #known} are the next of the mail. */
  private int position;

  /** As far as the block has been looked at for the end of the mail. */
  private int known;

  /** The end of what has been read into the block. */
  private int end;

  /** Whether a line begins at {@link #known}. */
  private boolean atLine = true;

  /** Whether a dividing line begins at {@link #known}, where the mail ends. */
  private boolean atDivider;

  MailboxStream(InputStream in) {
    this(in, BLOCK);
  }

  /**
   * Creates a stream.
   *
   * @param block how many bytes to hold in memory, at least as many as tell a dividing line
   */
  MailboxStream(InputStream in, int block) {
    this.in = in;
    this.block = new byte[Math.max(block, DIVIDER.length)];
  }

  /**
   * Leaves what has not been read of this mail, and goes to the next.
   *
   * @return whether there is one
   */
  boolean next() throws IOException {
    do {
      while (hasMore()) {
        position = known;
      }
      if (!atDivider) {
        return false;
      }
      atDivider = false;
      skipLine();
    } while (!hasMore());
    return true;
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? block[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int read = Math.min(length, known - position);
    System.arraycopy(block, position, bytes, offset, read);
    position += read;
    return read;
  }

  /** Looks on for bytes of this mail, unless some are known. */
  private boolean hasMore() throws IOException {
    if (position < known) {
      return true;
    }
    if (atDivider) {
      return false;
    }
    if (end - known < DIVIDER.length) {
      fill();
    }
    atDivider = atLine && isDivider(known);
    if (atDivider || known == end) {
      return false;
    }
    do {
      known = afterLine(known);
    } while (atLine && end - known >= DIVIDER.length && !isDivider(known));
    return true;
  }

  private void skipLine() throws IOException {
    do {
      known = afterLine(known);
      position = known;
      if (!atLine) {
        fill();
      }
    } while (!atLine && end > known);
  }

  /** Returns where the next line begins; where the block ends, if it begins in none so far. */
  private int afterLine(int start) {
    int i = start;
    while (i < end && block[i] != '\n') {
      i++;
    }
    atLine = i < end;
    return atLine ? i + 1 : end;
  }

  private boolean isDivider(int start) {
    return end - start >= DIVIDER.length
        && Arrays.equals(block, start, start + DIVIDER.length, DIVIDER, 0, DIVIDER.length);
  }

  /** Fills the block behind what is left to look at. */
  private void fill() throws IOException {
    int left = end - known;
    System.arraycopy(block, known, block, 0, left);
    position = 0;
    known = 0;
    end = left + in.readNBytes(block, left, block.length - left);
  }
}
