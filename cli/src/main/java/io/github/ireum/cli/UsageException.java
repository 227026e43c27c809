// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

/** The command line asks for something that cannot be done; the message is one sentence. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
