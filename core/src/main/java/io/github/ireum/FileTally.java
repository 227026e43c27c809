// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import io.github.ireum.DocumentOutcome.Indexed;
import io.github.ireum.index.FileCounts;
import io.github.ireum.passage.PassageDocument;
import java.util.ArrayList;
import java.util.List;

/** Counts the documents of one file. Thread-safe. */
final class FileTally {

  private final List<DocumentReport> problems = new ArrayList<>();
  private FileCounts counts = FileCounts.NONE;
  private long passages;
  private long bytesRead;

  synchronized void add(PassageDocument document) {
    DocumentOutcome outcome = document.outcome();
    if (outcome == null) {
      return;
    }
    FileCounts one = FileCounts.of(outcome);
    counts = counts.plus(one);
    if (outcome instanceof Indexed indexed) {
      passages += indexed.passages();
    }
    if (one.failed() + one.partial() > 0 && problems.size() < IngestReport.MAX_PROBLEMS) {
      SourceDocument source = document.source();
      problems.add(new DocumentReport(source.id(), source.path(), outcome));
    }
  }

  /** Adds what another one has counted. */
  synchronized void addAll(FileTally other) {
    counts = counts.plus(other.counts());
    passages += other.passages();
    other.problems().stream()
        .limit(IngestReport.MAX_PROBLEMS - problems.size())
        .forEach(problems::add);
  }

  /** Notes that so many bytes of the file have been read, unless more were before. */
  synchronized void reached(long bytes) {
    bytesRead = Math.max(bytesRead, bytes);
  }

  synchronized long bytesRead() {
    return bytesRead;
  }

  synchronized FileCounts counts() {
    return counts;
  }

  synchronized long passages() {
    return passages;
  }

  synchronized List<DocumentReport> problems() {
    return List.copyOf(problems);
  }
}
