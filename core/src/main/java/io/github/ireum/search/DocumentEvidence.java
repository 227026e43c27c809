// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import io.github.ireum.search.PlannedQuery.EvidenceWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.SmallFloat;

/**
 * Scores the documents of passages by BM25 over all their passages together, so that a passage
 * gains from what stands around it. Only the documents of the given passages are looked at.
 * Thread-safe.
 */
final class DocumentEvidence {

  /** How far a document is looked at on either side of a passage. */
  private static final int MAX_DISTANCE = 200;

  private final RankingWeights weights;

  DocumentEvidence(RankingWeights weights) {
    this.weights = weights;
  }

  /** The passages of one document in one segment, from one Lucene document up to another. */
  private static final class Span {
    private final int start;
    private final int end;
    private final int length;
    private double score;

    Span(int start, int end, int length) {
      this.start = start;
      this.end = end;
      this.length = length;
    }
  }

  /** Returns the score of the document of each passage, in the order of the passages. */
  float[] scores(IndexSearcher searcher, List<EvidenceWord> words, ScoreDoc[] passages)
      throws IOException {
    float[] scores = new float[passages.length];
    CollectionStatistics text = searcher.collectionStatistics(Fields.TEXT);
    CollectionStatistics documents = searcher.collectionStatistics(Fields.RECORD);
    if (words.isEmpty() || text == null || documents == null) {
      return scores;
    }
    double averageLength = (double) text.sumTotalTermFreq() / documents.docCount();
    double[] rarities = rarities(searcher, words, text.docCount());
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Map<Integer, List<Integer>> byLeaf = new HashMap<>();
    for (int i = 0; i < passages.length; i++) {
      byLeaf
          .computeIfAbsent(ReaderUtil.subIndex(passages[i].doc, leaves), l -> new ArrayList<>())
          .add(i);
    }
    for (Map.Entry<Integer, List<Integer>> entry : byLeaf.entrySet()) {
      LeafReaderContext leaf = leaves.get(entry.getKey());
      List<Integer> order = entry.getValue();
      order.sort(Comparator.comparingInt(i -> passages[i].doc));
      int[] docs = order.stream().mapToInt(i -> passages[i].doc - leaf.docBase).toArray();
      Span[] spans = spans(leaf.reader(), docs);
      List<Span> different = Arrays.stream(spans).distinct().toList();
      for (int w = 0; w < words.size(); w++) {
        add(leaf.reader(), words.get(w), rarities[w], averageLength, different);
      }
      for (int i = 0; i < spans.length; i++) {
        scores[order.get(i)] = (float) spans[i].score;
      }
    }
    return scores;
  }

  private static double[] rarities(IndexSearcher searcher, List<EvidenceWord> words, long passages)
      throws IOException {
    double[] rarities = new double[words.size()];
    for (int i = 0; i < rarities.length; i++) {
      int frequency = 0;
      for (String form : words.get(i).forms().keySet()) {
        frequency =
            Math.max(frequency, searcher.getIndexReader().docFreq(new Term(Fields.TEXT, form)));
      }
      rarities[i] = Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
    }
    return rarities;
  }

  private static Span[] spans(LeafReader reader, int[] docs) throws IOException {
    SortedDocValues keys = DocValues.getSorted(reader, Fields.DOCUMENT);
    NumericDocValues ordinals = DocValues.getNumeric(reader, Fields.ORDINAL);
    NumericDocValues lengths = reader.getNormValues(Fields.TEXT);
    Span[] spans = new Span[docs.length];
    Span last = null;
    for (int i = 0; i < docs.length; i++) {
      if (last == null || docs[i] >= last.end) {
        int before = ordinals.advanceExact(docs[i]) ? (int) ordinals.longValue() : 0;
        int start = docs[i] - Math.min(before, MAX_DISTANCE);
        int end = docs[i] + 1;
        int key = keys.advanceExact(docs[i]) ? keys.ordValue() : -1;
        while (end < reader.maxDoc()
            && end < docs[i] + MAX_DISTANCE
            && keys.advanceExact(end)
            && keys.ordValue() == key) {
          end++;
        }
        last = new Span(Math.max(start, last == null ? 0 : last.end), end, 0);
        int length = 0;
        for (int doc = last.start; lengths != null && doc < end; doc++) {
          length +=
              lengths.advanceExact(doc) ? SmallFloat.byte4ToInt((byte) lengths.longValue()) : 0;
        }
        last = new Span(last.start, end, length);
      }
      spans[i] = last;
    }
    return spans;
  }

  private void add(
      LeafReader reader, EvidenceWord word, double rarity, double averageLength, List<Span> spans)
      throws IOException {
    double[] frequencies = new double[spans.size()];
    for (Map.Entry<String, Float> form : word.forms().entrySet()) {
      PostingsEnum postings =
          reader.postings(new Term(Fields.TEXT, form.getKey()), PostingsEnum.FREQS);
      if (postings == null) {
        continue;
      }
      int doc = -1;
      for (int i = 0; i < spans.size() && doc != DocIdSetIterator.NO_MORE_DOCS; i++) {
        Span span = spans.get(i);
        if (doc < span.start) {
          doc = postings.advance(span.start);
        }
        while (doc < span.end) {
          frequencies[i] += form.getValue() * postings.freq();
          doc = postings.nextDoc();
        }
      }
    }
    for (int i = 0; i < frequencies.length; i++) {
      if (frequencies[i] > 0) {
        Span span = spans.get(i);
        double b = weights.documents().length();
        double norm = weights.words().saturation() * (1 - b + b * span.length / averageLength);
        span.score += word.boost() * rarity * frequencies[i] / (frequencies[i] + norm);
      }
    }
  }
}
