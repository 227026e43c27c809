// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.MatchReason;
import io.github.ireum.MatchReason.Kind;
import io.github.ireum.index.Embeddings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * Joins the ranking of one query by words with one by meaning, by reciprocal rank fusion (Cormack,
 * Clarke and Büttcher, SIGIR 2009), where the index has vectors and the query is a plain question
 * without people: of names a model knows nothing. Only passages that the query finds by words are
 * ranked. Not thread-safe.
 */
final class MeaningRanking {

  /** How many passages are ranked by meaning. */
  private static final int NEAREST = 1_000;

  private final IndexSearcher searcher;
  private final PassageOrder order;
  private final PlannedQuery planned;
  private final Embeddings embeddings;
  private final RankingWeights.Meaning weights;
  private final Map<Integer, Integer> byWords = new HashMap<>();

  /** The passages by falling likeness, once they are known. */
  private final Map<Integer, Integer> byMeaning = new LinkedHashMap<>();

  private boolean asked;

  MeaningRanking(
      IndexSearcher searcher,
      PassageOrder order,
      PlannedQuery planned,
      Embeddings embeddings,
      RankingWeights.Meaning weights) {
    this.searcher = searcher;
    this.order = order;
    this.planned = planned;
    this.embeddings = embeddings;
    this.weights = weights;
  }

  /** Returns the passages of a ranking by words, by both; as they are if there is no other. */
  List<ScoreDoc> join(List<ScoreDoc> ranked) throws IOException {
    if (!asked) {
      asked = true;
      ask();
    }
    if (byMeaning.isEmpty()) {
      return ranked;
    }
    byWords.clear();
    Map<Integer, Float> scores = new LinkedHashMap<>();
    for (ScoreDoc passage : ranked) {
      byWords.put(passage.doc, byWords.size() + 1);
      scores.put(passage.doc, score(byWords.size(), 1));
    }
    byMeaning.forEach((doc, rank) -> scores.merge(doc, score(rank, weights.rank()), Float::sum));
    List<ScoreDoc> joined = new ArrayList<>();
    scores.forEach((doc, score) -> joined.add(new ScoreDoc(doc, score)));
    joined.sort(order);
    return joined;
  }

  private float score(int rank, double weight) {
    // The first of a ranking scores its weight, so that scores can be read.
    return (float) (weight * (weights.offset() + 1) / (weights.offset() + rank));
  }

  private void ask() throws IOException {
    String question = planned.question();
    Query nearest =
        question == null || weights.rank() <= 0
            ? null
            : embeddings.nearest(question, NEAREST, planned.query());
    if (nearest != null) {
      for (ScoreDoc passage : searcher.search(nearest, NEAREST).scoreDocs) {
        byMeaning.put(passage.doc, byMeaning.size() + 1);
      }
    }
  }

  /** Returns what a passage owes to its meaning, if it was ranked by it. */
  Optional<MatchReason> reason(int doc) {
    Integer meant = byMeaning.get(doc);
    if (meant == null) {
      return Optional.empty();
    }
    Integer worded = byWords.get(doc);
    String words =
        worded == null
            ? "By its words it is not among the best passages"
            : "By its words it is number " + worded;
    String sentence = words + ", by likeness of meaning number " + meant + "; both count.";
    return Optional.of(
        new MatchReason(Kind.MEANING, "", "", score(meant, weights.rank()), sentence));
  }
}
