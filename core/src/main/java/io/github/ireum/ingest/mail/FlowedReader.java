// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Objects;

/**
 * Joins the lines of text that flows ({@code format=flowed}, <a
 * href="https://www.rfc-editor.org/rfc/rfc3676">RFC 3676</a>): a line that ends with a space goes
 * on in the next one of the same depth of quotation. The spaces that mail programs put before lines
 * are taken away, and the marks of a quotation stay before each of its paragraphs. Lines end with a
 * line feed. Holds no more than a part of a line. Not thread-safe.
 */
final class FlowedReader extends Reader {

  /** The line before a signature ends with a space and does not go on. */
  private static final String SIGNATURE = "-- ";

  /** Longer lines are taken in parts, in UTF-16 units; mail has no more than 998 bytes. */
  private static final int LONGEST_PART = 1 << 13;

  private static final int DEEPEST = 100;

  private static final int NONE = -1;
  private static final int UNKNOWN = -2;

  private final BufferedReader in;
  private final boolean deletesSpace;

  private final StringBuilder ready = new StringBuilder();
  private int position;

  /** The depth of the quotation in which a line is open; none if the last one has ended. */
  private int open = NONE;

  private boolean begun;
  private int next = UNKNOWN;

  /**
   * Creates a reader.
   *
   * @param deletesSpace whether the space at the end of a line is not part of the text ({@code
   *     delsp=yes}), as in scripts that do not part words by spaces
   */
  FlowedReader(Reader in, boolean deletesSpace) {
    this.in = new BufferedReader(in);
    this.deletesSpace = deletesSpace;
  }

  @Override
  public int read(char[] units, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, units.length);
    if (length == 0) {
      return 0;
    }
    while (position == ready.length()) {
      ready.setLength(0);
      position = 0;
      if (!readLine()) {
        return -1;
      }
    }
    int count = Math.min(length, ready.length() - position);
    ready.getChars(position, position + count, units, offset);
    position += count;
    return count;
  }

  /** Returns false at the end. */
  private boolean readLine() throws IOException {
    if (peek() < 0) {
      return false;
    }
    int depth = 0;
    while (depth < DEEPEST && peek() == '>') {
      take();
      depth++;
      // Stuffed, or what other programs put between the marks.
      skipSpace();
    }
    if (depth == 0) {
      skipSpace();
    }
    StringBuilder line = new StringBuilder();
    boolean ended = readPart(line);
    boolean signature = ended && SIGNATURE.contentEquals(line);
    if (open != depth || line.isEmpty() || signature) {
      beginLine(depth, line.isEmpty());
    }
    while (!ended) {
      // The last unit may be the space that tells.
      int last = line.length() - 1;
      ready.append(line, 0, last);
      line.delete(0, last);
      ended = readPart(line);
    }
    boolean flows = !signature && !line.isEmpty() && line.charAt(line.length() - 1) == ' ';
    if (flows && deletesSpace) {
      line.setLength(line.length() - 1);
    }
    ready.append(line);
    open = flows ? depth : NONE;
    return true;
  }

  /** Reads on, and returns whether the line has ended. */
  private boolean readPart(StringBuilder line) throws IOException {
    while (line.length() < LONGEST_PART) {
      int c = take();
      if (c < 0 || c == '\n') {
        return true;
      }
      if (c != '\r' || peek() != '\n') {
        line.append((char) c);
      }
    }
    return false;
  }

  private void skipSpace() throws IOException {
    if (peek() == ' ') {
      take();
    }
  }

  private int peek() throws IOException {
    if (next == UNKNOWN) {
      next = in.read();
    }
    return next;
  }

  private int take() throws IOException {
    int c = peek();
    next = UNKNOWN;
    return c;
  }

  private void beginLine(int depth, boolean empty) {
    if (begun) {
      ready.append('\n');
    }
    begun = true;
    ready.append(">".repeat(depth));
    if (depth > 0 && !empty) {
      ready.append(' ');
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
