// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.CollectionPeople;
import io.github.ireum.index.CollectionPeople.Profile;
import io.github.ireum.index.CollectionPeople.Unresolved;
import io.github.ireum.index.Fields;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Matches passages that mention a person by a name in any spelling; after them those with a
 * surname, maybe with a title, that their document does not explain and that the collection gives
 * to that person; and last those who are mentioned by the surname alone. Who is meant is known when
 * the query is rewritten for an index: a name that documents have is more likely than one that none
 * has.
 */
final class CollectionPersonQuery extends Query {

  /** Less likely mentions than these are left out. */
  private static final int MOST = 256;

  /**
   * A name that is less likely, beside the likeliest, does not make sure that somebody is meant.
   */
  private static final double LIKELY_NAME = 0.3;

  private static final double LIKELY_MENTION = 0.5;

  /** Where a person is looked for. */
  private enum Place {
    ANYWHERE,
    /** Where the passage likely mentions the person. */
    LIKELY,
    TITLE,
    AUTHOR
  }

  private final String text;
  private final Map<String, Double> names;
  private final double least;
  private final Place place;
  private final RankingWeights.People weights;

  private CollectionPersonQuery(QueryName person, Place place, RankingWeights.People weights) {
    text = person.text();
    names = person.weights();
    least = person.leastSame();
    this.place = place;
    this.weights = weights;
  }

  /** Returns the query that scores all passages that may mention a person. */
  static CollectionPersonQuery scoring(QueryName person, RankingWeights.People weights) {
    return new CollectionPersonQuery(person, Place.ANYWHERE, weights);
  }

  /** Returns the query for the passages that likely mention a person; its scores mean nothing. */
  static CollectionPersonQuery likely(QueryName person, RankingWeights.People weights) {
    return new CollectionPersonQuery(person, Place.LIKELY, weights);
  }

  /** Returns the query for the passages of documents whose title names a person. */
  static CollectionPersonQuery titled(QueryName person, RankingWeights.People weights) {
    return new CollectionPersonQuery(person, Place.TITLE, weights);
  }

  /** Returns the query for the passages of documents that a person wrote. */
  static CollectionPersonQuery written(QueryName person, RankingWeights.People weights) {
    return new CollectionPersonQuery(person, Place.AUTHOR, weights);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Profile profile = profile(text, names, least, searcher.getIndexReader());
    profile
        .names()
        .forEach(
            (name, weight) -> {
              if (place == Place.ANYWHERE || (place == Place.LIKELY && weight >= LIKELY_NAME)) {
                add(Fields.NAME, name, weights.name() * weight, query);
              }
              if (place == Place.ANYWHERE || place == Place.TITLE) {
                add(Fields.TITLE_NAME, name, weights.title() * weight, query);
              }
              if (place == Place.ANYWHERE || place == Place.AUTHOR) {
                add(Fields.AUTHOR_NAME, name, weights.author() * weight, query);
              }
            });
    if (place == Place.ANYWHERE || place == Place.LIKELY) {
      addSurnames(profile, query);
    }
    return query.build();
  }

  private void addSurnames(Profile profile, BooleanQuery.Builder query) {
    for (Unresolved mention : profile.mentions()) {
      if (place == Place.ANYWHERE || mention.probability() >= LIKELY_MENTION) {
        double weight = weights.unresolved() * mention.probability();
        add(Fields.UNRESOLVED, mention.feature(), weight, query);
      }
    }
    if (place == Place.ANYWHERE) {
      CollectionPeople.surnames(names)
          .forEach(
              (surname, weight) ->
                  add(Fields.SHORT_SURNAME, surname, weights.surname() * weight, query));
    }
  }

  /** Returns who is meant, as far as an index knows. */
  static Profile profile(QueryName person, IndexReader reader) throws IOException {
    return profile(person.text(), person.weights(), person.leastSame(), reader);
  }

  private static Profile profile(
      String text, Map<String, Double> names, double least, IndexReader reader) throws IOException {
    return CollectionPeople.of(reader).profile(text, names, least, MOST);
  }

  /** Adds a feature, unless its weight is too small to be one. */
  static void add(String field, String feature, double weight, BooleanQuery.Builder query) {
    if (weight >= Float.MIN_NORMAL) {
      query.add(FeatureField.newLinearQuery(field, feature, (float) weight), Occur.SHOULD);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "person(" + names + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && text.equals(((CollectionPersonQuery) other).text)
        && names.equals(((CollectionPersonQuery) other).names)
        && least == ((CollectionPersonQuery) other).least
        && place == ((CollectionPersonQuery) other).place
        && weights.equals(((CollectionPersonQuery) other).weights);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), text, names, least, place, weights);
  }
}
