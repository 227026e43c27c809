// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import io.github.ireum.DocumentOutcome.Failed;
import io.github.ireum.DocumentOutcome.Indexed;
import io.github.ireum.DocumentOutcome.Skipped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts outcomes. Thread-safe. */
final class IngestTally {

  private final long startNanos = System.nanoTime();
  private final List<DocumentReport> problems = new ArrayList<>();
  private long discovered;
  private long indexed;
  private long unchanged;
  private long skipped;
  private long failed;
  private long partial;
  private long removed;
  private long passages;

  synchronized void add(DocumentReport report) {
    discovered++;
    DocumentOutcome outcome = report.outcome();
    boolean problem = false;
    if (outcome instanceof Indexed document) {
      indexed++;
      passages += document.passages();
      problem = !document.problems().isEmpty();
      partial += problem ? 1 : 0;
    } else if (outcome instanceof Skipped) {
      skipped++;
    } else if (outcome instanceof Failed) {
      failed++;
      problem = true;
    } else {
      unchanged++;
    }
    if (problem && problems.size() < IngestReport.MAX_PROBLEMS) {
      problems.add(report);
    }
  }

  synchronized void addUnchanged(long documents) {
    discovered += documents;
    unchanged += documents;
  }

  synchronized void addRemoved(long documents) {
    removed += documents;
  }

  synchronized IngestReport report() {
    return new IngestReport(
        discovered,
        indexed,
        unchanged,
        skipped,
        failed,
        partial,
        removed,
        passages,
        problems,
        Duration.ofNanos(System.nanoTime() - startNanos));
  }
}
