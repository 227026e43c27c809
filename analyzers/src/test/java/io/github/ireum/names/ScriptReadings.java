// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** What holds for the readings of every script. */
final class ScriptReadings {

  private ScriptReadings() {}

  static void check(List<ScriptReading> readings) {
    assertFalse(readings.isEmpty());
    assertTrue(readings.size() <= ScriptReading.MAX);
    double sum = 0;
    double before = 1;
    for (ScriptReading reading : readings) {
      assertTrue(reading.weight() > 0 && reading.weight() <= before);
      assertEquals(reading.name().southern(), reading.name());
      before = reading.weight();
      sum += before;
    }
    assertTrue(sum <= 1 + 1e-9, "weights sum to " + sum);
    assertEquals(readings.size(), readings.stream().map(ScriptReading::name).distinct().count());
  }
}
