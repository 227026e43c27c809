// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.TextRange;
import io.github.ireum.index.RepeatedBlocks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.search.ScoreDoc;

/**
 * Ranks passages down that a query finds only by what many documents repeat. The best passages are
 * looked at one by one until enough of them keep their place. Not thread-safe.
 */
final class BoilerplateDemotion {

  /** How many of the best passages are looked at, at most: each has to be read. */
  private static final int MOST_EXAMINED = 200;

  private final PassageReader passages;
  private final Highlighter highlighter;
  private final RepeatedBlocks repeated;
  private final PassageOrder order;
  private final float least;
  private final Map<Integer, Float> factors = new HashMap<>();

  /**
   * Creates a demotion for one query.
   *
   * @param least the part of its score that a passage keeps at least
   */
  BoilerplateDemotion(
      PassageReader passages,
      PassageOrder order,
      Highlighter highlighter,
      RepeatedBlocks repeated,
      double least) {
    this.passages = passages;
    this.order = order;
    this.least = (float) least;
    this.highlighter = highlighter;
    this.repeated = repeated;
  }

  /** Says which passages are wanted, once for each, in their order. */
  @FunctionalInterface
  interface Choice {
    boolean accept(ScoreDoc passage) throws IOException;
  }

  /**
   * Returns the best passages that are wanted, at most so many.
   *
   * @param ranked the passages by falling score
   */
  List<ScoreDoc> best(List<ScoreDoc> ranked, int count, Choice wanted) throws IOException {
    PriorityQueue<ScoreDoc> demoted = new PriorityQueue<>(order);
    List<ScoreDoc> best = new ArrayList<>();
    int next = 0;
    while (best.size() < count && (next < ranked.size() || !demoted.isEmpty())) {
      ScoreDoc passage;
      if (next == ranked.size()
          || (!demoted.isEmpty() && order.compare(demoted.peek(), ranked.get(next)) < 0)) {
        passage = demoted.remove();
      } else {
        passage = ranked.get(next++);
        float factor = factor(passage.doc);
        if (factor < 1) {
          demoted.add(new ScoreDoc(passage.doc, passage.score * factor));
          continue;
        }
      }
      if (wanted.accept(passage)) {
        best.add(passage);
      }
    }
    return best;
  }

  /** Returns what is left of the score of a passage: the part of what matches that counts. */
  float factor(int doc) throws IOException {
    Float known = factors.get(doc);
    if (known == null) {
      known = factors.size() < MOST_EXAMINED ? examine(doc) : 1f;
      factors.put(doc, known);
    }
    return known;
  }

  private float examine(int doc) throws IOException {
    ReadPassage passage = passages.read(doc);
    String text = passage.stored().passage().text();
    List<TextRange> blocks = repeated.in(text);
    if (blocks.isEmpty()) {
      return 1;
    }
    Set<String> all = new HashSet<>();
    Set<String> elsewhere = new HashSet<>();
    for (TextRange match : highlighter.in(passage)) {
      String matched = match.of(text).toLowerCase(Locale.ROOT);
      all.add(matched);
      if (blocks.stream().noneMatch(block -> contains(block, match))) {
        elsewhere.add(matched);
      }
    }
    return all.isEmpty() ? 1 : Math.max(least, (float) elsewhere.size() / all.size());
  }

  private static boolean contains(TextRange block, TextRange match) {
    return block.start() <= match.start() && match.end() <= block.end();
  }
}
