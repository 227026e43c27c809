// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import io.github.ireum.index.KnownFiles;
import io.github.ireum.index.PassageStore;
import io.github.ireum.ingest.SourceKeys;
import io.github.ireum.ingest.SourceWalker;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Finds and removes what a store holds of sources, whether they are there or not. */
final class SourceRemoval {

  private SourceRemoval() {}

  /** Returns the absolute path of a source, by which the store knows it. */
  static Path root(Path source) {
    return SourceWalker.absolute(source);
  }

  /** Returns whether a key is that of one of the roots, or of something below one. */
  static boolean isBelow(String key, Collection<Path> roots) {
    Path path = SourceKeys.path(key);
    return roots.stream().anyMatch(path::startsWith);
  }

  /** Returns those of the sources that the store holds nothing of. */
  static List<Path> unknown(PassageStore store, List<Path> sources) {
    Set<Path> unknown = new HashSet<>();
    sources.forEach(source -> unknown.add(root(source)));
    try (KnownFiles known = store.known()) {
      known.forEachNotAskedFor(
          state -> {
            if (!unknown.isEmpty()) {
              unknown.removeIf(SourceKeys.path(state.key())::startsWith);
            }
          });
    }
    return sources.stream().filter(source -> unknown.contains(root(source))).toList();
  }

  /**
   * Removes the documents of sources and commits.
   *
   * @return how many there were; a file that a run was interrupted in counts as one
   */
  static long remove(PassageStore store, List<Path> sources) {
    List<Path> roots = sources.stream().map(SourceRemoval::root).toList();
    AtomicLong removed = new AtomicLong();
    try (KnownFiles known = store.known()) {
      known.forEachNotAskedFor(
          state -> {
            if (isBelow(state.key(), roots)) {
              store.remove(state.key());
              removed.addAndGet(state.complete() ? state.counts().documents() : 1);
            }
          });
    }
    store.end(key -> isBelow(key, roots));
    return removed.get();
  }
}
