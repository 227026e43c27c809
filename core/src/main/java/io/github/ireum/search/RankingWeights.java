// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

/**
 * Every weight of the ranking. Tuned with {@code benchmarks/run tune}.
 *
 * @param saturation k1 of BM25: how much a word that occurs again still adds
 * @param length b of BM25: how much longer passages lose, 0 to 1
 * @param otherForms what another form of a word counts, beside 1 for the form of the query
 * @param title what a word in the title counts, beside 1 for a word in the text
 * @param tieBreaker what the weaker of text and title adds
 * @param person what a person counts where words are asked for beside them
 * @param document what the words in the whole document count, beside 1 for those in the passage
 * @param documentHit the same where a hit stands for a document
 * @param documentLength b of BM25 for whole documents
 * @param phrase what two words of the query count that stand side by side
 * @param near what two words of the query count that stand close to each other
 * @param recency what part of its score the newest passage gains where newer ones are asked for
 * @param halfLife in how many days a passage loses half of that
 * @param feedback what the best word counts that the best passages have and the query has not
 * @param feedbackPassages how many passages such words are taken from
 * @param feedbackWords how many such words are taken
 * @param meaning what the rank by meaning counts, beside 1 for the rank by words, where the index
 *     has vectors
 */
public record RankingWeights(
    double saturation,
    double length,
    double otherForms,
    double title,
    double tieBreaker,
    double person,
    double document,
    double documentHit,
    double documentLength,
    double phrase,
    double near,
    double recency,
    double halfLife,
    double feedback,
    double feedbackPassages,
    double feedbackWords,
    double meaning) {

  /** What a word counts that only stands in navigation and the like: it ranks below all else. */
  static final float FURNITURE = 0.05f;

  /** Returns the weights that the library uses. */
  public static RankingWeights getDefault() {
    return new RankingWeights(
        1.6, 0.75, 0.8, 0.5, 0.2, 0.02, 0.6, 0.5, 0.6, 0.1, 0.1, 0.5, 365, 0.3, 10, 20, 0.3);
  }
}
