// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.InvalidQueryException;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.NameMatching;
import io.github.ireum.index.Fields;
import io.github.ireum.index.JoinedPeople;
import io.github.ireum.search.PlanBuilder.Planning;
import io.github.ireum.search.syntax.QueryNode;
import io.github.ireum.search.syntax.QueryParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/** Turns the text of a query into a Lucene query over passages. Thread-safe. */
final class QueryPlanner {

  /** A word that more passages have is an ordinary one. */
  private static final int MOST_DOCUMENTS = 10;

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

  /** Returns what analyses pieces of queries. */
  QueryTerms terms() {
    return planning.terms();
  }

  /** Returns what makes queries for people. */
  PersonQuery people() {
    return planning.person();
  }

  /**
   * Plans a query.
   *
   * @param searcher what it is to search
   * @throws InvalidQueryException if it is no query, nothing is left of it after analysis, or there
   *     is too much
   */
  PlannedQuery plan(PassageQuery asked, IndexSearcher searcher) throws IOException {
    QueryNode tree = QueryParser.parse(asked.text());
    Planning known =
        asked.names() == NameMatching.EXACT
            ? planning
            : planning.knowing(joined(asked.text(), searcher.getIndexReader()));
    return new PlanBuilder(asked, known).plan(tree);
  }

  /** Returns the words that are the name of somebody, unless more documents have the word. */
  private Map<String, String> joined(String text, IndexReader reader) throws IOException {
    Map<String, Integer> documents = new HashMap<>();
    for (String word : planning.names().joinedWords(text)) {
      int found = reader.docFreq(new Term(Fields.TEXT, word));
      if (found < MOST_DOCUMENTS) {
        documents.put(word, found);
      }
    }
    return JoinedPeople.of(reader, documents);
  }
}
