// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import io.github.ireum.DocumentOutcome.Indexed;
import io.github.ireum.index.FileCounts;
import io.github.ireum.passage.PassageDocument;
import java.util.ArrayList;
import java.util.List;

/** Counts the documents of one file. Not thread-safe. */
final class FileTally {

  private final List<DocumentReport> problems = new ArrayList<>();
  private FileCounts counts = FileCounts.NONE;
  private long passages;

  void add(PassageDocument document) {
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

  FileCounts counts() {
    return counts;
  }

  long passages() {
    return passages;
  }

  List<DocumentReport> problems() {
    return problems;
  }
}
