// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.Passage;

/** Says which passages are copies of others. */
interface CopyJudgments {

  /** Whether a passage is a copy. */
  enum Kind {
    /** It says hardly anything else. */
    COPY,
    /** It shares a good part: both answers will do, and neither is counted. */
    EITHER,
    /** It is a text of its own. */
    NONE
  }

  /**
   * A judgment.
   *
   * @param rule what kind of copy, or of document, it is about
   */
  record Verdict(Kind kind, String rule) {}

  /**
   * A passage.
   *
   * @param docid id of its document
   */
  record PlacedPassage(String docid, Passage passage) {
    @Override
    public String toString() {
      return docid + " " + passage.start() + ".." + passage.end();
    }
  }

  /** Judges whether one passage may be left out beside another. */
  Verdict judge(PlacedPassage shown, PlacedPassage leftOut);
}
