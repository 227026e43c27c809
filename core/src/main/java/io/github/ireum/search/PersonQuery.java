// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes the Lucene query for one person: passages in the spelling of the query first, then what
 * {@link CollectionPersonQuery} finds in any other. Thread-safe.
 */
final class PersonQuery {

  private final QueryTerms terms;
  private final RankingWeights.People weights;
  private final NameOrder order = new NameOrder();

  PersonQuery(Analyzer analyzer, RankingWeights.People weights) {
    terms = new QueryTerms(analyzer);
    this.weights = weights;
  }

  /** Returns the query, which scores passages; it does not depend on the index. */
  Query of(QueryName person) {
    return person.weights().isEmpty() ? surname(person) : name(person);
  }

  private Query name(QueryName person) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(CollectionPersonQuery.scoring(person, weights), Occur.SHOULD);
    Query spelling = spelling(person);
    if (spelling != null) {
      // No other spelling may outrank that of the query.
      query.add(new BoostQuery(spelling, (float) weights.spelling()), Occur.SHOULD);
    }
    Query otherOrder = otherOrder(person);
    if (otherOrder == null) {
      return query.build();
    }
    // Where the person is named it says no more.
    Query last = new BoostQuery(otherOrder, (float) weights.otherOrder());
    return new DisjunctionMaxQuery(List.of(query.build(), last), 0);
  }

  /** Whoever has a surname; the word itself only where nothing says that a person is meant. */
  private Query surname(QueryName person) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    person
        .surnames()
        .forEach(
            (surname, weight) ->
                CollectionPersonQuery.add(
                    Fields.SURNAME, surname, weights.surnameAlone() * weight, query));
    Query spelling = spelling(person);
    if (spelling != null) {
      query.add(spelling, Occur.SHOULD);
      query.add(spelled(person, spelling), Occur.SHOULD);
    }
    return query.build();
  }

  /** Whoever is written with the surname as it was typed: Rhee before Lee, no park in a city. */
  private Query spelled(QueryName person, Query spelling) {
    BooleanQuery.Builder surnames = new BooleanQuery.Builder();
    person
        .surnames()
        .forEach(
            (surname, weight) -> CollectionPersonQuery.add(Fields.SURNAME, surname, 1, surnames));
    Query both =
        new BooleanQuery.Builder()
            .add(surnames.build(), Occur.FILTER)
            .add(spelling, Occur.MUST)
            .build();
    return new BoostQuery(both, (float) weights.spelling());
  }

  /**
   * Returns the query for the passages that likely mention the person, by one of the likelier
   * readings or in the spelling of the query. It does not score.
   */
  Query likely(QueryName person) {
    if (person.weights().isEmpty()) {
      return new ConstantScoreQuery(surname(person));
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(CollectionPersonQuery.likely(person, weights), Occur.SHOULD);
    Query spelling = spelling(person);
    if (spelling != null) {
      query.add(spelling, Occur.SHOULD);
    }
    return new ConstantScoreQuery(query.build());
  }

  /** Returns the query for the passages of documents whose title names the person. */
  Query titled(QueryName person) {
    return CollectionPersonQuery.titled(person, weights);
  }

  /** Returns the query for the passages of documents that the person wrote. */
  Query written(QueryName person) {
    return CollectionPersonQuery.written(person, weights);
  }

  /**
   * Returns the query for the name as it was typed; null if a surname is asked for as that of a
   * person, which the word alone is not.
   */
  @Nullable Query spelling(QueryName person) {
    if (person.weights().isEmpty() && person.kind() == QueryName.Kind.FORCED) {
      return null;
    }
    return phrase(words(person));
  }

  /**
   * Returns the query for the words of the name with the surname at its other end, which need not
   * be told as a name: {@code Park Jin}. Null if that does not count.
   */
  @Nullable Query otherOrder(QueryName person) {
    return person.weights().isEmpty() || weights.otherOrder() == 0
        ? null
        : phrase(order.other(person, words(person)));
  }

  private List<String> words(QueryName person) {
    return terms.of(person.text()).keySet().stream().map(BytesRef::utf8ToString).toList();
  }

  private static @Nullable Query phrase(List<String> words) {
    return words.isEmpty()
        ? null
        : new ConstantScoreQuery(new PhraseQuery(Fields.TEXT, words.toArray(String[]::new)));
  }
}
