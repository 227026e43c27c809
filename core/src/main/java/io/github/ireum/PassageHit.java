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
 * @param names the people mentioned in the passage, in order
 */
public record PassageHit(
    int rank,
    float score,
    SourceDocument document,
    Passage passage,
    List<TextRange> highlights,
    List<NameOccurrence> names) {

  /** Copies the lists. */
  public PassageHit {
    highlights = List.copyOf(highlights);
    names = List.copyOf(names);
  }
}
