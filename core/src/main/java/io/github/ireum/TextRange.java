// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/**
 * A range of the extracted text of a document.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end offset after the last character, in UTF-16 units
 */
public record TextRange(int start, int end) {

  /** Checks that the range is not negative. */
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "range " + start + ".." + end + " must satisfy 0 <= start <= end");
    }
  }

  /** Returns the length in UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Returns the part of the text that this range covers. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
