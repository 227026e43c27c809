// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.InvalidQueryException;
import io.github.ireum.PassageQuery;
import io.github.ireum.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns the text of a query into a Lucene query over title and text. Thread-safe. */
final class QueryPlanner {

  private static final float TITLE_BOOST = 0.5f;
  private static final float TIE_BREAKER = 0.2f;

  /** What a passage gets that surely names the person who is asked for. */
  private static final double NAME_WEIGHT = 20;

  /** What it gets on top if it has the spelling of the query: no other reading may outrank that. */
  private static final float SPELLING_WEIGHT = 20;

  private static final float SURNAME_WEIGHT = 0.3f;

  private final Analyzer analyzer;
  private final QueryNames names = new QueryNames();

  QueryPlanner(Analyzer analyzer) {
    this.analyzer = analyzer;
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
      query.add(person(person), Occur.SHOULD);
      for (int i = person.start(); i < person.end(); i++) {
        rest.setCharAt(i, ' ');
      }
    }
    Map<BytesRef, Integer> terms = terms(rest.toString());
    if (terms.isEmpty() && people.isEmpty()) {
      throw new InvalidQueryException(
          "The query '" + shorten(asked.text()) + "' has no letters or digits to search for.");
    }
    if (terms.size() > IndexSearcher.getMaxClauseCount() / 2) {
      throw new InvalidQueryException(
          "The query has "
              + terms.size()
              + " different words; at most "
              + IndexSearcher.getMaxClauseCount() / 2
              + " are allowed.");
    }
    terms.forEach((term, count) -> query.add(boost(anywhere(term), count), Occur.SHOULD));
    return new PlannedQuery(query.build(), people);
  }

  /**
   * A person in any spelling, with those in the spelling of the query first, and after all of them
   * the passages that have the surname in that spelling and may mean them.
   */
  private Query person(QueryName person) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    person
        .weights()
        .forEach(
            (name, weight) ->
                query.add(
                    FeatureField.newLinearQuery(Fields.NAME, name, (float) (NAME_WEIGHT * weight)),
                    Occur.SHOULD));
    List<BytesRef> spelling = List.copyOf(terms(person.text()).keySet());
    if (!spelling.isEmpty()) {
      PhraseQuery phrase = new PhraseQuery(Fields.TEXT, spelling.toArray(BytesRef[]::new));
      Query same = new ConstantScoreQuery(phrase);
      query.add(new BoostQuery(same, SPELLING_WEIGHT), Occur.SHOULD);
    }
    person
        .surnames()
        .forEach(
            (word, share) -> {
              for (BytesRef surname : terms(word).keySet()) {
                Query term = new TermQuery(new Term(Fields.TEXT, surname));
                float weight = (float) (SURNAME_WEIGHT * share);
                query.add(new BoostQuery(term, weight), Occur.SHOULD);
              }
            });
    return query.build();
  }

  private static Query anywhere(BytesRef term) {
    Query inText = new TermQuery(new Term(Fields.TEXT, term));
    Query inTitle = new BoostQuery(new TermQuery(new Term(Fields.TITLE, term)), TITLE_BOOST);
    return new DisjunctionMaxQuery(List.of(inText, inTitle), TIE_BREAKER);
  }

  private static Query boost(Query query, int count) {
    return count == 1 ? query : new BoostQuery(query, count);
  }

  /** The terms of the query in order, and how often each occurs. */
  private Map<BytesRef, Integer> terms(String text) {
    Map<BytesRef, Integer> terms = new LinkedHashMap<>();
    try (TokenStream stream = analyzer.tokenStream(Fields.TEXT, text)) {
      TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.merge(BytesRef.deepCopyOf(term.getBytesRef()), 1, Integer::sum);
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string cannot fail", e);
    }
    return terms;
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
