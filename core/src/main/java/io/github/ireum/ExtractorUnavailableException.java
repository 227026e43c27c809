// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import org.jspecify.annotations.Nullable;

/**
 * The processes that parse documents cannot be started: no memory for another process, or the
 * parsers are not on the class path that they are given.
 */
public final class ExtractorUnavailableException extends IreumException {

  /**
   * Creates the exception.
   *
   * @param message one sentence for the user
   * @param cause what was thrown below, or null
   */
  public ExtractorUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
