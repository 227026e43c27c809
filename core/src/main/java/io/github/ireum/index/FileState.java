// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

/**
 * What the index knows of a file, to tell whether it must be read again.
 *
 * @param key what identifies the file
 * @param size bytes
 * @param modified time of the last change in milliseconds since the epoch
 * @param sha256 SHA-256 of the bytes, in hexadecimal; empty if they are not known for certain
 * @param counts what became of the documents in the file
 * @param settings what extraction depended on besides the file
 * @param complete whether the file was read to its end; else a run was interrupted in the middle
 */
public record FileState(
    String key,
    long size,
    long modified,
    String sha256,
    FileCounts counts,
    String settings,
    boolean complete) {

  /** Returns the state of the file when none of its documents are in the index yet. */
  public FileState begun() {
    return new FileState(key, size, modified, sha256, FileCounts.NONE, settings, false);
  }
}
