// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/**
 * One reason why a passage answers a query.
 *
 * @param kind what matched
 * @param asked the part of the query, as it was typed; empty for related words and the score
 * @param found what stands in the passage or the title for it; empty for the score
 * @param weight how much such a match counts, against others of the same kind: for a word how rare
 *     it is, for a person how likely it is that this person is meant; for the score, the score
 * @param sentence the reason in English
 */
public record MatchReason(Kind kind, String asked, String found, double weight, String sentence) {

  /** What matched. */
  public enum Kind {
    /** A person is mentioned. */
    NAME,
    /** A word stands in the passage. */
    WORD,
    /** A word stands in the title of the document. */
    TITLE,
    /** Somebody has the surname of a person who is not mentioned otherwise. */
    SURNAME,
    /** Words stand in the passage that the best passages share and the query does not have. */
    RELATED,
    /** The passage is like the query in meaning, where the index can tell. */
    MEANING,
    /** What the score is made of. */
    SCORE
  }
}
