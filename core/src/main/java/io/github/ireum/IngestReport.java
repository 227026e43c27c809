// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What an ingest run did. {@code discovered = indexed + unchanged + skipped + failed}, always.
 *
 * @param discovered documents found: files, documents inside files, and lines of collections
 * @param indexed documents that can be found now and were read in this run
 * @param unchanged documents that can be found and were not read again, because nothing has changed
 * @param skipped documents left out on purpose, in this run or before
 * @param failed documents that could not be read, in this run or before
 * @param partial documents of which a part was lost, among the indexed and the unchanged ones
 * @param removed documents taken out of the index because their file is gone
 * @param passages passages written
 * @param problems documents that failed or lost a part in this run, in no particular order, at most
 *     {@value #MAX_PROBLEMS}; {@link PassageIndex#failures()} has them all
 * @param missing sources that are not there, although the index has documents of them; these stay
 *     until {@link PassageIndex#forget} is asked to remove them
 * @param complete whether every source was gone through; not if the run was asked to stop
 * @param ocr languages that Tesseract reads on pictures, joined by {@code +}; empty if pictures are
 *     not read
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
    List<Path> missing,
    boolean complete,
    String ocr,
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
    missing = List.copyOf(missing);
  }
}
