// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

/**
 * Every weight of the ranking. Tuned with {@code benchmarks/run tune}.
 *
 * @param otherForms what another form of a word counts, beside 1 for the form of the query
 * @param title what a word in the title counts, beside 1 for a word in the text
 * @param tieBreaker what the weaker of text and title adds
 */
public record RankingWeights(double otherForms, double title, double tieBreaker) {

  /** Returns the weights that the library uses. */
  public static RankingWeights getDefault() {
    return new RankingWeights(0.8, 0.5, 0.2);
  }
}
