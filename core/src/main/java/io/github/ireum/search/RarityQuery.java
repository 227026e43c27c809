// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * A person beside words: as BM25 has it of a word, the person counts the more the fewer passages
 * mention them, which is known when the query is rewritten for an index. Whom nobody mentions
 * counts no more than somebody of whom every other passage speaks.
 */
final class RarityQuery extends Query {

  private final Query person;
  private final Query likely;
  private final double weight;

  /**
   * Creates a query.
   *
   * @param person what scores passages
   * @param likely what finds those that likely mention the person
   * @param weight what the person counts whom about every other passage mentions
   */
  RarityQuery(Query person, Query likely, double weight) {
    this.person = person;
    this.likely = likely;
    this.weight = weight;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    int mentioning = searcher.count(likely);
    int passages = Math.max(mentioning, searcher.getIndexReader().getDocCount(Fields.TEXT));
    double rarity =
        mentioning == 0 ? 1 : Math.log(1 + (passages - mentioning + 0.5) / (mentioning + 0.5));
    return new BoostQuery(person, (float) (weight * rarity));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "rarity(" + person.toString(field) + ")^" + weight;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && person.equals(((RarityQuery) other).person)
        && likely.equals(((RarityQuery) other).likely)
        && weight == ((RarityQuery) other).weight;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), person, likely, weight);
  }
}
