// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReliabilityTest {

  private final Reliability reliability = new Reliability();

  @Test
  void error_threeOfFourAtThreeQuarters_isZero() {
    reliability.add(new double[] {0.75, 0.75, 0.75}, true);
    reliability.add(new double[] {0.75}, false);
    assertEquals(0, reliability.error(), 1e-12);
  }

  @Test
  void error_twoBins_isWeightedByTheirSize() {
    // 0.9 of which all came true: 0.1 off, three times; 0.2 of which none did: 0.2 off, once.
    reliability.add(new double[] {0.9, 0.9, 0.9}, true);
    reliability.add(new double[] {0.2}, false);
    assertEquals((3 * 0.1 + 0.2) / 4, reliability.error(), 1e-12);
  }

  @Test
  void error_withinABin_meansCount() {
    reliability.add(new double[] {0.42}, true);
    reliability.add(new double[] {0.48}, false);
    assertEquals(0.05, reliability.error(), 1e-12);
  }

  @Test
  void error_certain_isInTheLastBin() {
    reliability.add(new double[] {1, 0.95}, true);
    assertEquals(0.025, reliability.error(), 1e-12);
  }

  @Test
  void error_ofNothing_isZero() {
    assertEquals(0, reliability.error());
  }

  @Test
  void print_binsWithPairs_oneRowEach() {
    reliability.add(new double[] {0.5, 0.59}, true);
    reliability.add(new double[] {0.05}, false);
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    reliability.print(writer);
    writer.flush();
    assertEquals(
        List.of(
            "probability   pairs      mean  one name",
            "0.0 to 0.1        1     0.050     0.000",
            "0.5 to 0.6        2     0.545     1.000"),
        out.toString().lines().toList());
  }
}
