// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a store knew of files at one moment. Asks for many at a time, because one at a time is slow.
 * Not thread-safe, except {@link #documents}.
 */
public interface KnownFiles extends AutoCloseable {

  /**
   * Returns the states of those files that are known, by key, and remembers that they are asked
   * for.
   */
  Map<String, FileState> find(Collection<String> keys);

  /** Returns what became of those documents that are known, by key. */
  Map<String, FileCounts> documents(Collection<String> keys);

  /** Passes on every file that nobody has asked for, in no particular order. */
  void forEachNotAskedFor(Consumer<FileState> files);

  @Override
  void close();
}
