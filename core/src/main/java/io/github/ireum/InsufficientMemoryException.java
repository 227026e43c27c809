// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/** The heap of this process is too small for an ingest run; what it had committed is kept. */
public final class InsufficientMemoryException extends IreumException {

  InsufficientMemoryException(Throwable cause) {
    super(
        "Memory of "
            + (Runtime.getRuntime().maxMemory() >> 20)
            + " MB is too little. What was committed is kept: give Java more"
            + " (IREUM_HEAP=2g or -Xmx2g) and run the same again.",
        cause);
  }
}
