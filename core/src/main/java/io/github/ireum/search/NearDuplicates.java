// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.PassageHit;
import io.github.ireum.PassageQuery;
import io.github.ireum.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the near-duplicates of passages when a query needs them: the index is asked for passages
 * that share rare words, and the texts of those are compared exactly. The index holds nothing for
 * it. For one search; not thread-safe.
 */
final class NearDuplicates {

  /**
   * A passage is a copy of one that has this part of its shingles. Forms with other content, such
   * as the heads of letters, share about half.
   */
  private static final double CONTAINED = 0.65;

  /** Of a passage with fewer shingles than this all may be chance. */
  private static final int LEAST_SHINGLES = 5;

  /** How many of the rarest words of a passage are looked for. */
  private static final int RARE_WORDS = 16;

  /** Words whose frequency is looked up to find the rare ones, the longest first. */
  private static final int LOOKED_UP = 64;

  /** The part of the rare words that a copy must have: a copy that was cut has not all. */
  private static final double RARE_WORDS_SHARED = 0.3;

  /** How many passages are compared at first, and how many times as many where all are copies. */
  private static final int CANDIDATES = 64;

  private static final int MORE = 4;

  /** So many copies are read at once at most. */
  private static final int MOST_COPIES = PassageHit.MAX_COPIES;

  /** After so many candidates that are no copies, less like the passage each, comes no other. */
  private static final int MOST_OTHERS = 8;

  private final IndexSearcher searcher;
  private final PassageReader passages;
  private final PassageOrder order;
  private final Map<Integer, ShingledPassage> shingled = new HashMap<>();

  /** Copies of passages that have too many to list. */
  private final Set<Integer> unlisted = new HashSet<>();

  /** The copies of the hits that were looked at before. */
  private final Map<Integer, List<Integer>> known = new HashMap<>();

  NearDuplicates(IndexSearcher searcher, PassageReader passages, PassageOrder order) {
    this.searcher = searcher;
    this.passages = passages;
    this.order = order;
  }

  /**
   * A hit and its copies.
   *
   * @param best the hit
   * @param copies the Lucene documents of the copies, in the order of their documents
   */
  record Group(ScoreDoc best, List<Integer> copies) {}

  /** Returns the hits that are no copies of one before them, each with its copies. */
  List<Group> collapse(Query query, List<ScoreDoc> ranked, int limit) throws IOException {
    // Once for all hits: who is meant by a name is asked of the whole collection.
    Query rewritten = searcher.rewrite(query);
    List<Group> groups = new ArrayList<>();
    Set<Integer> copied = new HashSet<>();
    for (ScoreDoc hit : ranked) {
      if (groups.size() < limit && !copied.contains(hit.doc) && !isCopyOfMany(hit.doc, groups)) {
        copied.add(hit.doc);
        List<Integer> copies =
            groups.size() < PassageQuery.MAX_COLLAPSED
                ? knownCopies(rewritten, hit.doc)
                : List.of();
        groups.add(new Group(hit, copies.stream().filter(copied::add).toList()));
      }
    }
    return groups;
  }

  /** Whether a passage is a copy of one that has more of them than were looked for. */
  private boolean isCopyOfMany(int doc, List<Group> groups) throws IOException {
    for (Group group : groups) {
      int best = group.best().doc;
      if (known.getOrDefault(best, List.of()).size() == MOST_COPIES
          && (unlisted.contains(doc) || isCopy(read(doc), shingled(best)))) {
        unlisted.add(doc);
        return true;
      }
    }
    return false;
  }

  private List<Integer> knownCopies(Query query, int doc) throws IOException {
    List<Integer> copies = known.get(doc);
    if (copies == null) {
      copies = copies(query, doc);
      known.put(doc, copies);
    }
    return copies;
  }

  /** Returns the near-duplicates of a passage among those that a query finds. */
  List<Integer> copies(Query query, int doc) throws IOException {
    List<BytesRef> rare = rareWords(passages.read(doc));
    if (rare.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder similar = new BooleanQuery.Builder();
    rare.forEach(word -> similar.add(new TermQuery(new Term(Fields.TEXT, word)), Occur.SHOULD));
    similar.setMinimumNumberShouldMatch(
        Math.max(1, (int) Math.round(rare.size() * RARE_WORDS_SHARED)));
    similar.add(query, Occur.FILTER);
    List<Integer> copies = copiesAmong(similar.build(), doc);
    copies.sort(order::compare);
    return copies;
  }

  /** Compares the passages that a query finds, the most alike first, until no copy is left. */
  private List<Integer> copiesAmong(Query similar, int doc) throws IOException {
    ShingledPassage passage = shingled(doc);
    List<Integer> copies = new ArrayList<>();
    int others = 0;
    int count = CANDIDATES;
    ScoreDoc last = null;
    while (true) {
      ScoreDoc[] candidates = searcher.searchAfter(last, similar, count).scoreDocs;
      for (ScoreDoc candidate : candidates) {
        if (candidate.doc == doc) {
          continue;
        }
        if (isCopy(shingled(candidate.doc), passage)) {
          copies.add(candidate.doc);
          others = 0;
          if (copies.size() == MOST_COPIES) {
            return copies;
          }
        } else if (++others == MOST_OTHERS) {
          return copies;
        }
      }
      if (candidates.length < count) {
        return copies;
      }
      last = candidates[count - 1];
      count *= MORE;
    }
  }

  /** A word that no other passage has leads to no copy, and names differ in their spelling. */
  private List<BytesRef> rareWords(ReadPassage passage) throws IOException {
    record Word(BytesRef word, int frequency) {}
    List<BytesRef> longest = new ArrayList<>(passage.wordsWithoutNames());
    longest.sort(Comparator.comparingInt((BytesRef word) -> -word.length));
    List<Word> found = new ArrayList<>();
    for (BytesRef word : longest.subList(0, Math.min(LOOKED_UP, longest.size()))) {
      int frequency = searcher.getIndexReader().docFreq(new Term(Fields.TEXT, word));
      if (frequency > 1) {
        found.add(new Word(word, frequency));
      }
    }
    found.sort(Comparator.comparingInt(Word::frequency));
    return found.stream().limit(RARE_WORDS).map(Word::word).toList();
  }

  private static boolean isCopy(ShingledPassage candidate, ShingledPassage passage) {
    int least = Math.min(candidate.size(), passage.size());
    int shared = candidate.shared(passage);
    return shared >= Math.min(LEAST_SHINGLES, least) && shared >= CONTAINED * candidate.size();
  }

  private ShingledPassage shingled(int doc) throws IOException {
    ShingledPassage passage = shingled.get(doc);
    if (passage == null) {
      passage = read(doc);
      shingled.put(doc, passage);
    }
    return passage;
  }

  private ShingledPassage read(int doc) throws IOException {
    return ShingledPassage.of(passages.read(doc).stored());
  }
}
