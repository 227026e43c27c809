// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that writes to an index, in a thread that nobody can interrupt: an interrupt closes the file
 * that is being written, and Lucene's writer with it for good.
 */
final class Uninterrupted {

  private Uninterrupted() {}

  /**
   * Does something in a thread of its own and waits for it. A thread that is interrupted meanwhile,
   * or was before, is so when this returns.
   *
   * @param interrupted is told of each interrupt
   */
  static <T> T call(Supplier<T> work, Runnable interrupted) {
    FutureTask<T> task = new FutureTask<>(work::get);
    new Thread(task, "ireum-writer").start();
    boolean wasInterrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          wasInterrupted = true;
          interrupted.run();
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e);
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
