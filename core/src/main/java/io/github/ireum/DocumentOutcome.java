// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.util.List;

/**
 * What became of one document. Every document that is discovered ends in exactly one outcome.
 *
 * {@snippet class="io.github.ireum.examples.E03_WhatCouldNotBeReadTest" region="failures"}
 */
public sealed interface DocumentOutcome {

  /**
   * The document can be found.
   *
   * @param passages how many passages it has
   * @param problems what was lost: a limit that was reached, a parser that failed midway, or a step
   *     of the analysis that failed; empty when all of the document was read and analysed
   */
  record Indexed(int passages, List<DocumentProblem> problems) implements DocumentOutcome {

    /** Copies the list. */
    public Indexed {
      problems = List.copyOf(problems);
    }
  }

  /** The document is as it was at the last run, and was not read again. */
  record Unchanged() implements DocumentOutcome {}

  /**
   * The document was left out on purpose.
   *
   * @param reason why
   * @param detail more about it, for a person to read; may be empty
   */
  record Skipped(SkipReason reason, String detail) implements DocumentOutcome {}

  /**
   * The document could not be read.
   *
   * @param problem why
   */
  record Failed(DocumentProblem problem) implements DocumentOutcome {}
}
