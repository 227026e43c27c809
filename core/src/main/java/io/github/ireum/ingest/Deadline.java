// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Kills a process that does not answer in time. One thread serves all processes. Thread-safe. */
final class Deadline {

  static final ScheduledThreadPoolExecutor TIMER = timer();

  private final Process process;
  private @Nullable ScheduledFuture<?> pending;
  private volatile boolean passed;

  private Deadline(Process process) {
    this.process = process;
  }

  static Deadline of(Process process) {
    return new Deadline(process);
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "ireum-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  synchronized void start(Duration time) {
    pending =
        TIMER.schedule(
            () -> {
              passed = true;
              process.destroyForcibly();
            },
            time.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  synchronized void stop() {
    if (pending != null) {
      pending.cancel(false);
      pending = null;
    }
  }

  /** Whether the process was killed. */
  boolean passed() {
    return passed;
  }
}
