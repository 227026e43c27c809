// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;

/** The command line asks for something that cannot be done; the message is one sentence. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }

  /**
   * Returns what to throw for a file that cannot be read.
   *
   * @param what the beginning of the message
   */
  static UsageException unreadable(String what, Exception cause) {
    String reason =
        cause instanceof NoSuchFileException
            ? "no such file"
            : cause instanceof CharacterCodingException
                ? "it is in another encoding"
                : reason(cause);
    return new UsageException(what + ": " + reason + ".");
  }

  /** Java says of a folder that is read as a file only what the system says, and no type. */
  private static String reason(Exception cause) {
    String message = String.valueOf(cause.getMessage());
    return message.equals("Is a directory") ? "it is a folder" : cause.toString();
  }
}
