// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Counts the documents whose passages match a query. The passages of one are in one segment. */
final class DocumentCount extends SimpleCollector {

  private long count;
  private @Nullable SortedDocValues keys;
  private FixedBitSet seen = new FixedBitSet(0);

  private DocumentCount() {}

  static long of(IndexSearcher searcher, Query query) throws IOException {
    return searcher.search(
        query,
        new CollectorManager<DocumentCount, Long>() {
          @Override
          public DocumentCount newCollector() {
            return new DocumentCount();
          }

          @Override
          public Long reduce(Collection<DocumentCount> counts) {
            return counts.stream().mapToLong(counter -> counter.count).sum();
          }
        });
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    keys = DocValues.getSorted(context.reader(), Fields.DOCUMENT);
    seen = new FixedBitSet(Math.max(1, keys.getValueCount()));
  }

  @Override
  public void collect(int doc) throws IOException {
    if (keys != null && keys.advanceExact(doc) && !seen.getAndSet(keys.ordValue())) {
      count++;
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
