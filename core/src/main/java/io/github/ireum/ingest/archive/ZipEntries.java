// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a ZIP file by its directory, each of which can be read whatever the others are.
 */
final class ZipEntries implements ArchiveEntries {

  private final ZipFile zip;
  private final Enumeration<ZipArchiveEntry> entries;
  private final @Nullable Charset names;
  private final @Nullable IOException fault;
  private @Nullable ZipArchiveEntry current;

  /**
   * Reads a file, which is closed with this.
   *
   * @param fault what is wrong with its directory, if anything is
   */
  ZipEntries(ZipFile zip, @Nullable IOException fault) {
    this.zip = zip;
    this.fault = fault;
    this.entries = zip.getEntries();
    this.names = EntryNames.encoding(zip);
  }

  @Override
  public Set<String> names() throws IOException {
    Set<String> all = new HashSet<>();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      all.add(EntryNames.of(entry, names));
    }
    return all;
  }

  @Override
  public long position() {
    // It is negative until the entry is opened.
    return current == null ? 0 : Math.max(0, current.getDataOffset());
  }

  @Override
  public @Nullable IOException fault() {
    return fault;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      if (!entry.isDirectory()) {
        current = entry;
        return new Entry(
            EntryNames.of(entry, names),
            entry.getSize(),
            () -> SummedInput.of(zip.getInputStream(entry), entry.getCrc()));
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
