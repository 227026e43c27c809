// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.nio.file.Path;

/** A file or folder that was to be ingested does not exist. */
public final class SourceNotFoundException extends IreumException {

  private final transient Path path;

  /**
   * Creates the exception.
   *
   * @param path what does not exist
   */
  public SourceNotFoundException(Path path) {
    super("Nothing to index at '" + path + "': no such file or folder.");
    this.path = path;
  }

  /** Returns the path that does not exist. */
  public Path path() {
    return path;
  }
}
