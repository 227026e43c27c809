// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.DocumentOutcome;
import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.DocumentOutcome.Indexed;
import org.jspecify.annotations.Nullable;

/**
 * What became of the documents that came from one file, itself included.
 *
 * @param indexed how many can be found
 * @param partial how many of these lost a part
 * @param skipped how many were left out on purpose
 * @param failed how many could not be read
 */
public record FileCounts(long indexed, long partial, long skipped, long failed) {

  /** No documents. */
  public static final FileCounts NONE = new FileCounts(0, 0, 0, 0);

  /** Returns the counts of one document; the record of a container is none. */
  public static FileCounts of(@Nullable DocumentOutcome outcome) {
    if (outcome == null) {
      return NONE;
    }
    if (outcome instanceof Indexed indexed) {
      return new FileCounts(1, indexed.problems().isEmpty() ? 0 : 1, 0, 0);
    }
    return outcome instanceof Failed ? new FileCounts(0, 0, 0, 1) : new FileCounts(0, 0, 1, 0);
  }

  /** Returns the sum. */
  public FileCounts plus(FileCounts other) {
    return new FileCounts(
        indexed + other.indexed,
        partial + other.partial,
        skipped + other.skipped,
        failed + other.failed);
  }

  /** Returns how many documents there are. */
  public long documents() {
    return indexed + skipped + failed;
  }
}
