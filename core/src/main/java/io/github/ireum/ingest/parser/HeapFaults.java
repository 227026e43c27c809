// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import com.google.common.base.Throwables;

/** Tells a full heap from other faults. */
public final class HeapFaults {

  private HeapFaults() {}

  /**
   * Returns whether an exception was thrown because the heap was full. A class whose initializer
   * met that is not there for the rest of the program, which a JVM (since 17) explains in the
   * message of a cause.
   */
  public static boolean isOutOfMemory(Throwable thrown) {
    return Throwables.getCausalChain(thrown).stream().anyMatch(HeapFaults::saysSo);
  }

  private static boolean saysSo(Throwable thrown) {
    return thrown instanceof OutOfMemoryError
        || (thrown instanceof ExceptionInInitializerError
            && String.valueOf(thrown.getMessage()).contains(OutOfMemoryError.class.getName()));
  }
}
