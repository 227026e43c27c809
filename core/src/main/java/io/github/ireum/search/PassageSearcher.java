// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.InvalidQueryException;
import io.github.ireum.MatchReason;
import io.github.ireum.PassageCopy;
import io.github.ireum.PassageHit;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.SearchFacets;
import io.github.ireum.SearchResult;
import io.github.ireum.TextRange;
import io.github.ireum.index.Fields;
import io.github.ireum.index.IndexReading;
import io.github.ireum.index.IndexReading.StoredPassage;
import io.github.ireum.index.LuceneIndex;
import io.github.ireum.search.NearDuplicates.Group;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.similarities.BM25Similarity;

/** Answers queries from an index. Thread-safe. */
public final class PassageSearcher {

  /** How far down the ranking a hit is looked for to explain its score. */
  private static final int MOST_EXPLAINED = 1_000;

  private final LuceneIndex index;
  private final RankingWeights weights;
  private final QueryPlanner planner;
  private final Highlighter highlighter;
  private final HitExplainer explainer;
  private final Feedback feedback;

  /** Creates a searcher over an index, which stays the caller's to close. */
  public PassageSearcher(LuceneIndex index) {
    this(index, RankingWeights.getDefault());
  }

  /** Creates a searcher with other weights than those of the library. */
  public PassageSearcher(LuceneIndex index, RankingWeights weights) {
    this.index = index;
    this.weights = weights;
    this.planner = new QueryPlanner(index.analyzer(), weights);
    this.highlighter = new Highlighter(index.analyzer());
    QueryTerms terms = new QueryTerms(index.analyzer());
    this.explainer = new HitExplainer(terms);
    this.feedback = new Feedback(terms, new WordQueries(weights, terms), weights);
  }

  /**
   * Answers a query.
   *
   * @throws io.github.ireum.InvalidQueryException if the query has nothing to search for
   */
  public SearchResult search(PassageQuery query) {
    PlannedQuery planned = planner.plan(query);
    return index.read(searcher -> search(searcher, query, planned));
  }

  /**
   * Says why a passage answers a query.
   *
   * @throws io.github.ireum.InvalidQueryException if the query has nothing to search for
   */
  public List<MatchReason> explain(PassageQuery query, PassageHit hit) {
    PlannedQuery planned = planner.plan(query);
    return index.read(
        shared -> {
          IndexSearcher searcher = ranked(shared);
          Ranking ranking = ranking(searcher, query, planned);
          int doc = find(searcher, ranking.passages(Math.max(query.limit(), MOST_EXPLAINED)), hit);
          ScoreParts parts = ranking.parts(doc, query.grouping());
          List<MatchReason> reasons =
              new ArrayList<>(explainer.explain(searcher, planned, hit, ranking.related(), parts));
          ranking.meaning(doc).ifPresent(reasons::add);
          return reasons;
        });
  }

  /** Returns which of the ranked passages a hit is, or -1 if the index has changed since. */
  private static int find(IndexSearcher searcher, List<ScoreDoc> ranked, PassageHit hit)
      throws IOException {
    for (ScoreDoc scored : ranked) {
      StoredPassage stored = IndexReading.passage(searcher, scored.doc);
      if (stored.passage().equals(hit.passage())
          && IndexReading.source(searcher, stored.documentKey()).equals(hit.document())) {
        return scored.doc;
      }
    }
    return -1;
  }

  /**
   * Counts what the best answers to a query have in common.
   *
   * @throws io.github.ireum.InvalidQueryException if the query has nothing to search for
   */
  public SearchFacets facets(PassageQuery query) {
    PlannedQuery planned = planner.plan(query);
    return index.read(
        shared -> {
          IndexSearcher searcher = ranked(shared);
          Ranking ranking = ranking(searcher, query, planned);
          return new FacetCounter().count(searcher, ranking.passages(SearchFacets.MAX_PASSAGES));
        });
  }

  /**
   * Returns a query whose words the index has.
   *
   * @throws io.github.ireum.InvalidQueryException if the query has nothing to search for
   */
  public Optional<String> suggestion(PassageQuery query) {
    PlannedQuery planned = planner.plan(query);
    return index.read(
        searcher -> Suggestions.of(searcher, planned, planner.people(), query.text()));
  }

  /**
   * Returns the near-duplicates of each passage of the index that has any, whatever is asked: what
   * {@link PassageQuery#collapsed} goes by, for an evaluation of it. By numbers of Lucene
   * documents.
   */
  public Map<Integer, List<Integer>> copies() {
    return index.read(
        searcher -> {
          NearDuplicates duplicates = new NearDuplicates(ranked(searcher), index.analyzer());
          Query passages = new FieldExistsQuery(Fields.START);
          Map<Integer, List<Integer>> copies = new TreeMap<>();
          for (int doc = 0; doc < searcher.getIndexReader().maxDoc(); doc++) {
            if (IndexReading.isPassage(searcher, doc)) {
              List<Integer> found = duplicates.copies(passages, doc);
              if (!found.isEmpty()) {
                copies.put(doc, found);
              }
            }
          }
          return copies;
        });
  }

  private Ranking ranking(IndexSearcher searcher, PassageQuery query, PlannedQuery planned)
      throws IOException {
    BoilerplateDemotion demotion = new BoilerplateDemotion(searcher, planned, highlighter);
    MeaningRanking meaning =
        new MeaningRanking(searcher, planned, index.embeddings(), weights.meaning());
    return new Ranking(searcher, planned, weights, feedback, demotion, meaning, query.recent());
  }

  private IndexSearcher ranked(IndexSearcher shared) {
    IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
    searcher.setSimilarity(
        new BM25Similarity((float) weights.saturation(), (float) weights.length()));
    return searcher;
  }

  private SearchResult search(IndexSearcher shared, PassageQuery query, PlannedQuery planned)
      throws IOException {
    IndexSearcher searcher = ranked(shared);
    Ranking ranking = ranking(searcher, query, planned);
    boolean byDocument = query.grouping() == Grouping.DOCUMENT;
    try {
      List<Group> groups =
          groups(
              searcher,
              query,
              planned,
              count -> byDocument ? ranking.documents(count) : ranking.passages(count));
      List<PassageHit> hits = hits(searcher, query, planned, groups);
      return byDocument
          ? new SearchResult(hits, DocumentCount.of(searcher, planned.query()), true)
          : new SearchResult(
              hits,
              ranking.total().value(),
              ranking.total().relation() == TotalHits.Relation.EQUAL_TO);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new InvalidQueryException("The query has too many words and names for one search.");
    }
  }

  @FunctionalInterface
  private interface Ranked {
    List<ScoreDoc> first(int count) throws IOException;
  }

  /** Makes up for hits that turn out to be copies of others by looking further down the ranking. */
  private List<Group> groups(
      IndexSearcher searcher, PassageQuery query, PlannedQuery planned, Ranked ranking)
      throws IOException {
    int count = query.limit();
    List<ScoreDoc> ranked = ranking.first(count);
    if (!query.collapsed()) {
      return ranked.stream().map(scored -> new Group(scored, List.of())).toList();
    }
    NearDuplicates duplicates = new NearDuplicates(searcher, index.analyzer());
    while (true) {
      List<Group> groups = duplicates.collapse(planned.query(), ranked, query.limit());
      if (groups.size() == query.limit() || ranked.size() < count) {
        return groups;
      }
      count *= 2;
      ranked = ranking.first(count);
    }
  }

  private List<PassageHit> hits(
      IndexSearcher searcher, PassageQuery query, PlannedQuery planned, List<Group> groups)
      throws IOException {
    List<ScoreDoc> top = groups.stream().map(Group::best).toList();
    Map<Integer, List<TextRange>> highlights =
        query.highlighted() ? highlighter.highlight(searcher, planned.query(), top) : Map.of();
    List<PassageHit> hits = new ArrayList<>();
    for (Group group : groups) {
      ScoreDoc scored = group.best();
      StoredPassage stored = IndexReading.passage(searcher, scored.doc);
      int start = stored.passage().start();
      List<TextRange> inDocument = new ArrayList<>();
      for (TextRange range : highlights.getOrDefault(scored.doc, List.of())) {
        inDocument.add(new TextRange(start + range.start(), start + range.end()));
      }
      if (query.highlighted()) {
        inDocument.addAll(PersonHighlights.of(planned.names(), stored.names()));
      }
      List<PassageCopy> copies = new ArrayList<>();
      for (int doc : group.copies()) {
        StoredPassage copy = IndexReading.passage(searcher, doc);
        copies.add(
            new PassageCopy(
                IndexReading.source(searcher, copy.documentKey()), copy.passage(), copy.names()));
      }
      hits.add(
          new PassageHit(
              hits.size() + 1,
              scored.score,
              IndexReading.source(searcher, stored.documentKey()),
              stored.passage(),
              TextRanges.merge(inDocument),
              stored.names(),
              copies));
    }
    return hits;
  }
}
