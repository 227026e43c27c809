// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.util.Comparator;
import java.util.List;

/**
 * What was retrieved for one topic, reduced to grades, and the measures that trec_eval 9 takes of
 * it. A grade of 1 or more is relevant; a lower one gains nothing. A topic without anything
 * relevant scores 0.
 *
 * @param retrieved the grades of what was retrieved, best rank first; 0 for what is not judged
 * @param judged the grades of all that is judged, in any order
 */
record GradedRanking(List<Integer> retrieved, List<Integer> judged) {

  /** Copies the lists. */
  GradedRanking {
    retrieved = List.copyOf(retrieved);
    judged = List.copyOf(judged);
  }

  /** Mean of the precision at the rank of each relevant document; 0 for one not retrieved. */
  double averagePrecision() {
    int found = 0;
    double sum = 0;
    for (int i = 0; i < retrieved.size(); i++) {
      if (retrieved.get(i) > 0) {
        found++;
        sum += (double) found / (i + 1);
      }
    }
    return ratio(sum, relevant());
  }

  /** Precision at the rank that is the number of relevant documents. */
  double rPrecision() {
    int relevant = relevant();
    return ratio(found(relevant), relevant);
  }

  /** Share of the first {@code depth} ranks that are relevant, even where fewer are retrieved. */
  double precision(int depth) {
    return ratio(found(depth), depth);
  }

  /** Share of the relevant documents that are among the first {@code depth}. */
  double recall(int depth) {
    return ratio(found(depth), relevant());
  }

  /**
   * Normalized discounted cumulative gain at a depth: the gain is the grade, the discount is {@code
   * log2(rank + 1)}, and the ideal is all judged grades in falling order.
   */
  double ndcg(int depth) {
    List<Integer> ideal = judged.stream().sorted(Comparator.reverseOrder()).toList();
    return ratio(discountedGain(retrieved, depth), discountedGain(ideal, depth));
  }

  private static double discountedGain(List<Integer> grades, int depth) {
    double sum = 0;
    for (int i = 0; i < Math.min(depth, grades.size()); i++) {
      int rank = i + 1;
      sum += Math.max(0, grades.get(i)) / (Math.log(rank + 1) / Math.log(2));
    }
    return sum;
  }

  private int relevant() {
    return count(judged, judged.size());
  }

  private int found(int depth) {
    return count(retrieved, depth);
  }

  private static int count(List<Integer> grades, int depth) {
    return (int) grades.stream().limit(depth).filter(grade -> grade > 0).count();
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
