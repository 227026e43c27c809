// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files in an archive, one after the other. Not thread-safe. */
interface ArchiveEntries extends Closeable {

  /** What an entry holds. */
  interface Content {

    /**
     * Opens it, before the next entry is asked for. The exceptions say why one is not to be read;
     * the next one may be.
     */
    InputStream open() throws IOException;
  }

  /**
   * An entry that is no folder.
   *
   * @param name path inside the archive; may be empty
   * @param size bytes, or less than zero if the archive does not tell
   */
  record Entry(String name, long size, Content content) {}

  /** Returns the names of all entries, as far as the archive has a list of them; else none. */
  default Set<String> names() throws IOException {
    return Set.of();
  }

  /**
   * Returns how many bytes of the archive stand before what is read now, 0 if that is not known.
   */
  default long position() {
    return 0;
  }

  /**
   * Returns what is wrong with the archive although its entries have been read, null if nothing is.
   */
  default @Nullable IOException fault() throws IOException {
    return null;
  }

  /**
   * Returns the next entry, or null at the end.
   *
   * @throws IOException if the archive cannot be read further
   */
  @Nullable Entry next() throws IOException;
}
