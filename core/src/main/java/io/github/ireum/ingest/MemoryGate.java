// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.util.concurrent.Semaphore;

/**
 * Bounds the text that all workers hold at a time, so that several huge documents wait for each
 * other. Thread-safe. A thread passes once at a time.
 */
public final class MemoryGate {

  /** In UTF-16 units. A longer text goes through alone. */
  private static final int CHARACTERS = 2_000_000;

  private final Semaphore free = new Semaphore(CHARACTERS, true);

  /**
   * Waits until there is room.
   *
   * @param characters length of the text in UTF-16 units, or bytes
   * @return what {@link #leave} takes, from this or another thread
   */
  public int enter(long characters) {
    int permits = (int) Math.max(0, Math.min(characters, CHARACTERS));
    free.acquireUninterruptibly(permits);
    return permits;
  }

  /** Gives room back. */
  public void leave(int entered) {
    free.release(entered);
  }
}
