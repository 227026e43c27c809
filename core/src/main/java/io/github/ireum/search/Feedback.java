// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import io.github.ireum.index.StopWords;
import io.github.ireum.passage.Scripts;
import io.github.ireum.search.PlannedQuery.EvidenceWord;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/**
 * Finds the words that say what a query is about and that it does not have, in the best passages
 * for it (relevance models, Lavrenko and Croft 2001). Thread-safe.
 */
final class Feedback {

  /** Shorter words are mostly grammar, in any language with an alphabet. */
  private static final int SHORTEST_LATIN = 3;

  /** In Hangul, where endings and particles are words of their own, it is those of one syllable. */
  private static final int SHORTEST_HANGUL = 2;

  /** A longer text is no question any more, and needs no more words. */
  private static final int MAX_QUERY_WORDS = 40;

  private final WordQueries queries;
  private final RankingWeights.Feedback weights;

  Feedback(WordQueries queries, RankingWeights.Feedback weights) {
    this.queries = queries;
    this.weights = weights;
  }

  /** A word of the best passages. */
  private static final class Candidate {
    private final QueryTerms.Word word;
    private double share;
    private int passages;

    Candidate(QueryTerms.Word word) {
      this.word = word;
    }
  }

  /**
   * Returns the words, with what each counts beside 1 for a word of the query; none if there is
   * nothing to learn from.
   *
   * @param best the best passages for the query, in order
   */
  List<EvidenceWord> words(
      IndexSearcher searcher, PassageReader passages, List<EvidenceWord> query, List<ScoreDoc> best)
      throws IOException {
    int count = (int) Math.min(best.size(), weights.passages());
    if (weights.best() <= 0 || query.isEmpty() || query.size() > MAX_QUERY_WORDS || count < 2) {
      return List.of();
    }
    Set<String> asked = new HashSet<>();
    query.forEach(word -> asked.addAll(word.forms().keySet()));
    Map<String, Candidate> found = new HashMap<>();
    double top = best.get(0).score;
    for (ScoreDoc passage : best.subList(0, count)) {
      List<QueryTerms.Word> words = passages.read(passage.doc).text().words();
      Set<String> here = new HashSet<>();
      for (QueryTerms.Word word : words) {
        if (isTelling(word) && !asked.contains(word.text()) && !asked.contains(word.otherForms())) {
          String stem = word.otherForms();
          Candidate candidate = found.computeIfAbsent(stem, s -> new Candidate(word));
          candidate.share += passage.score / top / words.size();
          candidate.passages += here.add(stem) ? 1 : 0;
        }
      }
    }
    return weighted(searcher, found);
  }

  private List<EvidenceWord> weighted(IndexSearcher searcher, Map<String, Candidate> found)
      throws IOException {
    record Scored(EvidenceWord word, double score) {}
    IndexReader reader = searcher.getIndexReader();
    int all = Math.max(1, reader.getDocCount(Fields.TEXT));
    // Among English passages any Korean word is rare; the most frequent one tells how many there
    // are that are Korean.
    int korean = 1;
    for (Candidate candidate : found.values()) {
      if (isHangul(candidate.word)) {
        korean = Math.max(korean, reader.docFreq(new Term(Fields.TEXT, candidate.word.text())));
      }
    }
    List<Scored> scored = new ArrayList<>();
    for (Candidate candidate : found.values()) {
      if (candidate.passages < 2) {
        continue;
      }
      Map<String, Float> forms = queries.forms(candidate.word);
      int frequency = 1;
      for (String form : forms.keySet()) {
        frequency = Math.max(frequency, reader.docFreq(new Term(Fields.TEXT, form)));
      }
      int passages = isHangul(candidate.word) ? korean : all;
      double score = candidate.share * Math.log((double) passages / frequency);
      scored.add(new Scored(new EvidenceWord(candidate.word.text(), forms, 1), score));
    }
    scored.sort(
        Comparator.comparingDouble((Scored word) -> -word.score())
            .thenComparing(word -> word.word().text()));
    List<EvidenceWord> words = new ArrayList<>();
    for (Scored word : scored) {
      if (words.size() == (int) weights.words() || word.score() <= 0) {
        break;
      }
      double weight = weights.best() * word.score() / scored.get(0).score();
      words.add(new EvidenceWord(word.word().text(), word.word().forms(), weight));
    }
    return words;
  }

  private static boolean isHangul(QueryTerms.Word word) {
    return Scripts.begins(word.text(), UnicodeScript.HANGUL);
  }

  private static boolean isTelling(QueryTerms.Word word) {
    int shortest =
        isHangul(word) ? SHORTEST_HANGUL : word.text().charAt(0) > '\u02FF' ? 1 : SHORTEST_LATIN;
    return word.text().length() >= shortest
        && !Character.isDigit(word.text().charAt(0))
        && !StopWords.ENGLISH.contains(word.text());
  }
}
