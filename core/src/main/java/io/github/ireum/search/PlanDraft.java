// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.InvalidQueryException;
import io.github.ireum.QuerySyntaxException;
import io.github.ireum.search.PlannedQuery.EvidenceWord;
import io.github.ireum.search.QueryPart.OfPerson;
import io.github.ireum.search.numeric.NumericExpression;
import io.github.ireum.search.syntax.QueryNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What is gathered while one query is planned, and how much of it there may be. Not thread-safe.
 */
final class PlanDraft {

  /** Different words of one query: each is looked for in two fields. */
  private static final int MAX_WORDS = 510;

  /** Parts of one query. */
  private static final int MAX_CLAUSES = 400;

  /** Each may stand for many words of the index. */
  private static final int MAX_EXPANSIONS = 32;

  /** Dates and numbers that are looked for in other writings, each some dozens. */
  private static final int MAX_NUMBERS = 4;

  private final String asked;
  private final List<QueryName> people = new ArrayList<>();
  private final List<EvidenceWord> evidence = new ArrayList<>();
  private final List<QueryPart> parts = new ArrayList<>();
  private final List<Query> pairs = new ArrayList<>();

  private boolean excluding;
  private int clauses;
  private int words;
  private int numbers;
  private int expansions;

  /**
   * Creates an empty draft.
   *
   * @param asked the whole query, for messages
   */
  PlanDraft(String asked) {
    this.asked = asked;
  }

  /** Returns whether what is planned must not be there, so that it says nothing for a passage. */
  boolean isExcluding() {
    return excluding;
  }

  /** Says whether what is planned from now on must not be there; returns what held before. */
  boolean exclude(boolean now) {
    boolean before = excluding;
    excluding = now;
    return before;
  }

  /** Returns the query of a part, and remembers the part unless it must not be there. */
  Query add(QueryPart part) {
    if (!excluding) {
      parts.add(part);
      if (part instanceof OfPerson person) {
        people.add(person.name());
      }
    }
    return part.query();
  }

  /** Adds a word that documents are weighed by. */
  void add(EvidenceWord word) {
    if (!excluding) {
      evidence.add(word);
    }
  }

  /** Adds what words score that stand together. */
  void addProximity(Query pair) {
    if (!excluding) {
      pairs.add(pair);
    }
  }

  /**
   * Counts a part of the query.
   *
   * @throws QuerySyntaxException if there are too many
   */
  void countClause(QueryNode node) {
    if (++clauses > MAX_CLAUSES) {
      throw new QuerySyntaxException(
          "The query has too many parts: at most " + MAX_CLAUSES + " are allowed.",
          asked,
          node.start(),
          node.end());
    }
  }

  /**
   * Counts different words.
   *
   * @throws InvalidQueryException if there are too many
   */
  void countWords(int count) {
    words += count;
    if (words > MAX_WORDS) {
      throw new InvalidQueryException(
          "The query has more than " + MAX_WORDS + " different words; no more are allowed.");
    }
  }

  /**
   * Counts a word with a * or ~.
   *
   * @throws QuerySyntaxException if there are too many
   */
  void countExpansion(QueryNode node) {
    if (++expansions > MAX_EXPANSIONS) {
      throw new QuerySyntaxException(
          "There are too many words with a * or ~: at most " + MAX_EXPANSIONS + " are allowed.",
          asked,
          node.start(),
          node.end());
    }
  }

  /** Returns as many dates and numbers as may still be looked for in other writings. */
  List<NumericExpression> take(List<NumericExpression> found) {
    List<NumericExpression> taken = found.stream().limit(MAX_NUMBERS - numbers).toList();
    numbers += taken.size();
    return taken;
  }

  /**
   * Returns the plan.
   *
   * @param query the Lucene query
   * @param text the query as it was typed, if it is plain text; null otherwise
   */
  PlannedQuery plan(Query query, @Nullable String text) {
    String question = people.isEmpty() ? text : null;
    return new PlannedQuery(query, people, evidence, parts, proximity(), question);
  }

  private @Nullable Query proximity() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    pairs.forEach(pair -> query.add(pair, Occur.SHOULD));
    return pairs.isEmpty() ? null : query.build();
  }
}
