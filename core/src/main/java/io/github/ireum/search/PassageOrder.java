// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreDoc;

/**
 * Falling scores; of passages that score alike, those of one document together and as they stand in
 * it. Lucene has such in the order in which they came into the index, which differs from run to run
 * where several threads write it. Not thread-safe.
 */
final class PassageOrder implements Comparator<ScoreDoc> {

  private static final Comparator<ScoreDoc> SCORES =
      Comparator.comparingDouble(passage -> -passage.score);

  private final List<LeafReaderContext> leaves;
  private final Map<Integer, String> documents = new HashMap<>();

  PassageOrder(IndexReader reader) {
    leaves = reader.leaves();
  }

  @Override
  public int compare(ScoreDoc one, ScoreDoc other) {
    int byScore = SCORES.compare(one, other);
    return byScore != 0 ? byScore : compare(one.doc, other.doc);
  }

  /** Compares passages by their documents and their places. */
  int compare(int one, int other) {
    if (one == other) {
      return 0;
    }
    int byDocument = document(one).compareTo(document(other));
    return byDocument != 0 ? byDocument : Integer.compare(one, other);
  }

  /**
   * Returns what identifies the document of a passage.
   *
   * @throws UncheckedIOException if the index cannot be read
   */
  String document(int passage) {
    return documents.computeIfAbsent(passage, this::read);
  }

  private String read(int passage) {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(passage, leaves));
    try {
      SortedDocValues keys = DocValues.getSorted(leaf.reader(), Fields.DOCUMENT);
      return keys.advanceExact(passage - leaf.docBase)
          ? keys.lookupOrd(keys.ordValue()).utf8ToString()
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
