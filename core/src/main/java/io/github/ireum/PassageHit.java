// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.util.List;

/**
 * A passage that answers a query.
 *
 * @param rank position in the result, from 1
 * @param score relevance; comparable within one result only
 * @param document where the passage stands
 * @param passage the passage
 * @param highlights the parts of the passage that matched, as ranges of the extracted text, in
 *     order and without overlap; empty if the query asks for none
 */
public record PassageHit(
    int rank, float score, SourceDocument document, Passage passage, List<TextRange> highlights) {

  /** Copies the list. */
  public PassageHit {
    highlights = List.copyOf(highlights);
  }
}
