// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.IndexReading;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;

/**
 * Reads the passages that one search looks at, each of them once and not again for every step. Not
 * thread-safe.
 */
final class PassageReader {

  /** Passages that are remembered; one that was looked at long before is read again. */
  private static final int MOST_KEPT = 1_000;

  private final IndexSearcher searcher;
  private final QueryTerms terms;
  private final Map<Integer, ReadPassage> read =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, ReadPassage> eldest) {
          return size() > MOST_KEPT;
        }
      };

  PassageReader(IndexSearcher searcher, QueryTerms terms) {
    this.searcher = searcher;
    this.terms = terms;
  }

  /** Returns a passage by the number of its Lucene document. */
  ReadPassage read(int doc) throws IOException {
    ReadPassage known = read.get(doc);
    if (known == null) {
      known = new ReadPassage(doc, IndexReading.passage(searcher, doc), terms);
      read.put(doc, known);
    }
    return known;
  }
}
