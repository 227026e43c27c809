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
 * to that person; and last whoever has the surname. Who is meant is known when the query is
 * rewritten for an index: a name that documents have is more likely than one that none has.
 */
final class CollectionPersonQuery extends Query {

  /** What a passage gets that surely names the person. */
  static final double NAME_WEIGHT = 20;

  /** What a mention by surname gets that surely means the person. */
  private static final double UNRESOLVED_WEIGHT = 0.3;

  private static final double SURNAME_WEIGHT = 0.01;

  /** Less likely mentions than these are left out. */
  private static final int MOST = 256;

  /**
   * A name that is less likely, beside the likeliest, does not make sure that somebody is meant.
   */
  private static final double LIKELY_NAME = 0.3;

  private static final double LIKELY_MENTION = 0.5;

  private final String text;
  private final Map<String, Double> names;
  private final double least;
  private final boolean likely;

  private CollectionPersonQuery(QueryName person, boolean likely) {
    text = person.text();
    names = person.weights();
    least = person.leastSame();
    this.likely = likely;
  }

  /** Returns the query that scores all passages that may mention a person. */
  static CollectionPersonQuery scoring(QueryName person) {
    return new CollectionPersonQuery(person, false);
  }

  /** Returns the query for the passages that likely mention a person; its scores mean nothing. */
  static CollectionPersonQuery likely(QueryName person) {
    return new CollectionPersonQuery(person, true);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Profile profile = profile(searcher.getIndexReader());
    profile
        .names()
        .forEach(
            (name, weight) -> {
              if (!likely || weight >= LIKELY_NAME) {
                add(Fields.NAME, name, NAME_WEIGHT * weight, query);
              }
            });
    for (Unresolved mention : profile.mentions()) {
      if (!likely || mention.probability() >= LIKELY_MENTION) {
        double weight = UNRESOLVED_WEIGHT * mention.probability();
        add(Fields.UNRESOLVED, mention.feature(), weight, query);
      }
    }
    if (!likely) {
      CollectionPeople.surnames(names)
          .forEach(
              (surname, weight) -> add(Fields.SURNAME, surname, SURNAME_WEIGHT * weight, query));
    }
    return query.build();
  }

  /** Returns who is meant, as far as an index knows. */
  Profile profile(IndexReader reader) throws IOException {
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
        && likely == ((CollectionPersonQuery) other).likely;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), text, names, least, likely);
  }
}
