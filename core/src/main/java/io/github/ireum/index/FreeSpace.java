// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.IndexUnavailableException;
import io.github.ireum.IndexUnavailableException.Reason;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The room on the disk of an index. Who stops before it is used up can still commit, and leaves
 * some to others; Lucene, once a write has failed, gives up all since the last commit. Thread-safe.
 */
final class FreeSpace {

  /** Bytes that are left free: for a merge of small segments, and for who else writes there. */
  static final long RESERVE = 64L << 20;

  private static final int MEGABYTE = 1 << 20;

  private final Path path;
  private final LongSupplier usable;

  /**
   * Watches a folder.
   *
   * @param usable the bytes that can be written there
   */
  FreeSpace(Path path, LongSupplier usable) {
    this.path = path;
    this.usable = usable;
  }

  /** Watches a folder, unless its file system does not say how much room it has. */
  static FreeSpace of(Path path) {
    try {
      FileStore disk = Files.getFileStore(path);
      return new FreeSpace(path, disk.getTotalSpace() == 0 ? () -> Long.MAX_VALUE : usable(disk));
    } catch (IOException e) {
      return new FreeSpace(path, () -> Long.MAX_VALUE);
    }
  }

  private static LongSupplier usable(FileStore disk) {
    return () -> {
      try {
        return disk.getUsableSpace();
      } catch (IOException e) {
        return Long.MAX_VALUE;
      }
    };
  }

  /**
   * Returns whether there is less room than is needed.
   *
   * @param buffered the bytes in memory that are yet to be written
   */
  boolean isShort(long buffered) {
    return usable.getAsLong() < RESERVE + buffered;
  }

  /** Returns what to throw when there is not. */
  IndexUnavailableException exception(long buffered, @Nullable Exception cause) {
    String message =
        "The disk of the index at '"
            + path
            + "' has "
            + usable.getAsLong() / MEGABYTE
            + " MB free, and "
            + (RESERVE + buffered) / MEGABYTE
            + " MB are needed to go on: make room and run again. The last commit is whole.";
    return cause == null
        ? new IndexUnavailableException(Reason.DISK_FULL, message)
        : new IndexUnavailableException(Reason.DISK_FULL, message, cause);
  }
}
