// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.TextRange;
import java.io.IOException;
import java.util.List;

/** Finds in a passage what one part of a query is found by. */
@FunctionalInterface
interface HighlightStrategy {

  /**
   * Returns what matches, as ranges of the passage that begin and end with a word, in no order and
   * maybe with overlap.
   */
  List<TextRange> in(ReadPassage passage) throws IOException;
}
