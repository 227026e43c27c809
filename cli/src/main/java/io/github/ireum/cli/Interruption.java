// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Lets a command end its work when the user presses Ctrl-C, or the process is asked to terminate.
 * The JVM is then already on its way out, and is held up until the work has been ended.
 */
final class Interruption implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::request, "ireum-interruption");
  private volatile boolean requested;

  private Interruption() {}

  static Interruption listen() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void request() {
    requested = true;
    boolean inTime = Uninterruptibles.awaitUninterruptibly(ended, PATIENCE);
    if (!inTime) {
      Runtime.getRuntime().halt(1);
    }
  }

  boolean isRequested() {
    return requested;
  }

  /** The work has been ended. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending.
    }
  }
}
