// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the score of a hit is made of: the sum of all parts but the last two, times these.
 *
 * @param matched what the words and people of the query score in the passage and its title
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

  /**
   * Returns the parts in a sentence, the shares of those that count.
   *
   * @param what what is matched, as the end of "come from"
   */
  String sentence(String what) {
    double sum = matched + proximity + document + related;
    List<String> shares = new ArrayList<>();
    share(matched, sum, what, shares);
    share(document, sum, "the words in the whole document", shares);
    share(proximity, sum, "words that stand together", shares);
    share(related, sum, "words that the best passages share", shares);
    String newer =
        recency == 1 ? "" : String.format(Locale.ROOT, "; being new counts %.2f times", recency);
    String repeated =
        original == 1
            ? ""
            : String.format(
                Locale.ROOT,
                "; much of what matches stands in text that many documents repeat, so that it counts"
                    + " %.2f times",
                original);
    return String.format(
        Locale.ROOT,
        "The score %.2f comes from %s%s%s.",
        score(),
        String.join(", ", shares),
        newer,
        repeated);
  }

  private static void share(double part, double sum, String from, List<String> shares) {
    long percent = sum > 0 ? Math.round(100 * part / sum) : 0;
    if (percent > 0) {
      shares.add(from + " (" + percent + " %)");
    }
  }
}
