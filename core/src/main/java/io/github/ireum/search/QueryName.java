// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import java.util.Map;

/**
 * A person who is asked for.
 *
 * @param start offset of the name in the query
 * @param end offset after it
 * @param text the name as it was typed
 * @param surnames the words of it that may be the surname, as they were typed, with probabilities
 * @param weights the names it may stand for, in Hangul with the surname as the South writes it,
 *     with probabilities
 */
record QueryName(
    int start, int end, String text, Map<String, Double> surnames, Map<String, Double> weights) {

  /** Copies the maps. */
  QueryName {
    surnames = Map.copyOf(surnames);
    weights = Map.copyOf(weights);
  }
}
