// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A regular file that was found.
 *
 * @param path where to read it: absolute, without {@code .} and {@code ..}
 * @param key what identifies the file in the index, see {@link SourceKeys}
 * @param id path relative to what was indexed, with forward slashes; the file's name when it was
 *     named itself
 * @param size bytes
 * @param modified time of the last change in milliseconds since the epoch
 */
public record SourceFile(Path path, String key, String id, long size, long modified) {

  /** Describes a file that is identified by its own path. */
  public SourceFile(Path path, String id, long size, long modified) {
    this(path, SourceKeys.of(path), id, size, modified);
  }

  /** Returns the same file, to be read from a copy. */
  SourceFile readFrom(Path copy) {
    return new SourceFile(copy, key, id, size, modified);
  }

  /** Returns the last part of the id. */
  String name() {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /** Returns whether each line of the file is a document of its own. */
  public boolean isCollection() {
    String name = id.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }
}
