// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/** The query cannot be understood, or one of its settings is out of range. */
public sealed class InvalidQueryException extends IreumException permits QuerySyntaxException {

  /**
   * Creates the exception.
   *
   * @param message one sentence that names the value and what is allowed
   */
  public InvalidQueryException(String message) {
    super(message);
  }
}
