// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.io.TikaInputStream;
import org.junit.jupiter.api.Test;

final class FilePositionTest {

  @Test
  void goesOn_oftenCalled_isTold() throws IOException {
    try (TikaInputStream stream = TikaInputStream.get(new byte[9])) {
      stream.readNBytes(3);
      Path file = Path.of("a.pst");
      List<Long> told = new ArrayList<>();
      FilePosition position = new FilePosition(file, stream, told::add);
      position.goesOn(file, 5);
      assertEquals(List.of(), told);
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            while (told.isEmpty()) {
              position.goesOn(file, 7);
            }
            while (told.size() == 1) {
              position.goesOn(Path.of("inside.tmp"), 9);
            }
          });
      assertEquals(List.of(7L, 3L), told);
    }
  }
}
