// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes Lucene queries for words, in the text and in the title of its document. Thread-safe. */
final class WordQueries {

  /** A fuzzy word keeps its first letter: most slips are behind it, and a search is far cheaper. */
  private static final int FUZZY_PREFIX = 1;

  private static final int FUZZY_TERMS = 50;

  /** A shorter word may differ in one letter only. */
  private static final int TWO_EDITS_LENGTH = 6;

  private final RankingWeights weights;

  WordQueries(RankingWeights weights) {
    this.weights = weights;
  }

  /** Returns a query for a word in any of its forms. */
  Query anywhere(QueryTerms.Word word) {
    return inTextOrTitle(in(Fields.TEXT, word), in(Fields.TITLE, word));
  }

  /** Returns a query for a word in any of its forms, in one field. */
  Query in(String field, QueryTerms.Word word) {
    SynonymQuery.Builder forms = new SynonymQuery.Builder(field);
    forms.addTerm(new BytesRef(word.text()), 1);
    forms.addTerm(new BytesRef(word.otherForms()), (float) weights.otherForms());
    if (word.stem() != null) {
      forms.addTerm(new BytesRef(word.stem().substring(1)), (float) weights.otherForms());
    }
    return forms.build();
  }

  /** Returns a query for words as they are spelled, in their order, or null if there are none. */
  @Nullable Query phrase(String field, List<QueryTerms.Word> words, int slop) {
    if (words.isEmpty()) {
      return null;
    }
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.getFirst().text()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    int first = words.getFirst().position();
    words.forEach(word -> phrase.add(new Term(field, word.text()), word.position() - first));
    return phrase.build();
  }

  /** Returns a query for the words that have a beginning, all alike in weight. */
  Query prefix(String field, String beginning) {
    return new PrefixQuery(new Term(field, beginning));
  }

  /** Returns a query for the words that are spelled much like one. */
  Query fuzzy(String field, String word, int edits) {
    int most = edits > 0 ? edits : word.length() < TWO_EDITS_LENGTH ? 1 : 2;
    return new FuzzyQuery(new Term(field, word), most, FUZZY_PREFIX, FUZZY_TERMS, true);
  }

  /** Joins what is asked of the text with the same asked of the title: the better one counts. */
  Query inTextOrTitle(Query text, Query title) {
    return new DisjunctionMaxQuery(
        List.of(text, new BoostQuery(title, (float) weights.title())),
        (float) weights.tieBreaker());
  }

  /** Returns a query that only narrows. */
  static Query narrowing(Query query) {
    return new ConstantScoreQuery(query);
  }
}
