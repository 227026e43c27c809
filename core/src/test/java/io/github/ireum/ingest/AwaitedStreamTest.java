// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class AwaitedStreamTest {

  @Test
  @Timeout(60)
  void read_processThatStopsInsideOfAnAnswer_isKilled() throws IOException {
    Process process = new ProcessBuilder("sh", "-c", "printf abc; exec sleep 600").start();
    Deadline deadline = Deadline.of(process);
    AwaitedStream stream =
        new AwaitedStream(process.getInputStream(), deadline, Duration.ofMinutes(1));
    DataInputStream answers = new DataInputStream(stream);
    byte[] begun = new byte[3];
    answers.readFully(begun);
    assertEquals("abc", new String(begun, UTF_8));
    stream.setPatience(Duration.ofMillis(300));
    assertThrows(EOFException.class, () -> answers.readFully(new byte[3]));
    assertTrue(deadline.passed());
  }
}
