// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

/** The exit codes of the command. */
final class ExitCode {

  static final int DONE = 0;

  /** Done, but some documents failed, or some topics were not answered. */
  static final int PARTLY_DONE = 1;

  static final int WRONG_USAGE = 2;

  static final int INDEX_UNUSABLE = 3;

  /** What was found could not be written where it should go. */
  static final int RESULTS_LOST = 4;

  private ExitCode() {}
}
