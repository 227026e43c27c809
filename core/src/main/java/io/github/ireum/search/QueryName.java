// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import java.util.Map;

/**
 * A person who is asked for.
 *
 * @param start offset of the name in the query
 * @param end offset after it
 * @param text the name as it was typed; one that was typed as one word with its parts apart
 * @param kind how it was found
 * @param leastSame how likely another spelling must be one of the same name to be taken for it
 * @param surnames the surnames it may have, in Hangul as the South writes them, with probabilities
 * @param weights the names it may stand for, in Hangul with the surname as the South writes it,
 *     with probabilities; empty for a surname alone
 */
record QueryName(
    int start,
    int end,
    String text,
    Kind kind,
    double leastSame,
    Map<String, Double> surnames,
    Map<String, Double> weights) {

  /** How a name was found. */
  enum Kind {
    /** The query says that this is a name. */
    FORCED,
    /** It reads as one. */
    FOUND,
    /** It is one word that can be taken apart into one. */
    JOINED
  }

  /** Copies the maps. */
  QueryName {
    surnames = Map.copyOf(surnames);
    weights = Map.copyOf(weights);
  }
}
