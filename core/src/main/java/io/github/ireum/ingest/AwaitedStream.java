// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.ingest.parser.BulkInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * What a process writes, each part of which is waited for only so long: then the process is killed,
 * which ends the stream. Not thread-safe.
 */
final class AwaitedStream extends BulkInputStream {

  private final InputStream stream;
  private final Deadline deadline;
  private Duration patience;

  /**
   * Begins.
   *
   * @param patience how long to wait for the next bytes, however many there are
   */
  AwaitedStream(InputStream stream, Deadline deadline, Duration patience) {
    this.stream = stream;
    this.deadline = deadline;
    this.patience = patience;
  }

  /** Changes how long to wait. */
  void setPatience(Duration patience) {
    this.patience = patience;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    deadline.start(patience);
    try {
      return stream.read(bytes, start, length);
    } finally {
      deadline.stop();
    }
  }
}
