// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads a text as long as no line of it is too long: a {@link java.io.BufferedReader} keeps one of
 * any length. Thread-safe no more than what it reads from.
 */
final class BoundedLinesReader extends Reader {

  /** A line is longer than it may be. */
  static final class LineTooLongException extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final Reader in;
  private final int most;
  private int length;

  /**
   * Creates a reader.
   *
   * @param most UTF-16 units that a line may have, without its end
   */
  BoundedLinesReader(Reader in, int most) {
    this.in = in;
    this.most = most;
  }

  /**
   * Reads on.
   *
   * @throws LineTooLongException if among what was read a line has become too long
   */
  @Override
  public int read(char[] buffer, int offset, int count) throws IOException {
    int read = in.read(buffer, offset, count);
    for (int i = offset; i < offset + read; i++) {
      boolean end = buffer[i] == '\n' || buffer[i] == '\r';
      length = end ? 0 : length + 1;
      if (length > most) {
        throw new LineTooLongException();
      }
    }
    return read;
  }

  @Override
  public boolean ready() throws IOException {
    return in.ready();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
