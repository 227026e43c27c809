// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import java.util.Map;

/**
 * A mention of a person in a text.
 *
 * @param start offset in the text
 * @param end offset after it
 * @param full whether the full name stands there
 * @param reading the most likely name, in Hangul, its surname as it was written
 * @param weights the names it may stand for, in Hangul with the surname as the South writes it,
 *     with probabilities
 */
public record ResolvedName(
    int start, int end, boolean full, String reading, Map<String, Double> weights) {

  /** Copies the map. */
  public ResolvedName {
    weights = Map.copyOf(weights);
  }

  /** Returns the probability of the most likely name. */
  public double probability() {
    return weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
