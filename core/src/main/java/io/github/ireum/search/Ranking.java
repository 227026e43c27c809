// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.MatchReason;
import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.index.Fields;
import io.github.ireum.search.PlannedQuery.EvidenceWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The ranking of one query: the best passages by their own words and names, ranked again with what
 * costs too much to ask of all. Not thread-safe.
 */
final class Ranking {

  /** How many passages are ranked again at least. */
  private static final int CANDIDATES = 1_000;

  private final IndexSearcher searcher;
  private final PassageReader passages;
  private final PassageOrder order;
  private final PlannedQuery planned;
  private final RankingWeights weights;
  private final Feedback feedback;
  private final BoilerplateDemotion demotion;
  private final MeaningRanking meaning;
  private final boolean recent;
  private int depth;
  private TotalHits total = new TotalHits(0, TotalHits.Relation.EQUAL_TO);
  private ScoreDoc[] candidates = {};
  private float[] matched = {};
  private float[] proximity = {};
  private float[] documents = {};
  private float[] recency = {};
  private List<EvidenceWord> related = List.of();
  private float[] relatedPassages = {};
  private float[] relatedDocuments = {};

  /**
   * Creates a ranking.
   *
   * @param recent whether newer passages count more
   */
  Ranking(
      IndexSearcher searcher,
      PassageReader passages,
      PassageOrder order,
      PlannedQuery planned,
      RankingWeights weights,
      Feedback feedback,
      BoilerplateDemotion demotion,
      MeaningRanking meaning,
      boolean recent) {
    this.feedback = feedback;
    this.demotion = demotion;
    this.meaning = meaning;
    this.recent = recent;
    this.searcher = searcher;
    this.passages = passages;
    this.order = order;
    this.planned = planned;
    this.weights = weights;
  }

  /** Returns how many passages match; known after the first ranking. */
  TotalHits total() {
    return total;
  }

  /** Returns the best passages, at most so many. */
  List<ScoreDoc> passages(int count) throws IOException {
    collect(count);
    return demotion.best(
        meaning.join(ranked(weights.documents().passage())), count, passage -> true);
  }

  /** Returns the best passage of each of the best documents, at most so many. */
  List<ScoreDoc> documents(int count) throws IOException {
    int wanted = count;
    while (true) {
      collect(wanted);
      Set<String> seen = new HashSet<>();
      List<ScoreDoc> best =
          demotion.best(
              meaning.join(ranked(weights.documents().hit())),
              count,
              passage -> seen.add(order.document(passage.doc)));
      if (best.size() == count || candidates.length < depth) {
        return best;
      }
      wanted = 4 * depth;
    }
  }

  /** Returns the words that were added to those of the query; known after the first ranking. */
  List<EvidenceWord> related() {
    return related;
  }

  /** Returns what a passage owes to its meaning, if it was ranked by it. */
  Optional<MatchReason> meaning(int doc) {
    return meaning.reason(doc);
  }

  /**
   * Returns what the score of a passage is made of, or null if it is not among those ranked.
   *
   * @param grouping what a hit stands for
   */
  @Nullable ScoreParts parts(int doc, Grouping grouping) throws IOException {
    double weight =
        grouping == Grouping.DOCUMENT ? weights.documents().hit() : weights.documents().passage();
    for (int i = 0; i < candidates.length; i++) {
      if (candidates[i].doc == doc) {
        return new ScoreParts(
            matched[i],
            proximity[i],
            weight * (documents[i] - relatedDocuments[i]),
            relatedPassages[i] + weight * relatedDocuments[i],
            recent ? recency[i] : 1,
            demotion.factor(doc));
      }
    }
    return null;
  }

  private void collect(int count) throws IOException {
    if (count <= depth) {
      return;
    }
    depth = Math.max(CANDIDATES, count);
    TopDocs top = searcher.search(planned.query(), depth);
    total = top.totalHits;
    candidates = top.scoreDocs;
    matched = new float[candidates.length];
    for (int i = 0; i < candidates.length; i++) {
      matched[i] = candidates[i].score;
    }
    proximity =
        planned.proximity() == null ? new float[candidates.length] : scores(planned.proximity());
    add(proximity);
    documents = new DocumentEvidence(weights).scores(searcher, planned.words(), candidates);
    if (recent) {
      recency = Recency.factors(searcher.getIndexReader(), candidates, weights.recency());
    }
    related =
        feedback.words(searcher, passages, planned.words(), ranked(weights.documents().passage()));
    relatedPassages = related.isEmpty() ? new float[candidates.length] : scores(any(related));
    relatedDocuments = new DocumentEvidence(weights).scores(searcher, related, candidates);
    add(relatedPassages);
    for (int i = 0; i < candidates.length; i++) {
      documents[i] += relatedDocuments[i];
    }
  }

  private void add(float[] scores) {
    for (int i = 0; i < candidates.length; i++) {
      candidates[i].score += scores[i];
    }
  }

  private static Query any(List<EvidenceWord> words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (EvidenceWord word : words) {
      SynonymQuery.Builder forms = new SynonymQuery.Builder(Fields.TEXT);
      word.forms().forEach((form, weight) -> forms.addTerm(new BytesRef(form), weight));
      any.add(new BoostQuery(forms.build(), (float) word.boost()), Occur.SHOULD);
    }
    return any.build();
  }

  private List<ScoreDoc> ranked(double documentWeight) {
    List<ScoreDoc> ranked = new ArrayList<>();
    for (int i = 0; i < candidates.length; i++) {
      float score = (float) (candidates[i].score + documentWeight * documents[i]);
      score *= recent ? recency[i] : 1;
      ranked.add(new ScoreDoc(candidates[i].doc, score));
    }
    ranked.sort(order);
    return ranked;
  }

  /** Returns what a query says of each candidate; 0 where it does not match. */
  private float[] scores(Query query) throws IOException {
    float[] scores = new float[candidates.length];
    Integer[] byDocument = new Integer[candidates.length];
    Arrays.setAll(byDocument, i -> i);
    Arrays.sort(byDocument, Comparator.comparingInt(i -> candidates[i].doc));
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    int leaf = -1;
    Scorer scorer = null;
    for (int i : byDocument) {
      int doc = candidates[i].doc;
      int in = ReaderUtil.subIndex(doc, leaves);
      if (in != leaf) {
        leaf = in;
        scorer = weight.scorer(leaves.get(leaf));
      }
      int target = doc - leaves.get(leaf).docBase;
      if (scorer != null) {
        if (scorer.docID() < target) {
          scorer.iterator().advance(target);
        }
        if (scorer.docID() == target) {
          scores[i] = scorer.score();
        }
      }
    }
    return scores;
  }
}
