// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.TextRange;
import io.github.ireum.index.Fields;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.matchhighlight.MatchRegionRetriever;
import org.apache.lucene.search.matchhighlight.OffsetRange;

/** Finds what matched inside passages, with Lucene's match regions. Thread-safe. */
final class Highlighter {

  private final Analyzer analyzer;

  Highlighter(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** Returns for each passage what matched, in order, as ranges of the passage. */
  Map<Integer, List<TextRange>> highlight(IndexSearcher searcher, Query query, List<ScoreDoc> top)
      throws IOException {
    Map<Integer, List<TextRange>> highlights = new HashMap<>();
    MatchRegionRetriever regions =
        new MatchRegionRetriever(
            searcher,
            searcher.rewrite(query),
            analyzer,
            field -> false,
            field -> field.equals(Fields.TEXT));
    regions.highlightDocuments(
        top.stream().mapToInt(scored -> scored.doc).sorted().iterator(),
        (doc, reader, leafDoc, values, hits) ->
            highlights.put(doc, merge(hits.getOrDefault(Fields.TEXT, List.of()))),
        field -> Integer.MAX_VALUE);
    return highlights;
  }

  private static List<TextRange> merge(List<OffsetRange> ranges) {
    return TextRanges.merge(
        ranges.stream().map(range -> new TextRange(range.from, range.to)).toList());
  }
}
