// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.nio.file.Path;

/** An argument, or a line of an input file, is not what it has to be. */
final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message one sentence that says what is wrong
   */
  InputException(String message) {
    super(message);
  }

  /**
   * Creates the exception.
   *
   * @param line number of the line, from 1
   * @param problem what is wrong with the line, as the rest of a sentence
   */
  InputException(Path file, int line, String problem) {
    super("Line " + line + " of '" + file + "' " + problem + ".");
  }
}
