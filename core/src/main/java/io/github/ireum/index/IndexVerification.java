// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.index;

import io.github.ireum.IndexUnavailableException;
import io.github.ireum.VerifyFinding;
import io.github.ireum.VerifyFinding.Kind;
import io.github.ireum.VerifyReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CheckIndex.Status.SegmentInfoStatus;

/**
 * Checks an index: first that its files are what was written, then that what they say fits
 * together.
 */
public final class IndexVerification {

  private final List<VerifyFinding> findings = new ArrayList<>();
  private long files;
  private long documents;
  private long passages;

  private IndexVerification() {}

  /**
   * Checks an index.
   *
   * @throws IndexUnavailableException if it cannot be opened, or another process writes to it
   */
  public static VerifyReport verify(LuceneIndex index) {
    IndexVerification verification = new IndexVerification();
    verification.run(index);
    return new VerifyReport(
        verification.files, verification.documents, verification.passages, verification.findings);
  }

  void found(Kind kind, String where, String detail) {
    if (findings.size() < VerifyReport.MAX_FINDINGS) {
      findings.add(new VerifyFinding(kind, where, detail));
    }
  }

  void countFile() {
    files++;
  }

  void countDocument(int withPassages) {
    documents++;
    passages += withPassages;
  }

  private void run(LuceneIndex index) {
    try {
      segments(index);
      if (findings.isEmpty()) {
        index.<Object>read(
            searcher -> {
              new TextVerification(this).verify(searcher.getIndexReader());
              return searcher;
            });
        new AccountVerification(this, index).verify();
        OpenRuns.of(index.commitData())
            .forEach(source -> found(Kind.INTERRUPTED, source, "a run did not reach its end"));
      }
    } catch (IOException e) {
      throw IndexFormat.unavailable(index.path(), e);
    }
  }

  private void segments(LuceneIndex index) throws IOException {
    try (CheckIndex check = index.check()) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
      CheckIndex.Status status = check.checkIndex();
      for (SegmentInfoStatus segment : status.segmentInfos) {
        if (segment.error != null) {
          found(Kind.DAMAGED, "segment " + segment.name, String.valueOf(segment.error));
        }
      }
      if (!status.clean && findings.isEmpty()) {
        found(Kind.DAMAGED, String.valueOf(status.segmentsFileName), "not clean");
      }
    }
  }
}
