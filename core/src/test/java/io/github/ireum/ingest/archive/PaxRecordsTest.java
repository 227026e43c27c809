// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PaxRecordsTest {

  @Test
  void of_mapOfManyHoles_isKept() {
    String value = "GNU.sparse.map=1,2" + ",3,4".repeat(100_000) + "\n";
    int length = value.length() + 7;
    byte[] records = (length + " " + value).getBytes(StandardCharsets.US_ASCII);
    assertArrayEquals(records, PaxRecords.of(records).kept());
  }
}
