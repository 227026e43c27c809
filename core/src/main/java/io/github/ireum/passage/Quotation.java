// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;

/** Follows whether a quotation is open while a text is read. Not thread-safe. */
final class Quotation {

  private static final String OPENING = "“「『«";
  private static final String CLOSING = "”」』»";

  private boolean open;
  private boolean straight;

  /** Starts a paragraph. A straight quotation mark does not tell whether it opens one there. */
  void paragraph() {
    straight = false;
  }

  /**
   * Reads a sentence. A quotation of several paragraphs is opened again in each and closed in the
   * last; one that is never closed ends where the next is opened.
   */
  void read(String text, TextRange sentence) {
    for (int i = sentence.start(); i < sentence.end(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        straight = !straight;
      } else if (OPENING.indexOf(c) >= 0) {
        open = true;
      } else if (CLOSING.indexOf(c) >= 0) {
        open = false;
      }
    }
  }

  /** Returns whether a quotation goes on after what was read. */
  boolean isOpen() {
    return open || straight;
  }
}
