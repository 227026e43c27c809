// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/**
 * A question to the index. Immutable; every {@code with} method returns a changed copy.
 *
 * @param text what is looked for, as a person would type it
 * @param limit how many hits to return, 1 to {@value #MAX_LIMIT}
 * @param grouping what one hit stands for
 * @param highlighted whether hits say what matched in them, which costs more than finding them does
 *     when the limit is large
 * @param names how the names of Korean people in the query are matched
 * @param collapsed whether near-duplicates of a hit, such as the same agency report in several
 *     papers, are listed with it and are not hits of their own; they are looked for around the
 *     first {@value #MAX_COLLAPSED} hits
 * @param recent whether newer documents rank higher than older ones that match as well; age counts
 *     from the newest document of the index, and a document without a date is no newer than any
 */
public record PassageQuery(
    String text,
    int limit,
    Grouping grouping,
    boolean highlighted,
    NameMatching names,
    boolean collapsed,
    boolean recent) {

  /** The largest limit. */
  public static final int MAX_LIMIT = 10_000;

  /** The limit of a query that does not set one. */
  public static final int DEFAULT_LIMIT = 10;

  /** How many hits near-duplicates are looked for around. */
  public static final int MAX_COLLAPSED = 100;

  /** The longest query, in UTF-16 units. */
  public static final int MAX_LENGTH = 1 << 13;

  /** How the names of Korean people in the query are matched. */
  public enum NameMatching {
    /** As words: only the spelling that was typed. */
    EXACT,
    /** In every spelling and script, where the spelling likely stands for the same name. */
    SAME,
    /** Also where it stands for the same name with a small probability only. */
    SIMILAR
  }

  /** What one hit stands for. */
  public enum Grouping {
    /** Every passage is a hit of its own. */
    PASSAGE,
    /** One hit a document, with its best passage. */
    DOCUMENT
  }

  /**
   * Checks every value.
   *
   * @throws InvalidQueryException if the text is blank or too long, or the limit out of range
   */
  public PassageQuery {
    if (text.isBlank()) {
      throw new InvalidQueryException("The query is empty: give at least one word.");
    }
    if (text.length() > MAX_LENGTH) {
      throw new InvalidQueryException(
          "The query has "
              + text.length()
              + " characters; at most "
              + MAX_LENGTH
              + " are allowed.");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidQueryException(
          "The limit is " + limit + "; it must be from 1 to " + MAX_LIMIT + ".");
    }
  }

  /**
   * Returns a query for passages with the default limit, near-duplicates collapsed.
   *
   * @throws InvalidQueryException if the text is blank or too long
   */
  public static PassageQuery of(String text) {
    return new PassageQuery(
        text, DEFAULT_LIMIT, Grouping.PASSAGE, true, NameMatching.SAME, true, false);
  }

  /**
   * Returns this query with another limit.
   *
   * @throws InvalidQueryException if the limit is out of range
   */
  public PassageQuery withLimit(int newLimit) {
    return new PassageQuery(text, newLimit, grouping, highlighted, names, collapsed, recent);
  }

  /** Returns this query with another grouping. */
  public PassageQuery withGrouping(Grouping newGrouping) {
    return new PassageQuery(text, limit, newGrouping, highlighted, names, collapsed, recent);
  }

  /** Returns this query with or without highlights. */
  public PassageQuery withHighlights(boolean newHighlighted) {
    return new PassageQuery(text, limit, grouping, newHighlighted, names, collapsed, recent);
  }

  /** Returns this query with another way to match names. */
  public PassageQuery withNames(NameMatching newNames) {
    return new PassageQuery(text, limit, grouping, highlighted, newNames, collapsed, recent);
  }

  /** Returns this query with near-duplicates collapsed, or each a hit of its own. */
  public PassageQuery withCollapsing(boolean newCollapsed) {
    return new PassageQuery(text, limit, grouping, highlighted, names, newCollapsed, recent);
  }

  /** Returns this query with newer documents first where several match alike, or as they match. */
  public PassageQuery withRecency(boolean newRecent) {
    return new PassageQuery(text, limit, grouping, highlighted, names, collapsed, newRecent);
  }
}
