// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class IngestTallyTest {

  private final IngestTally tally = new IngestTally();

  private void assertBytes(long bytes) {
    assertEquals(bytes, tally.progress().bytesDone());
  }

  @Test
  void progress_filesUnderWay_countAsFarAsTheyAreRead() {
    tally.found(1_000);
    tally.found(500);
    FileTally first = tally.begin();
    FileTally second = tally.begin();
    assertBytes(0);
    first.reached(300);
    second.reached(200);
    assertBytes(500);
    first.reached(100);
    assertBytes(500);
  }

  @Test
  void progress_fileThatEnds_neverGoesBack() {
    tally.found(1_000);
    FileTally file = tally.begin();
    file.reached(900);
    assertBytes(900);
    tally.add(file);
    assertBytes(900);
    tally.done(1_000);
    assertBytes(1_000);
  }

  @Test
  void progress_fileThatHasGrown_isNoMoreThanWasFound() {
    tally.found(1_000);
    tally.begin().reached(5_000);
    assertBytes(1_000);
  }
}
