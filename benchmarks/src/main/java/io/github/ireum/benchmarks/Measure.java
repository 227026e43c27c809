// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

/** A measure of a ranking, named as in trec_eval. */
enum Measure {
  MAP("map"),
  R_PRECISION("Rprec"),
  P_10("P_10"),
  RECALL_100("recall_100"),
  NDCG_5("ndcg_cut_5"),
  NDCG_10("ndcg_cut_10");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** Returns the name that trec_eval prints. */
  String label() {
    return label;
  }

  /** Takes the measure of a ranking. */
  double of(GradedRanking ranking) {
    return switch (this) {
      case MAP -> ranking.averagePrecision();
      case R_PRECISION -> ranking.rPrecision();
      case P_10 -> ranking.precision(10);
      case RECALL_100 -> ranking.recall(100);
      case NDCG_5 -> ranking.ndcg(5);
      case NDCG_10 -> ranking.ndcg(10);
    };
  }
}
