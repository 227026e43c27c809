// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import io.github.ireum.index.FileCounts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts the documents of a run. Thread-safe. */
final class IngestTally {

  private final long startNanos = System.nanoTime();
  private final List<DocumentReport> problems = new ArrayList<>();
  private final List<FileTally> underWay = new ArrayList<>();
  private FileCounts read = FileCounts.NONE;
  private FileCounts known = FileCounts.NONE;
  private long discovered;
  private long passages;
  private long removed;
  private long filesFound;
  private long bytesFound;
  private boolean allFound;
  private long filesDone;
  private long bytesDone;
  private long bytesShown;

  synchronized void found(long bytes) {
    filesFound++;
    bytesFound += Math.max(0, bytes);
  }

  synchronized void allFound() {
    allFound = true;
  }

  synchronized void done(long bytes) {
    filesDone++;
    bytesDone += Math.max(0, bytes);
  }

  /** Returns the counts of a file that is being read, which are part of the progress. */
  synchronized FileTally begin() {
    FileTally file = new FileTally();
    underWay.add(file);
    return file;
  }

  /** Forgets a file that was begun, unless it has been added. */
  synchronized void giveUp(FileTally file) {
    underWay.remove(file);
  }

  /** Counts documents that were read in this run. */
  synchronized void add(FileTally file) {
    underWay.remove(file);
    discovered += file.counts().documents();
    read = read.plus(file.counts());
    passages += file.passages();
    for (DocumentReport problem : file.problems()) {
      if (problems.size() < IngestReport.MAX_PROBLEMS) {
        problems.add(problem);
      }
    }
  }

  /** Counts documents that were not read again. */
  synchronized void addKnown(FileCounts counts) {
    discovered += counts.documents();
    known = known.plus(counts);
  }

  synchronized void addRemoved(long documents) {
    removed += documents;
  }

  synchronized IngestProgress progress() {
    FileCounts begun =
        underWay.stream().map(FileTally::counts).reduce(FileCounts.NONE, FileCounts::plus);
    long bytesRead = underWay.stream().mapToLong(FileTally::bytesRead).sum();
    // A file that has ended is no longer under way a moment before its bytes are done.
    bytesShown = Math.max(bytesShown, Math.min(bytesDone + bytesRead, bytesFound));
    return new IngestProgress(
        filesFound,
        bytesFound,
        allFound,
        filesDone,
        bytesShown,
        discovered + begun.documents(),
        read.failed() + known.failed() + begun.failed());
  }

  synchronized IngestReport report(boolean complete, List<Path> missing, String ocr) {
    return new IngestReport(
        discovered,
        read.indexed(),
        known.indexed(),
        read.skipped() + known.skipped(),
        read.failed() + known.failed(),
        read.partial() + known.partial(),
        removed,
        passages,
        problems,
        missing,
        complete,
        ocr,
        Duration.ofNanos(System.nanoTime() - startNanos));
  }
}
