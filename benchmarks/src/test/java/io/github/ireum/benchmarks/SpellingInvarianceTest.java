// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SpellingInvarianceTest {

  private final Run run = new Run();

  private void add(String topic, String... docids) {
    for (int i = 0; i < docids.length; i++) {
      run.add(topic, docids[i], docids.length - i);
    }
  }

  @Test
  void of_twoSpellings_isIntersectionOverUnion() {
    add("7.1", "a", "b", "c");
    add("7.2", "b", "a", "d");
    assertEquals(0.5, SpellingInvariance.of(run, 20));
  }

  @Test
  void of_shallowDepth_looksAtTheTopOnly() {
    add("7.1", "a", "b", "c");
    add("7.2", "b", "a", "d");
    assertEquals(1, SpellingInvariance.of(run, 2));
  }

  @Test
  void of_otherPeople_areNotCompared() {
    add("7.1", "a");
    add("8.1", "b");
    add("8.2", "b");
    assertEquals(1, SpellingInvariance.of(run, 20));
  }

  @Test
  void of_oneSpellingEach_isZero() {
    add("7.1", "a");
    assertEquals(0, SpellingInvariance.of(run, 20));
  }
}
