// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.nio.file.Path;
import java.util.List;

/**
 * What an index holds.
 *
 * @param path folder of the index
 * @param version version of Ireum that created it
 * @param indexed documents that can be found
 * @param skipped documents left out on purpose
 * @param failed documents that could not be read
 * @param passages passages that can be found
 * @param bytes size of the index on disk
 * @param unfinished paths of the sources of runs that have not ended: they go on now, or were
 *     stopped or killed, and a run over the same sources goes on from there
 */
public record IndexStatus(
    Path path,
    String version,
    long indexed,
    long skipped,
    long failed,
    long passages,
    long bytes,
    List<String> unfinished) {

  /** Copies the list. */
  public IndexStatus {
    unfinished = List.copyOf(unfinished);
  }
}
