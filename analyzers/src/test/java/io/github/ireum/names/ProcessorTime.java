// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** The time that a processor spends on something; what else a machine does is not in it. */
final class ProcessorTime {

  private ProcessorTime() {}

  /** Fails if the work, which must stay on its thread, takes as much or more. */
  static void assertLess(Duration limit, Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    long nanos = threads.getCurrentThreadCpuTime() - start;
    assertTrue(nanos < limit.toNanos(), () -> Duration.ofNanos(nanos) + " of " + limit);
  }
}
