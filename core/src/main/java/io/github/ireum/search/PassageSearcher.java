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
import io.github.ireum.index.RepeatedBlocks;
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

  /** How far down the ranking hits are looked for that are no copies of those before. */
  private static final int MOST_RANKED = 2 * PassageQuery.MAX_LIMIT;

  private final LuceneIndex index;
  private final RankingWeights weights;
  private final QueryPlanner planner;
  private final QueryTerms terms;
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
    this.terms = new QueryTerms(index.analyzer());
    this.feedback = new Feedback(new WordQueries(weights.words(), terms), weights.feedback());
  }

  /**
   * Answers a query.
   *
   * @throws io.github.ireum.InvalidQueryException if the query has nothing to search for, or too
   *     much for one search
   */
  public SearchResult search(PassageQuery query) {
    return read(searcher -> new OneSearch(searcher, query, planner.plan(query, searcher)).result());
  }

  /**
   * Says why passages answer a query: a list of reasons for each hit, in their order.
   *
   * @throws io.github.ireum.InvalidQueryException if the query has nothing to search for, or too
   *     much for one search
   */
  public List<List<MatchReason>> explain(PassageQuery query, List<PassageHit> hits) {
    return read(
        shared -> {
          OneSearch search = new OneSearch(shared, query, planner.plan(query, shared));
          List<ScoreDoc> ranked = search.ranking.passages(Math.max(query.limit(), MOST_EXPLAINED));
          List<List<MatchReason>> reasons = new ArrayList<>();
          for (PassageHit hit : hits) {
            reasons.add(search.reasons(ranked, hit));
          }
          return reasons;
        });
  }

  /**
   * Counts what the best answers to a query have in common.
   *
   * @throws io.github.ireum.InvalidQueryException if the query has nothing to search for, or too
   *     much for one search
   */
  public SearchFacets facets(PassageQuery query) {
    return read(
        shared -> {
          OneSearch search = new OneSearch(shared, query, planner.plan(query, shared));
          return new FacetCounter()
              .count(search.searcher, search.ranking.passages(SearchFacets.MAX_PASSAGES));
        });
  }

  /**
   * Returns a query whose words the index has.
   *
   * @throws io.github.ireum.InvalidQueryException if the query has nothing to search for, or too
   *     much for one search
   */
  public Optional<String> suggestion(PassageQuery query) {
    return read(
        searcher -> Suggestions.of(searcher, planner.plan(query, searcher), planner, query.text()));
  }

  /**
   * Returns the near-duplicates of each passage of the index that has any, whatever is asked: what
   * {@link PassageQuery#collapsed} goes by, for an evaluation of it. By numbers of Lucene
   * documents.
   */
  public Map<Integer, List<Integer>> copies() {
    return index.read(
        searcher -> {
          IndexSearcher ranked = ranked(searcher);
          NearDuplicates duplicates =
              new NearDuplicates(
                  ranked,
                  new PassageReader(ranked, terms),
                  new PassageOrder(ranked.getIndexReader()));
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

  private IndexSearcher ranked(IndexSearcher shared) {
    IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
    searcher.setSimilarity(
        new BM25Similarity((float) weights.words().saturation(), (float) weights.words().length()));
    return searcher;
  }

  /** Reads the index for a query. */
  private <T> T read(LuceneIndex.Reading<T> reading) {
    return index.read(
        searcher -> {
          try {
            return reading.apply(searcher);
          } catch (IndexSearcher.TooManyClauses e) {
            throw new InvalidQueryException(
                "The query has too many words and names for one search.");
          }
        });
  }

  /** What one search needs. Not thread-safe. */
  private final class OneSearch {

    private final IndexSearcher searcher;
    private final PassageQuery query;
    private final PlannedQuery planned;
    private final PassageReader passages;
    private final PassageOrder order;
    private final Highlighter highlighter;
    private final Ranking ranking;

    OneSearch(IndexSearcher shared, PassageQuery query, PlannedQuery planned) throws IOException {
      this.query = query;
      this.planned = planned;
      searcher = ranked(shared);
      passages = new PassageReader(searcher, terms);
      order = new PassageOrder(searcher.getIndexReader());
      highlighter = new Highlighter(searcher, planned);
      RepeatedBlocks repeated = new RepeatedBlocks(searcher.getIndexReader());
      BoilerplateDemotion demotion =
          new BoilerplateDemotion(
              passages, order, highlighter, repeated, weights.words().furniture());
      MeaningRanking meaning =
          new MeaningRanking(searcher, order, planned, index.embeddings(), weights.meaning());
      ranking =
          new Ranking(
              searcher,
              passages,
              order,
              planned,
              weights,
              feedback,
              demotion,
              meaning,
              query.recent());
    }

    SearchResult result() throws IOException {
      List<PassageHit> hits = hits(groups());
      return query.grouping() == Grouping.DOCUMENT
          ? new SearchResult(hits, DocumentCount.of(searcher, planned.query()), true)
          : new SearchResult(
              hits,
              ranking.total().value(),
              ranking.total().relation() == TotalHits.Relation.EQUAL_TO);
    }

    private List<ScoreDoc> best(int count) throws IOException {
      return query.grouping() == Grouping.DOCUMENT
          ? ranking.documents(count)
          : ranking.passages(count);
    }

    /** Makes up for hits that turn out to be copies by looking further down the ranking. */
    private List<Group> groups() throws IOException {
      int count = query.limit();
      List<ScoreDoc> ranked = best(count);
      if (!query.collapsed()) {
        return ranked.stream().map(scored -> new Group(scored, List.of())).toList();
      }
      NearDuplicates duplicates = new NearDuplicates(searcher, passages, order);
      while (true) {
        List<Group> groups = duplicates.collapse(planned.query(), ranked, query.limit());
        if (groups.size() == query.limit() || ranked.size() < count || count > MOST_RANKED) {
          return groups;
        }
        int copies = groups.stream().mapToInt(group -> group.copies().size()).sum();
        count = Math.max(2 * count, query.limit() + copies);
        ranked = best(count);
      }
    }

    private List<PassageHit> hits(List<Group> groups) throws IOException {
      List<PassageHit> hits = new ArrayList<>();
      for (Group group : groups) {
        ScoreDoc scored = group.best();
        ReadPassage passage = passages.read(scored.doc);
        StoredPassage stored = passage.stored();
        List<PassageCopy> copies = new ArrayList<>();
        for (int doc : group.copies()) {
          StoredPassage copy = passages.read(doc).stored();
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
                query.highlighted() ? highlights(passage) : List.of(),
                stored.names(),
                copies));
      }
      return hits;
    }

    private List<TextRange> highlights(ReadPassage passage) throws IOException {
      int start = passage.stored().passage().start();
      return highlighter.in(passage).stream()
          .map(range -> new TextRange(start + range.start(), start + range.end()))
          .toList();
    }

    /** Returns the reasons for a hit; none if it is not among those ranked. */
    private List<MatchReason> reasons(List<ScoreDoc> ranked, PassageHit hit) throws IOException {
      int doc = find(ranked, hit);
      ScoreParts parts = ranking.parts(doc, query.grouping());
      if (parts == null) {
        return List.of();
      }
      List<MatchReason> reasons =
          new HitExplainer(searcher, planned)
              .explain(passages.read(doc), hit.document(), ranking.related(), parts);
      ranking.meaning(doc).ifPresent(reasons::add);
      return reasons;
    }

    /** Returns which of the ranked passages a hit is, or -1 if the index has changed since. */
    private int find(List<ScoreDoc> ranked, PassageHit hit) throws IOException {
      for (ScoreDoc scored : ranked) {
        StoredPassage stored = passages.read(scored.doc).stored();
        if (stored.passage().equals(hit.passage())
            && IndexReading.source(searcher, stored.documentKey()).equals(hit.document())) {
          return scored.doc;
        }
      }
      return -1;
    }
  }
}
