// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Makes the Lucene query for one person in any spelling: those in the spelling of the query first,
 * and after all of them the passages that have the surname in that spelling and may mean them.
 * Thread-safe.
 */
final class PersonQuery {

  /** What a passage gets that surely names the person who is asked for. */
  private static final double NAME_WEIGHT = 20;

  /** What it gets on top if it has the spelling of the query: no other reading may outrank that. */
  private static final float SPELLING_WEIGHT = 20;

  private static final float SURNAME_WEIGHT = 0.3f;

  /** A reading that is less likely does not make a passage one that must have the person. */
  private static final double LIKELY = 0.2;

  private final QueryTerms terms;

  PersonQuery(Analyzer analyzer) {
    terms = new QueryTerms(analyzer);
  }

  /** Returns the query, which scores passages; it does not depend on the index. */
  Query of(QueryName person) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    person
        .weights()
        .forEach(
            (name, weight) ->
                query.add(
                    FeatureField.newLinearQuery(Fields.NAME, name, (float) (NAME_WEIGHT * weight)),
                    Occur.SHOULD));
    List<BytesRef> spelling = List.copyOf(terms.of(person.text()).keySet());
    if (!spelling.isEmpty()) {
      PhraseQuery phrase = new PhraseQuery(Fields.TEXT, spelling.toArray(BytesRef[]::new));
      Query same = new ConstantScoreQuery(phrase);
      query.add(new BoostQuery(same, SPELLING_WEIGHT), Occur.SHOULD);
    }
    person
        .surnames()
        .forEach(
            (word, share) -> {
              for (BytesRef surname : terms.of(word).keySet()) {
                Query term = new TermQuery(new Term(Fields.TEXT, surname));
                float weight = (float) (SURNAME_WEIGHT * share);
                query.add(new BoostQuery(term, weight), Occur.SHOULD);
              }
            });
    return query.build();
  }

  /**
   * Returns the query for the passages that likely mention the person, by one of the likelier
   * readings or in the spelling of the query. It does not score.
   */
  Query likely(QueryName person) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    person
        .weights()
        .forEach(
            (name, weight) -> {
              if (weight >= LIKELY) {
                query.add(new TermQuery(new Term(Fields.NAME, name)), Occur.SHOULD);
              }
            });
    List<BytesRef> spelling = List.copyOf(terms.of(person.text()).keySet());
    if (!spelling.isEmpty()) {
      query.add(new PhraseQuery(Fields.TEXT, spelling.toArray(BytesRef[]::new)), Occur.SHOULD);
    }
    return new ConstantScoreQuery(query.build());
  }
}
