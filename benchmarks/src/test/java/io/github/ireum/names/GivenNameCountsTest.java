// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GivenNameCountsTest {

  @Test
  void of_moreSurnames_meansMorePeople() {
    double[] counts = GivenNameCounts.of(new int[][] {{0}, {0, 1}, {0, 1}, {0, 1, 2}, {2}});

    assertEquals(counts[1], counts[2]);
    assertTrue(counts[1] > counts[0], counts[1] + " > " + counts[0]);
    assertTrue(counts[3] > counts[1], counts[3] + " > " + counts[1]);
    assertTrue(counts[4] >= 1, counts[4] + " >= 1");
  }

  @Test
  void of_peopleDrawnAtRandom_areAsManyAsWereDrawn() {
    int surnames = 60;
    int names = 2_000;
    Random random = new Random(7);
    int[][] known = new int[names][];
    for (int name = 0; name < names; name++) {
      int people = name < names / 2 ? 10 : 100;
      // Each surname is a little rarer than the one before.
      known[name] =
          random
              .doubles(people)
              .mapToInt(share -> (int) Math.min(surnames - 1, -Math.log(share) * 12))
              .distinct()
              .toArray();
    }

    double[] counts = GivenNameCounts.of(known);

    assertEquals(10, mean(counts, 0, names / 2), 1);
    assertEquals(100, mean(counts, names / 2, names), 10);
  }

  private static double mean(double[] counts, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += counts[i];
    }
    return sum / (to - from);
  }
}
