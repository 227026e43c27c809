// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What of a text its encoding is told by: its beginning, or where that is nothing but ASCII, a part
 * of it and what is around the first byte beyond ASCII. Long texts in English have a name far
 * behind, and tables begin with columns of numbers.
 *
 * @param bytes of the text, in order
 * @param open whether there is more of a text of which nothing but ASCII was seen
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares samples
public record TextSample(byte[] bytes, boolean open) {

  /** How many bytes are looked at. */
  static final int WINDOW = 1 << 18;

  /**
   * How many bytes are searched for one beyond ASCII, which streams that have no file keep in
   * memory meanwhile. Behind so many little is left of the text that is kept of a document.
   */
  static final int FURTHEST = 1 << 24;

  /** Bytes of the beginning before what is found behind it: what a page says of itself. */
  private static final int HEAD = 1 << 16;

  private static final int BUFFER = 1 << 13;

  /** Returns a part of a stream, which stays where it is. */
  public static TextSample of(InputStream input) throws IOException {
    byte[] beginning = TextEncodingDetector.look(input, WINDOW);
    if (beginning.length < WINDOW
        || !TextEncodingDetector.isAscii(beginning)
        || UnmarkedUtf16.of(beginning) != null) {
      return new TextSample(beginning, false);
    }
    return search(input, beginning);
  }

  private static TextSample search(InputStream input, byte[] beginning) throws IOException {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    sample.write(beginning, 0, HEAD);
    byte[] buffer = new byte[BUFFER];
    int left = FURTHEST;
    boolean found = false;
    input.mark(FURTHEST);
    try {
      while (left > 0 && sample.size() < WINDOW) {
        int count = input.read(buffer, 0, Math.min(buffer.length, left));
        if (count < 0) {
          break;
        }
        left -= count;
        found |= !isAscii(buffer, count);
        if (found) {
          sample.write(buffer, 0, count);
        }
      }
    } catch (IOException e) {
      // Who reads on meets the fault again.
      left = 1;
    } finally {
      input.reset();
    }
    return found
        ? new TextSample(sample.toByteArray(), false)
        : new TextSample(beginning, left == 0);
  }

  private static boolean isAscii(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
