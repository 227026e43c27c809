// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/** The run is to end; what has not been finished is left to the next one. */
final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1;
}
