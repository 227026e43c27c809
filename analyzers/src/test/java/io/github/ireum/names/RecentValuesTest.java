// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentValuesTest {

  private final RecentValues<Integer, String> values = new RecentValues<>(64);
  private final AtomicInteger computed = new AtomicInteger();

  private String get(int key) {
    return values.get(
        key,
        k -> {
          computed.incrementAndGet();
          return "value of " + k;
        });
  }

  @Test
  void get_sameKeyAgain_isNotComputedAgain() {
    assertEquals("value of 7", get(7));
    assertEquals("value of 7", get(7));
    assertEquals(1, computed.get());
  }

  @Test
  void get_manyMoreKeysThanPlaces_isRightForAll() {
    for (int round = 0; round < 3; round++) {
      for (int key = 0; key < 1000; key++) {
        assertEquals("value of " + key, get(key));
      }
    }
  }

  @Test
  void get_keyAmongManyOthers_isMostlyRemembered() {
    for (int key = 0; key < 1000; key++) {
      get(key);
      get(-1);
    }
    assertTrue(computed.get() < 1500, () -> computed + " computed");
  }
}
