// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.TextRange;
import java.util.Map;

/**
 * A mention of a person in a text.
 *
 * @param start offset in the text
 * @param end offset after it
 * @param full whether the full name stands there
 * @param reading the most likely name, in Hangul, its surname as it was written; a surname alone
 *     where the document does not say who is meant
 * @param weights the names it may stand for, in Hangul with the surname as the South writes it,
 *     with probabilities; empty where the document does not say
 * @param surnames the surnames it may have, in Hangul as the South writes them, with probabilities
 * @param spelling the surname as it is spelled, in lower case; nothing where only a given name
 *     stands
 * @param title the title of an office or a rank with which the person is mentioned there, or
 *     nothing
 */
public record ResolvedName(
    int start,
    int end,
    boolean full,
    String reading,
    Map<String, Double> weights,
    Map<String, Double> surnames,
    String spelling,
    String title) {

  /** Copies the maps. */
  public ResolvedName {
    weights = NameWeights.copyOf(weights);
    surnames = NameWeights.copyOf(surnames);
  }

  /** Returns this mention in another place. */
  ResolvedName at(TextRange place) {
    return new ResolvedName(
        place.start(), place.end(), full, reading, weights, surnames, spelling, title);
  }

  /** Returns whether the document says who is meant. */
  public boolean isResolved() {
    return !weights.isEmpty();
  }

  /** Returns the probability of the most likely name. */
  public double probability() {
    return weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }
}
