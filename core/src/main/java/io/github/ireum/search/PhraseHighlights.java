// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.TextRange;
import io.github.ireum.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Marks words only where they stand in a row, each run from its first word to its last, as Lucene's
 * own matches tell. Not thread-safe.
 */
final class PhraseHighlights implements HighlightStrategy {

  private final List<LeafReaderContext> leaves;
  private final Weight weight;

  /**
   * Creates a strategy.
   *
   * @param phrase a query for the row in {@link Fields#TEXT}; what it asks of other fields is not
   *     looked at
   */
  PhraseHighlights(IndexSearcher searcher, Query phrase) throws IOException {
    leaves = searcher.getIndexReader().leaves();
    weight = searcher.createWeight(searcher.rewrite(phrase), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  @Override
  public List<TextRange> in(ReadPassage passage) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passage.doc(), leaves));
    Matches matches = weight.matches(leaf, passage.doc() - leaf.docBase);
    MatchesIterator runs = matches == null ? null : matches.getMatches(Fields.TEXT);
    List<TextRange> ranges = new ArrayList<>();
    while (runs != null && runs.next()) {
      TextRange range = passage.text().run(runs.startPosition(), runs.endPosition());
      if (range != null) {
        ranges.add(range);
      }
    }
    return ranges;
  }
}
