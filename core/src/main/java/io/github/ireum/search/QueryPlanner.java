// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.InvalidQueryException;
import io.github.ireum.PassageQuery;
import io.github.ireum.search.PlanBuilder.Planning;
import io.github.ireum.search.syntax.QueryParser;
import org.apache.lucene.analysis.Analyzer;

/** Turns the text of a query into a Lucene query over passages. Thread-safe. */
final class QueryPlanner {

  private final Planning planning;
  private final BareGivenName givenName;

  QueryPlanner(Analyzer analyzer, RankingWeights weights) {
    QueryTerms terms = new QueryTerms(analyzer);
    WordQueries words = new WordQueries(weights.words(), terms);
    OtherSpellings spellings = new OtherSpellings((float) weights.words().otherSpelling());
    givenName = new BareGivenName(spellings);
    planning =
        new Planning(
            terms,
            words,
            new FieldQueries(terms, words),
            new PersonQuery(analyzer, weights.people()),
            new QueryNames(),
            spellings,
            weights);
  }

  /** Returns what knows given names that are a whole query. */
  BareGivenName givenName() {
    return givenName;
  }

  /** Returns what makes queries for people. */
  PersonQuery people() {
    return planning.person();
  }

  /**
   * Plans a query.
   *
   * @throws InvalidQueryException if it is no query, nothing is left of it after analysis, or there
   *     is too much
   */
  PlannedQuery plan(PassageQuery asked) {
    return new PlanBuilder(asked, planning).plan(QueryParser.parse(asked.text()));
  }
}
