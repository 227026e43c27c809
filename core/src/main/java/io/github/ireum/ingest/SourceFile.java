// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A regular file that was found.
 *
 * @param path absolute path without {@code .} and {@code ..}
 * @param id path relative to what was indexed, with forward slashes; the file's name when it was
 *     named itself
 * @param size bytes
 * @param modified time of the last change in milliseconds since the epoch
 */
public record SourceFile(Path path, String id, long size, long modified) {

  /** Returns what identifies the file in the index. */
  public String key() {
    return path.toString();
  }

  /** Returns whether each line of the file is a document of its own. */
  public boolean isCollection() {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
  }
}
