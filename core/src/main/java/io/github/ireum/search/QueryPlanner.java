// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.InvalidQueryException;
import io.github.ireum.PassageQuery;
import io.github.ireum.index.Fields;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns the text of a query into a Lucene query over title and text. Thread-safe. */
final class QueryPlanner {

  private static final float TITLE_BOOST = 0.5f;
  private static final float TIE_BREAKER = 0.2f;

  private final QueryTerms terms;
  private final PersonQuery personQuery;
  private final QueryNames names = new QueryNames();

  QueryPlanner(Analyzer analyzer) {
    terms = new QueryTerms(analyzer);
    personQuery = new PersonQuery(analyzer);
  }

  /**
   * Plans a query.
   *
   * @throws InvalidQueryException if no word is left after analysis, or there are too many
   */
  PlannedQuery plan(PassageQuery asked) {
    List<QueryName> people = names.find(asked.text(), asked.names());
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    StringBuilder rest = new StringBuilder(asked.text());
    for (QueryName person : people) {
      query.add(personQuery.of(person), Occur.SHOULD);
      for (int i = person.start(); i < person.end(); i++) {
        rest.setCharAt(i, ' ');
      }
    }
    Map<BytesRef, Integer> words = terms.of(rest.toString());
    if (words.isEmpty() && people.isEmpty()) {
      throw new InvalidQueryException(
          "The query '" + shorten(asked.text()) + "' has no letters or digits to search for.");
    }
    if (words.size() > IndexSearcher.getMaxClauseCount() / 2) {
      throw new InvalidQueryException(
          "The query has "
              + words.size()
              + " different words; at most "
              + IndexSearcher.getMaxClauseCount() / 2
              + " are allowed.");
    }
    words.forEach((term, count) -> query.add(boost(anywhere(term), count), Occur.SHOULD));
    return new PlannedQuery(query.build(), people);
  }

  private static Query anywhere(BytesRef term) {
    Query inText = new TermQuery(new Term(Fields.TEXT, term));
    Query inTitle = new BoostQuery(new TermQuery(new Term(Fields.TITLE, term)), TITLE_BOOST);
    return new DisjunctionMaxQuery(List.of(inText, inTitle), TIE_BREAKER);
  }

  private static Query boost(Query query, int count) {
    return count == 1 ? query : new BoostQuery(query, count);
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
