// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightSumsTest {

  @Test
  void add_manyKeys_sumsLikeMap() {
    Random random = new Random(3);
    WeightSums sums = new WeightSums(2);
    Map<Long, float[]> expected = new HashMap<>();
    for (int i = 0; i < 5000; i++) {
      long key = random.nextInt(900) * 0x1_0001_0001L;
      int slot = sums.slot(key);
      sums.add(slot, i % 2, i % 7);
      expected.computeIfAbsent(key, k -> new float[2])[i % 2] += i % 7;
    }
    assertEquals(expected.size(), sums.size());
    for (int slot = 0; slot < sums.size(); slot++) {
      assertArrayEquals(expected.get(sums.key(slot)), sums.weights(slot));
    }
  }

  @Test
  void slot_newKeys_areNumberedInTheirOrder() {
    WeightSums sums = new WeightSums(1);
    for (int i = 0; i < 100; i++) {
      assertEquals(i, sums.slot(1000L - i));
    }
    assertEquals(0, sums.slot(1000));
  }

  @Test
  void heaviest_severalClasses_isTheGreatest() {
    WeightSums sums = new WeightSums(3);
    int slot = sums.slot(0);
    sums.add(slot, 1, 2);
    sums.add(slot, 2, 1);
    assertEquals(1, sums.heaviest(slot));
    assertEquals(3, sums.sum(slot));
  }
}
