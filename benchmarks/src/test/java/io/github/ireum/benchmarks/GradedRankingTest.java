// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GradedRankingTest {

  private static final double PRECISION = 1e-4;

  @Test
  void averagePrecision_relevantAtRanks1And3And6_meanOfPrecisions() {
    GradedRanking ranking = ranking(List.of(1, 0, 1, 0, 0, 1), List.of(1, 1, 1));
    assertEquals((1.0 + 2.0 / 3 + 3.0 / 6) / 3, ranking.averagePrecision());
  }

  @Test
  void averagePrecision_oneOfFourRetrieved_missingOnesCountAsZero() {
    assertEquals(0.5 / 4, ranking(List.of(0, 2), List.of(2, 1, 1, 3)).averagePrecision());
  }

  @Test
  void rPrecision_fewerRetrievedThanRelevant_divisorIsRelevant() {
    assertEquals(0.25, ranking(List.of(1), List.of(1, 1, 1, 1)).rPrecision());
  }

  @Test
  void rPrecision_relevantBelowRankR_notCounted() {
    assertEquals(0.5, ranking(List.of(0, 2, 1), List.of(2, 1)).rPrecision());
  }

  @Test
  void precision_threeRetrieved_divisorIsDepth() {
    assertEquals(0.2, ranking(List.of(1, 0, 3), List.of(1, 3)).precision(10));
  }

  @Test
  void recall_relevantAtRank101_notFoundAtDepth100() {
    List<Integer> retrieved = new ArrayList<>(Collections.nCopies(101, 0));
    retrieved.set(99, 1);
    retrieved.set(100, 1);
    assertEquals(0.5, ranking(retrieved, List.of(1, 1)).recall(100));
  }

  @Test
  void ndcg_grades3And2_gainIsGradeAndDiscountIsLog2OfRankPlus1() {
    // gain 2/log2(2) + 0 + 3/log2(4) = 3.5; ideal 3/log2(2) + 2/log2(3) + 1/log2(4) = 4.76186
    GradedRanking ranking = ranking(List.of(2, 0, 3), List.of(1, 2, 0, 3));
    assertEquals(3.5 / 4.76186, ranking.ndcg(5), PRECISION);
  }

  @Test
  void ndcg_moreJudgedThanDepth_idealIsCutToo() {
    assertEquals(1.0, ranking(List.of(2, 2, 0), List.of(2, 2, 2, 1)).ndcg(2));
  }

  @Test
  void ndcg_idealRanking_is1() {
    assertEquals(1.0, ranking(List.of(3, 2, 1), List.of(1, 3, 2)).ndcg(10));
  }

  @Test
  void measures_negativeGrade_neitherRelevantNorLoss() {
    GradedRanking ranking = ranking(List.of(-1, 2), List.of(2, -1));
    assertEquals(1 / 1.58496, ranking.ndcg(10), PRECISION);
    assertEquals(0.5, ranking.averagePrecision());
    assertEquals(1.0, ranking.recall(100));
  }

  @Test
  void measures_nothingRelevant_zero() {
    GradedRanking ranking = ranking(List.of(0, 0), List.of(0));
    for (Measure measure : Measure.values()) {
      assertEquals(0.0, measure.of(ranking), measure.label());
    }
  }

  private static GradedRanking ranking(List<Integer> retrieved, List<Integer> judged) {
    return new GradedRanking(retrieved, judged);
  }
}
