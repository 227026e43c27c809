// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.syntax;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a query as it was written. Offsets are those of the query, in UTF-16 units. */
public sealed interface QueryNode {

  /** How a clause takes part in the list that it stands in. */
  enum Occur {
    /** Lifts what has it. */
    SHOULD,
    /** Every hit has it. */
    MUST,
    /** No hit has it. */
    MUST_NOT
  }

  /** Returns the offset of the first character. */
  int start();

  /** Returns the offset after the last character. */
  int end();

  /**
   * Plain words, still with their punctuation.
   *
   * @param text the characters of the query from start to end
   */
  record Text(String text, int start, int end) implements QueryNode {}

  /**
   * Words in quotes: in this order, and in this form.
   *
   * @param text what stands between the quotes
   * @param slop how many words may stand between them
   */
  record Phrase(String text, int slop, int start, int end) implements QueryNode {}

  /**
   * Words that begin alike.
   *
   * @param text the beginning, without the star
   */
  record Prefix(String text, int start, int end) implements QueryNode {}

  /**
   * Words that are spelled alike.
   *
   * @param text the word, without the tilde
   * @param edits how many letters may differ, 1 or 2; 0 to let the length of the word decide
   */
  record Fuzzy(String text, int edits, int start, int end) implements QueryNode {}

  /**
   * Days.
   *
   * @param from the first day, or null for any
   * @param to the last day, or null for any
   */
  record Days(@Nullable LocalDate from, @Nullable LocalDate to, int start, int end)
      implements QueryNode {}

  /** What is to be looked for in a field. Fields do not nest. */
  record InField(QueryField field, QueryNode node, int start, int end) implements QueryNode {}

  /** One clause of a list. */
  record Clause(Occur occur, QueryNode node) {}

  /** Clauses side by side. */
  record Clauses(List<Clause> clauses, int start, int end) implements QueryNode {

    /** Copies the list. */
    public Clauses {
      clauses = List.copyOf(clauses);
    }
  }

  /** Alternatives, with {@code OR} between them: the best one counts. */
  record Alternatives(List<QueryNode> options, int start, int end) implements QueryNode {

    /** Copies the list. */
    public Alternatives {
      options = List.copyOf(options);
    }
  }
}
