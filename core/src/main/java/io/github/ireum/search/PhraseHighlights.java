// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.TextRange;
import io.github.ireum.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Marks words only where they stand in a row, each run from its first word to its last, as Lucene's
 * own matches tell. Not thread-safe.
 */
final class PhraseHighlights implements HighlightStrategy {

  private final List<LeafReaderContext> leaves;
  private final Weight weight;
  private final Set<Term> terms = new HashSet<>();

  /**
   * Creates a strategy.
   *
   * @param phrase a query for the row in {@link Fields#TEXT}; what it asks of other fields is not
   *     looked at
   */
  PhraseHighlights(IndexSearcher searcher, Query phrase) throws IOException {
    leaves = searcher.getIndexReader().leaves();
    Query rewritten = searcher.rewrite(phrase);
    rewritten.visit(QueryVisitor.termCollector(terms));
    weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  @Override
  public List<TextRange> in(ReadPassage passage) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passage.doc(), leaves));
    Matches matches = weight.matches(leaf, passage.doc() - leaf.docBase);
    MatchesIterator runs = matches == null ? null : matches.getMatches(Fields.TEXT);
    List<TextRange> ranges = new ArrayList<>();
    while (runs != null && runs.next()) {
      TextRange range = run(passage.text(), runs.startPosition(), runs.endPosition());
      if (range != null) {
        ranges.add(range);
      }
    }
    return ranges;
  }

  /** Half of a word that a line end broke may stand at the place of the word beside it. */
  private @Nullable TextRange run(AnalysedText text, int first, int last) {
    TextRange ofTerms =
        text.run(first, last, word -> terms.contains(new Term(Fields.TEXT, word.text())));
    return ofTerms == null ? text.run(first, last, word -> true) : ofTerms;
  }
}
