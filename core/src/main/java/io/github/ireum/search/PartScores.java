// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What each part of a query adds to the score of one passage, by the field that it was found in.
 * The query is walked as Lucene adds it up: sums, the best of alternatives with what the others
 * still add, factors. Not thread-safe.
 */
final class PartScores {

  /** Whatever is no field of text. */
  private static final String ELSEWHERE = "";

  private final IndexSearcher searcher;
  private final int doc;
  private final Map<Query, QueryPart> parts = new HashMap<>();
  private final Map<QueryPart, Map<String, Double>> scores = new HashMap<>();

  private PartScores(IndexSearcher searcher, int doc) {
    this.searcher = searcher;
    this.doc = doc;
  }

  /**
   * Takes the score of a passage apart.
   *
   * @param doc number of a passage that the query finds
   */
  static PartScores of(IndexSearcher searcher, PlannedQuery planned, int doc) throws IOException {
    PartScores scores = new PartScores(searcher, doc);
    for (QueryPart part : planned.parts()) {
      scores.parts.putIfAbsent(part.query(), part);
    }
    scores.add(planned.query(), 1, null);
    return scores;
  }

  /** Returns what a part adds; 0 if the passage does not have it or something else counts more. */
  double of(QueryPart part) {
    return of(part, field -> true);
  }

  /** Returns what a part adds in one field. */
  double of(QueryPart part, String field) {
    return of(part, field::equals);
  }

  /** Returns what a part adds in the passage itself, and not in its title or around it. */
  double inPassage(QueryPart part) {
    return of(part, field -> !field.equals(Fields.TITLE) && !field.equals(Fields.FURNITURE));
  }

  private double of(QueryPart part, Predicate<String> field) {
    double sum = 0;
    for (Map.Entry<String, Double> score : scores.getOrDefault(part, Map.of()).entrySet()) {
      sum += field.test(score.getKey()) ? score.getValue() : 0;
    }
    return sum;
  }

  private void add(Query query, double factor, @Nullable QueryPart outer) throws IOException {
    QueryPart part = parts.getOrDefault(query, outer);
    if (query instanceof BoostQuery boosted) {
      add(boosted.getQuery(), factor * boosted.getBoost(), part);
    } else if (query instanceof CollectionPersonQuery || query instanceof RarityQuery) {
      add(query.rewrite(searcher), factor, part);
    } else if (query instanceof BooleanQuery all) {
      if (searcher.explain(all, doc).isMatch()) {
        for (BooleanClause clause : all.clauses()) {
          if (clause.isScoring()) {
            add(clause.query(), factor, part);
          }
        }
      }
    } else if (query instanceof DisjunctionMaxQuery alternatives) {
      addBest(alternatives, factor, part);
    } else if (part != null) {
      double score = score(query);
      if (score > 0) {
        scores
            .computeIfAbsent(part, found -> new HashMap<>())
            .merge(field(query), factor * score, Double::sum);
      }
    }
  }

  private void addBest(DisjunctionMaxQuery query, double factor, @Nullable QueryPart part)
      throws IOException {
    List<Query> alternatives = List.copyOf(query.getDisjuncts());
    int best = 0;
    double most = 0;
    for (int i = 0; i < alternatives.size(); i++) {
      double score = score(alternatives.get(i));
      if (score > most) {
        most = score;
        best = i;
      }
    }
    for (int i = 0; i < alternatives.size(); i++) {
      double counted = i == best ? factor : factor * query.getTieBreakerMultiplier();
      if (counted > 0) {
        add(alternatives.get(i), counted, part);
      }
    }
  }

  private double score(Query query) throws IOException {
    Explanation explained = searcher.explain(query, doc);
    return explained.isMatch() ? explained.getValue().doubleValue() : 0;
  }

  private static String field(Query leaf) {
    List<String> fields = new ArrayList<>();
    leaf.visit(
        new QueryVisitor() {
          @Override
          public boolean acceptField(String field) {
            fields.add(field);
            return false;
          }
        });
    return fields.isEmpty() ? ELSEWHERE : fields.getFirst();
  }
}
