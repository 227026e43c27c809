// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import java.util.Map;

/**
 * A person who is asked for.
 *
 * @param start offset of the name in the query
 * @param end offset after it
 * @param text the name as it was typed
 * @param forced whether the query says that this is a name
 * @param leastSame how likely another spelling must be one of the same name to be taken for it
 * @param surnames the surnames it may have, in Hangul as the South writes them, with probabilities
 * @param weights the names it may stand for, in Hangul with the surname as the South writes it,
 *     with probabilities; empty for a surname alone
 */
record QueryName(
    int start,
    int end,
    String text,
    boolean forced,
    double leastSame,
    Map<String, Double> surnames,
    Map<String, Double> weights) {

  /** Copies the maps. */
  QueryName {
    surnames = Map.copyOf(surnames);
    weights = Map.copyOf(weights);
  }
}
