// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Opens files that were found as regular ones. What has become a pipe since then would be waited
 * for without end.
 */
public final class RegularFiles {

  private RegularFiles() {}

  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be opened, or is not a regular file
   */
  public static InputStream open(Path file) throws IOException {
    check(file);
    return Files.newInputStream(file);
  }

  /**
   * Looks whether a file may be opened without waiting.
   *
   * @throws IOException if it is not there, or is not a regular file
   */
  static void check(Path file) throws IOException {
    if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
      throw new IOException("it is no longer a regular file");
    }
  }
}
