// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.NameOccurrence;
import io.github.ireum.PassageHit;
import io.github.ireum.PassageQuery;
import io.github.ireum.PassageQuery.Grouping;
import io.github.ireum.SearchResult;
import io.github.ireum.TextRange;
import io.github.ireum.index.Fields;
import io.github.ireum.index.IndexReading;
import io.github.ireum.index.IndexReading.StoredPassage;
import io.github.ireum.index.LuceneIndex;
import io.github.ireum.names.KoreanName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.grouping.GroupingSearch;
import org.apache.lucene.search.grouping.TopGroups;
import org.apache.lucene.util.BytesRef;

/** Answers queries from an index. Thread-safe. */
public final class PassageSearcher {

  private final LuceneIndex index;
  private final QueryPlanner planner;
  private final Highlighter highlighter;

  /** Creates a searcher over an index, which stays the caller's to close. */
  public PassageSearcher(LuceneIndex index) {
    this.index = index;
    this.planner = new QueryPlanner(index.analyzer());
    this.highlighter = new Highlighter(index.analyzer());
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

  private SearchResult search(IndexSearcher searcher, PassageQuery query, PlannedQuery planned)
      throws IOException {
    return query.grouping() == Grouping.DOCUMENT
        ? byDocument(searcher, query, planned)
        : byPassage(searcher, query, planned);
  }

  private SearchResult byPassage(IndexSearcher searcher, PassageQuery query, PlannedQuery planned)
      throws IOException {
    TopDocs top = searcher.search(planned.query(), query.limit());
    return new SearchResult(
        hits(searcher, query, planned, List.of(top.scoreDocs)),
        top.totalHits.value(),
        top.totalHits.relation() == TotalHits.Relation.EQUAL_TO);
  }

  private SearchResult byDocument(IndexSearcher searcher, PassageQuery query, PlannedQuery planned)
      throws IOException {
    GroupingSearch grouping = new GroupingSearch(Fields.DOCUMENT).setAllGroups(true);
    TopGroups<BytesRef> groups = grouping.search(searcher, planned.query(), 0, query.limit());
    List<ScoreDoc> best = new ArrayList<>();
    for (var group : groups.groups) {
      best.add(group.scoreDocs()[0]);
    }
    int total = groups.totalGroupCount == null ? best.size() : groups.totalGroupCount;
    return new SearchResult(hits(searcher, query, planned, best), total, true);
  }

  private List<PassageHit> hits(
      IndexSearcher searcher, PassageQuery query, PlannedQuery planned, List<ScoreDoc> top)
      throws IOException {
    Map<Integer, List<TextRange>> highlights =
        query.highlighted() ? highlighter.highlight(searcher, planned.query(), top) : Map.of();
    List<PassageHit> hits = new ArrayList<>();
    for (ScoreDoc scored : top) {
      StoredPassage stored = IndexReading.passage(searcher, scored.doc);
      int start = stored.passage().start();
      List<TextRange> inDocument = new ArrayList<>();
      for (TextRange range : highlights.getOrDefault(scored.doc, List.of())) {
        inDocument.add(new TextRange(start + range.start(), start + range.end()));
      }
      if (query.highlighted()) {
        addNames(planned.names(), stored.names(), inDocument);
      }
      hits.add(
          new PassageHit(
              hits.size() + 1,
              scored.score,
              IndexReading.source(searcher, stored.documentKey()),
              stored.passage(),
              TextRanges.merge(inDocument),
              stored.names()));
    }
    return hits;
  }

  /** Highlights the people who are asked for, in whatever spelling or script they stand there. */
  private static void addNames(
      List<QueryName> asked, List<NameOccurrence> mentioned, List<TextRange> highlights) {
    for (NameOccurrence name : mentioned) {
      String southern =
          KoreanName.ofHangul(name.reading())
              .map(reading -> reading.southern().hangul())
              .orElse(name.reading());
      if (asked.stream().anyMatch(person -> person.weights().containsKey(southern))) {
        highlights.add(name.range());
      }
    }
  }
}
