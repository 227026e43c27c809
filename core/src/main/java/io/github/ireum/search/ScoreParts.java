// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

/**
 * What the score of a hit is made of: the sum of all parts but the last two, times these.
 *
 * @param matched what the parts of the query score in the passage, see {@link PartScores}
 * @param proximity what words of the query score that stand together
 * @param document what the words of the query score in the whole document
 * @param related what the words score that the best passages share, see {@link Feedback}
 * @param recency the factor for being new; 1 where that was not asked for
 * @param original the factor for what matches in text that many documents repeat; 1 if nothing does
 */
record ScoreParts(
    double matched,
    double proximity,
    double document,
    double related,
    double recency,
    double original) {

  double score() {
    return (matched + proximity + document + related) * recency * original;
  }
}
