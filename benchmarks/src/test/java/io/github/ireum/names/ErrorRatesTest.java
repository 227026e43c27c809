// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ErrorRatesTest {

  /** 0.00, 0.01 and so on to 0.99, not in order. */
  private static final double[] HUNDRED =
      IntStream.range(0, 100).mapToDouble(i -> (i * 37 % 100) / 100.0).toArray();

  @Test
  void recall_onePercentOfAHundred_letsOneThrough() {
    assertEquals(0.98, ErrorRates.threshold(HUNDRED, 0.01));
    double[] same = {0.97, 0.98, 0.985, 1};
    assertEquals(0.5, ErrorRates.recall(same, HUNDRED, 0.01));
    assertEquals(0.75, ErrorRates.recall(same, HUNDRED, 0.02));
  }

  @Test
  void recall_fewerThanAHundred_letsNoneThroughAtOnePercent() {
    assertEquals(0.5, ErrorRates.recall(new double[] {0.3, 0.2}, new double[] {0.1, 0.2}, 0.01));
  }

  @Test
  void recall_tiedWithDifferent_isNotFound() {
    double[] different = new double[100];
    different[0] = 1;
    different[1] = 1;
    assertEquals(0, ErrorRates.recall(new double[] {1, 1, 0}, different, 0.01));
    assertEquals(2.0 / 3, ErrorRates.recall(new double[] {1, 1, 0}, different, 0.02));
  }

  @Test
  void recall_allAllowed_findsAll() {
    assertEquals(1, ErrorRates.recall(new double[] {0}, HUNDRED, 1));
    assertEquals(1, ErrorRates.recall(new double[] {0}, new double[0], 0.01));
  }

  @Test
  void recall_noPairs_isNotANumber() {
    assertTrue(Double.isNaN(ErrorRates.recall(new double[0], HUNDRED, 0.01)));
  }

  @Test
  void threshold_ofScores_leavesThemInOrder() {
    double[] scores = {0.5, 0.1, 0.9};
    assertEquals(0.9, ErrorRates.threshold(scores, 0));
    assertEquals(0.1, scores[1]);
  }
}
