// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/**
 * One reason why a passage answers a query. The weights of the reasons before {@link Kind#RECENCY}
 * add up to the score, once those of it and of {@link Kind#REPEATED} have multiplied the sum.
 *
 * @param kind what matched
 * @param asked the part of the query, as it was typed; empty for what the whole query has to do
 *     with
 * @param found what stands in the passage, the title or the field for it; empty where there is no
 *     such text
 * @param weight what it adds to the score; for {@link Kind#RECENCY} and {@link Kind#REPEATED} the
 *     factor, for the score the score. What adds nothing because something else counts in its place
 *     is 0
 * @param sentence the reason in English
 */
public record MatchReason(Kind kind, String asked, String found, double weight, String sentence) {

  /** What matched. */
  public enum Kind {
    /**
     * A person is mentioned, in a spelling or reading that is asked for or that is much like it.
     */
    NAME,
    /** Somebody has the surname of a person who is not mentioned otherwise. */
    SURNAME,
    /** A word stands in the passage. */
    WORD,
    /** A word stands in the passage in the spelling of another script or convention. */
    SPELLING,
    /** Words stand in the passage in a row. */
    PHRASE,
    /** A date or a number stands in the passage, in whatever writing. */
    NUMBER,
    /** Words stand in the passage that begin as asked. */
    PREFIX,
    /** Words stand in the passage that are spelled much like one. */
    FUZZY,
    /** Any of this stands in the title of the document. */
    TITLE,
    /** A word stands in what belongs to the page and not to the text, such as navigation. */
    FURNITURE,
    /** The document has what a field asks for. */
    FIELD,
    /** Words of the query stand together in the passage. */
    PROXIMITY,
    /** Words of the query stand in the document as a whole. */
    DOCUMENT,
    /** Words stand in the passage that the best passages share and the query does not have. */
    RELATED,
    /** The document is new, and new ones are to count more. */
    RECENCY,
    /** What matches stands in text that many documents repeat. */
    REPEATED,
    /**
     * What the score is made of; where the passage is ranked by meaning as well, the score of its
     * words.
     */
    SCORE,
    /** The passage is like the query in meaning, where the index can tell. */
    MEANING
  }
}
