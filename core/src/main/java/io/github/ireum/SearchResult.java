// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param hits the best passages, best first; at most as many as the query's limit
 * @param totalHits how many passages match, or documents when the query groups by document; a lower
 *     bound when {@code totalHitsExact} is false
 * @param totalHitsExact whether {@code totalHits} was counted to the end
 */
public record SearchResult(List<PassageHit> hits, long totalHits, boolean totalHitsExact) {

  /** Copies the list. */
  public SearchResult {
    hits = List.copyOf(hits);
  }
}
