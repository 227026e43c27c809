// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.junit.jupiter.api.Test;

final class DocumentCollectorTest {

  @Test
  void select_moreThatGrowThanAllowed_leavesOutTheRestAndTells() {
    DocumentCollector collector =
        new DocumentCollector(
            new Metadata(),
            IngestLimits.defaults(),
            new PathSet(),
            new DocumentCollector.Events() {
              @Override
              public void opened(String path) {}

              @Override
              public void passedOver() {}

              @Override
              public void finished(DocumentCollector.Parsed document) {}
            });
    Metadata entry = new Metadata();
    entry.set(TikaCoreProperties.RESOURCE_NAME_KEY, "a.zip");
    for (int i = 0; i < DocumentCollector.MOST_GROWN; i++) {
      assertTrue(collector.select(entry));
      collector.grown();
    }
    assertFalse(collector.select(entry));
    assertEquals(Set.of(FailureReason.BOMB), collector.reached());
  }
}
