// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;

/** Follows whether a quotation is open while a text is read. Not thread-safe. */
final class Quotation {

  private static final String OPENING = "“「『«";
  private static final String CLOSING = "”」』»";

  private boolean open;
  private boolean straight;

  /**
   * Returns whether a quotation goes on in the next paragraph. One of several paragraphs is opened
   * again in each and closed in the last; another one has lost its end.
   */
  boolean goesOnIn(String text, TextRange paragraph) {
    return straight || (open && isOpenedAgain(text, paragraph));
  }

  private static boolean isOpenedAgain(String text, TextRange paragraph) {
    return OPENING.indexOf(text.charAt(paragraph.start())) >= 0;
  }

  /**
   * Starts a paragraph. A straight quotation mark does not tell whether it opens one there.
   *
   * @param continued whether a sentence goes on in it
   */
  void paragraph(String text, TextRange paragraph, boolean continued) {
    straight = false;
    open = open && (continued || isOpenedAgain(text, paragraph));
  }

  /** Reads a sentence. */
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

  /** Returns whether a quotation goes on in the paragraph after what was read of it. */
  boolean isOpen() {
    return open || straight;
  }
}
