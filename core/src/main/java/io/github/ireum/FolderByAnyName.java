// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A folder that is known under whatever names links give it. Thread-safe. */
final class FolderByAnyName {

  private final Path named;
  private final Path real;

  /** Creates one of a folder, which need not exist. */
  FolderByAnyName(Path folder) {
    named = folder.toAbsolutePath().normalize();
    real = real(named);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }

  /** Returns whether an absolute path leads to the folder; links above it are followed. */
  boolean isAt(Path path) {
    // The file system is asked of few paths.
    return path.equals(named)
        || (Objects.equals(path.getFileName(), real.getFileName()) && isSame(path));
  }

  private boolean isSame(Path path) {
    try {
      return Files.isSameFile(path, real);
    } catch (IOException e) {
      return false;
    }
  }
}
