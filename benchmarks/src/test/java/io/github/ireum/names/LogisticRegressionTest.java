// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.names.LogisticRegression.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  private static List<Example> examples(int number, double noise) {
    Random random = new Random(11);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      double x = random.nextGaussian();
      boolean positive = 2 * x - 1 + noise * random.nextGaussian() > 0;
      examples.add(new Example(new double[] {1, x}, positive, 1 + i % 3));
    }
    return examples;
  }

  /** At the optimum the ridge pulls back as much as the errors push. */
  private static void assertOptimal(List<Example> examples, double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      double gradient = -weights[i];
      for (Example example : examples) {
        double p = LogisticRegression.probability(example.features(), weights);
        gradient += example.weight() * example.features()[i] * ((example.positive() ? 1 : 0) - p);
      }
      assertEquals(0, gradient, 1e-6);
    }
  }

  @Test
  void fit_noisyExamples_isOptimal() {
    List<Example> examples = examples(500, 1);
    double[] weights = LogisticRegression.fit(examples, 2);
    assertOptimal(examples, weights);
    assertTrue(weights[0] < 0 && weights[1] > 0);
  }

  @Test
  void fit_examplesThatALineParts_isOptimal() {
    List<Example> examples = examples(500, 0);
    assertOptimal(examples, LogisticRegression.fit(examples, 2));
  }

  @Test
  void fit_nothing_isZero() {
    assertEquals(0, LogisticRegression.fit(List.of(), 1)[0]);
  }
}
