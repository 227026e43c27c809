// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as {@link BufferedReader#readLine} does, each as far as it is of interest: of a line
 * of gigabytes the rest is passed over, but for its last character, which may say that the next one
 * belongs to it. Not thread-safe.
 */
final class ShortLines {

  /** No character, and not the end. */
  private static final int NOTHING = -2;

  private final BufferedReader text;
  private final int most;
  private int ahead = NOTHING;

  /**
   * Reads a text.
   *
   * @param most UTF-16 units of a line that are kept, beside the last
   */
  ShortLines(Reader text, int most) {
    this.text = new BufferedReader(text);
    this.most = most;
  }

  /** Returns the next line, or null at the end. */
  @Nullable String next() throws IOException {
    int c = take();
    if (c < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    for (; c >= 0 && c != '\n' && c != '\r'; c = text.read()) {
      if (line.length() > most) {
        line.setLength(most);
      }
      line.append((char) c);
    }
    if (c == '\r') {
      ahead = text.read();
      if (ahead == '\n') {
        ahead = NOTHING;
      }
    }
    return line.toString();
  }

  private int take() throws IOException {
    int c = ahead == NOTHING ? text.read() : ahead;
    ahead = NOTHING;
    return c;
  }
}
