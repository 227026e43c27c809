// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * A phrase with several terms at a position, of which one must be there, as {@link
 * MultiPhraseQuery}. That one counts a match by the rareness of all its terms together, so that
 * more of them count more; this one by the mean of those that the index has.
 */
final class VariedPhraseQuery extends Query {

  private final MultiPhraseQuery phrase;

  /** Creates a query, for a phrase of two positions or more. */
  VariedPhraseQuery(MultiPhraseQuery phrase) {
    this.phrase = phrase;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    MultiPhraseQuery.Builder known = new MultiPhraseQuery.Builder().setSlop(phrase.getSlop());
    Term[][] terms = phrase.getTermArrays();
    int count = 0;
    for (int i = 0; i < terms.length; i++) {
      List<Term> found = new ArrayList<>();
      for (Term term : terms[i]) {
        if (searcher.getIndexReader().docFreq(term) > 0) {
          found.add(term);
        }
      }
      if (found.isEmpty()) {
        return MatchNoDocsQuery.INSTANCE.createWeight(searcher, scoreMode, boost);
      }
      count += found.size();
      known.add(found.toArray(Term[]::new), phrase.getPositions()[i]);
    }
    return searcher.createWeight(searcher.rewrite(known.build()), scoreMode, boost / count);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(phrase.getTermArrays()[0][0].field())) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String field) {
    return "mean(" + phrase.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && phrase.equals(((VariedPhraseQuery) other).phrase);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + phrase.hashCode();
  }
}
