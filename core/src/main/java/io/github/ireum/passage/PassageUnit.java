// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;

/**
 * A piece of text that is not split: a sentence, a heading, or a part of a sentence that is too
 * long for a passage.
 *
 * @param range where it stands
 * @param before what lies between it and the unit before it
 * @param furniture how many characters of navigation and the like lie between them
 */
record PassageUnit(TextRange range, Border before, int furniture) {

  /** What lies between two units, and what it costs to split there. */
  enum Border {
    /** A heading begins. */
    SECTION(-0.15),
    /** A paragraph begins. */
    PARAGRAPH(0),
    /** A list goes on: short lines that are no sentences. */
    LINE(0.2),
    /** The next sentence of a paragraph begins. */
    SENTENCE(0.4),
    /** A quotation goes on. */
    QUOTATION(1.5),
    /** A sentence goes on, in the next line or on the next page. */
    CONTINUATION(2),
    /** The text under a heading begins. */
    HEADING(4);

    private final double cost;

    Border(double cost) {
      this.cost = cost;
    }

    double cost() {
      return cost;
    }
  }
}
