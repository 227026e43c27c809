// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.util.List;

/**
 * What a check of an index has seen.
 *
 * @param files files and collections checked
 * @param documents documents checked
 * @param passages passages checked
 * @param findings what was found, at most {@value #MAX_FINDINGS}; empty if all is well
 */
public record VerifyReport(
    long files, long documents, long passages, List<VerifyFinding> findings) {

  /** How many findings a report holds. */
  public static final int MAX_FINDINGS = 1_000;

  /** Copies the list. */
  public VerifyReport {
    findings = List.copyOf(findings);
  }

  /** Returns whether nothing is wrong; an interrupted run is nothing wrong. */
  public boolean isSound() {
    return findings.stream().allMatch(finding -> finding.kind() == VerifyFinding.Kind.INTERRUPTED);
  }
}
