// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of two archives, one behind the other in a file. */
final class JoinedEntries implements ArchiveEntries {

  private final ArchiveEntries first;
  private final ArchiveEntries second;
  private boolean inSecond;
  private @Nullable IOException fault;

  /** Joins two, which are closed with this. */
  JoinedEntries(ArchiveEntries first, ArchiveEntries second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public Set<String> names() throws IOException {
    Set<String> names = new HashSet<>(first.names());
    names.addAll(second.names());
    return names;
  }

  @Override
  public long position() {
    return inSecond ? second.position() : first.position();
  }

  @Override
  public @Nullable IOException fault() throws IOException {
    IOException found = fault == null ? first.fault() : fault;
    return found == null ? second.fault() : found;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    Entry entry = inSecond ? null : nextOfFirst();
    inSecond = entry == null;
    return inSecond ? second.next() : entry;
  }

  /** What ends the first is no fault of the second. */
  private @Nullable Entry nextOfFirst() {
    try {
      return first.next();
    } catch (IOException e) {
      fault = e;
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    try (second) {
      first.close();
    }
  }
}
