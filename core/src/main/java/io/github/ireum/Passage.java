// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/**
 * A piece of a document, a few sentences long, that can answer a question by itself.
 *
 * @param text the characters of the extracted text from {@code start} to {@code end}, unchanged
 * @param start offset of the passage in the extracted text, in UTF-16 units
 * @param end offset after the passage in the extracted text, in UTF-16 units
 */
public record Passage(String text, int start, int end) {

  /** Checks that text and offsets agree. */
  public Passage {
    if (start < 0 || end - start != text.length()) {
      throw new IllegalArgumentException(
          "passage " + start + ".." + end + " does not fit a text of " + text.length());
    }
  }
}
