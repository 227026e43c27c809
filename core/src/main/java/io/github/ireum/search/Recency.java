// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.NumericUtils;

/**
 * How much more passages count for being new. The newest document of the index is no older than
 * today, so that an archive has its new and old documents as well.
 */
final class Recency {

  private Recency() {}

  /**
   * Returns a factor for each passage, from 1 to 1 and the weight: of a passage as old as the half
   * life, 1 and half of the weight.
   */
  static float[] factors(IndexReader reader, ScoreDoc[] passages, RankingWeights.Recency weights)
      throws IOException {
    float[] factors = new float[passages.length];
    Arrays.fill(factors, 1);
    byte[] newest = PointValues.getMaxPackedValue(reader, Fields.DAY);
    if (newest == null) {
      return factors;
    }
    long today = NumericUtils.sortableBytesToLong(newest, 0);
    Integer[] order = new Integer[passages.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Integer.compare(passages[a].doc, passages[b].doc));
    List<LeafReaderContext> leaves = reader.leaves();
    int leaf = -1;
    SortedNumericDocValues days = DocValues.emptySortedNumeric();
    for (int i : order) {
      int in = ReaderUtil.subIndex(passages[i].doc, leaves);
      if (in != leaf) {
        leaf = in;
        days = DocValues.getSortedNumeric(leaves.get(leaf).reader(), Fields.DAY);
      }
      if (days.advanceExact(passages[i].doc - leaves.get(leaf).docBase)) {
        double age = today - days.nextValue();
        factors[i] = (float) (1 + weights.newest() * Math.pow(0.5, age / weights.halfLife()));
      }
    }
    return factors;
  }
}
