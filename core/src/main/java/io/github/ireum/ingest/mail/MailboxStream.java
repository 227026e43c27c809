// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Reads a mailbox (mbox) in one pass, of any size and in little memory: a stream of one mail after
 * another, each without the line that divides it from the one before ({@link DividingLine}). What
 * stands before the first such line is left out, and so are empty mails. Closing it does nothing,
 * so that whoever reads a mail may close that. Not thread-safe.
 */
final class MailboxStream extends InputStream {

  private static final int BLOCK = 1 << 16;

  /** The mark of UTF-8 at the beginning. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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

  /** Whether nothing was in the line that goes on at {@link #known} so far. */
  private boolean empty = true;

  /** Whether the line before the one that begins at {@link #known} is empty. */
  private boolean afterEmpty = true;

  /** Whether a dividing line begins at {@link #known}, where the mail ends. */
  private boolean atDivider;

  /** Whether no mail has begun. */
  private boolean atStart = true;

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
    this.block = new byte[Math.max(block, DividingLine.LOOK)];
  }

  /**
   * Leaves what has not been read of this mail, and goes to the next.
   *
   * @return whether there is one
   */
  boolean next() throws IOException {
    if (atStart) {
      begin();
    }
    do {
      while (hasMore()) {
        position = known;
      }
      if (!atDivider) {
        return false;
      }
      atDivider = false;
      skipLine();
      afterEmpty = true;
    } while (!hasMore());
    return true;
  }

  /** A mailbox that begins as a dividing line does begins with one. */
  private void begin() throws IOException {
    fill();
    if (end >= MARK.length && block[0] == MARK[0] && block[1] == MARK[1] && block[2] == MARK[2]) {
      position = MARK.length;
      known = MARK.length;
    }
    atDivider = DividingLine.mayBegin(block, known, end);
    atStart = false;
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
    if (!isTold()) {
      fill();
    }
    atDivider = isDivider();
    if (atDivider || known == end) {
      return false;
    }
    do {
      known = afterLine(known);
    } while (atLine && isTold() && !isDivider());
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
    empty &= i == start || (i == start + 1 && block[start] == '\r');
    atLine = i < end;
    if (atLine) {
      afterEmpty = empty;
      empty = true;
    }
    return atLine ? i + 1 : end;
  }

  /** Whether the block has enough to tell a dividing line at {@link #known}. */
  private boolean isTold() {
    int left = end - known;
    return left >= DividingLine.LOOK
        || (left >= DividingLine.beginning() && !DividingLine.mayBegin(block, known, end));
  }

  private boolean isDivider() {
    return atLine && DividingLine.isAt(block, known, end, afterEmpty);
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
