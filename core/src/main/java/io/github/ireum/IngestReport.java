// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What an ingest run did. {@code discovered = indexed + unchanged + skipped + failed}, always.
 *
 * @param discovered documents found: files, documents inside files, and lines of collections
 * @param indexed documents that can be found now and were read in this run
 * @param unchanged documents that were not read again, because nothing has changed
 * @param skipped documents left out on purpose
 * @param failed documents that could not be read
 * @param partial documents among the indexed ones of which a part was lost
 * @param removed documents taken out of the index because their file is gone
 * @param passages passages written
 * @param problems failed and partial documents in no particular order, at most {@value
 *     #MAX_PROBLEMS}; {@link PassageIndex#failures()} has them all
 * @param elapsed how long the run took
 */
public record IngestReport(
    long discovered,
    long indexed,
    long unchanged,
    long skipped,
    long failed,
    long partial,
    long removed,
    long passages,
    List<DocumentReport> problems,
    Duration elapsed) {

  /** How many problems a report holds. */
  public static final int MAX_PROBLEMS = 1_000;

  /** Checks that no document is unaccounted for. */
  public IngestReport {
    if (discovered != indexed + unchanged + skipped + failed) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%d discovered, but %d indexed + %d unchanged + %d skipped + %d failed",
              discovered,
              indexed,
              unchanged,
              skipped,
              failed));
    }
    problems = List.copyOf(problems);
  }
}
