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
 * @param copies near-duplicates of the passage that match the query too, in the order of the index,
 *     at most {@value #MAX_COPIES}; empty if the query does not collapse them
 */
public record PassageHit(
    int rank,
    float score,
    SourceDocument document,
    Passage passage,
    List<TextRange> highlights,
    List<NameOccurrence> names,
    List<PassageCopy> copies) {

  /** The most copies that are listed. There may be more; they are no hits of their own either. */
  public static final int MAX_COPIES = 1_000;

  /** Copies the lists. */
  public PassageHit {
    highlights = List.copyOf(highlights);
    names = List.copyOf(names);
    copies = List.copyOf(copies);
  }
}
