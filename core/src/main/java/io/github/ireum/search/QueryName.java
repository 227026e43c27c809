// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import java.util.Map;

/**
 * A person who is asked for.
 *
 * @param start offset of the name in the query
 * @param end offset after it
 * @param text the name as it was typed
 * @param surname the part of it that is the surname, as it was typed; empty if that cannot be told
 * @param weights the names it may stand for, in Hangul with the surname as the South writes it,
 *     with probabilities
 */
record QueryName(int start, int end, String text, String surname, Map<String, Double> weights) {

  /** Copies the map. */
  QueryName {
    weights = Map.copyOf(weights);
  }
}
