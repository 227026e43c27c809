// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.ingest.ExtractionSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class IngestLimitsTest {

  @Test
  void withTimes_longest_isWithinWhatClocksCount() {
    IngestLimits limits =
        IngestLimits.defaults()
            .withDocumentTime(IngestLimits.MAX_TIME)
            .withFileTime(IngestLimits.MAX_TIME);
    assertEquals(limits, new ExtractionSettings(limits, "kor").limits());
    assertTrue(IngestLimits.MAX_TIME.multipliedBy(10).toNanos() > 0);
  }

  @Test
  void withTimes_longer_isRefusedWithWhatIsAllowed() {
    Duration hours = Duration.ofHours(9_999_999);
    for (String time : new String[] {"documentTime", "fileTime"}) {
      IllegalArgumentException thrown =
          assertThrows(
              IllegalArgumentException.class,
              () -> {
                var unused =
                    time.equals("fileTime")
                        ? IngestLimits.defaults().withFileTime(hours)
                        : IngestLimits.defaults().withDocumentTime(hours);
              });
      assertEquals(time + " is PT9999999H; it must be at most 365 days", thrown.getMessage());
    }
  }
}
