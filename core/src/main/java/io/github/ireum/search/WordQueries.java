// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import io.github.ireum.search.numeric.NumericExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiPhraseQuery;
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

  /** Words are close if at most so many others stand between them, about a sentence. */
  private static final int NEAR = 12;

  /** A longer text is no question any more, and its pairs say little. */
  private static final int MAX_PAIRED = 40;

  private final RankingWeights.Words weights;
  private final QueryTerms terms;

  WordQueries(RankingWeights.Words weights, QueryTerms terms) {
    this.weights = weights;
    this.terms = terms;
  }

  /** Returns a query for a date or number in any way to write it: the best one there counts. */
  Query anyWriting(NumericExpression expression) {
    Map<Query, Float> texts = new LinkedHashMap<>();
    Map<Query, Float> titles = new LinkedHashMap<>();
    for (NumericExpression.Writing writing : expression.writings()) {
      List<QueryTerms.Word> words = terms.words(writing.text());
      if (!words.isEmpty()) {
        double certain = writing.vague() ? weights.vagueDate() : 1;
        // A phrase counts as much as all its words.
        int count = writing.others().isEmpty() ? words.size() : 1;
        float weight = (float) (certain * weights.expression() / count);
        texts.merge(writing(Fields.TEXT, words, writing), weight, Math::max);
        titles.merge(writing(Fields.TITLE, words, writing), weight, Math::max);
      }
    }
    return inTextOrTitle(best(texts), best(titles));
  }

  private static List<String> spellings(QueryTerms.Word word, NumericExpression.Writing writing) {
    return writing.others().getOrDefault(word.text(), List.of(word.text()));
  }

  private static Query writing(
      String field, List<QueryTerms.Word> words, NumericExpression.Writing writing) {
    if (writing.others().isEmpty()) {
      return row(field, words, writing.slop());
    }
    if (words.size() == 1) {
      Map<String, Float> spellings = new LinkedHashMap<>();
      spellings(words.getFirst(), writing).forEach(spelling -> spellings.put(spelling, 1f));
      return any(field, spellings);
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(writing.slop());
    int first = words.getFirst().position();
    for (QueryTerms.Word word : words) {
      Term[] spellings =
          spellings(word, writing).stream()
              .map(spelling -> new Term(field, spelling))
              .toArray(Term[]::new);
      phrase.add(spellings, word.position() - first);
    }
    return new VariedPhraseQuery(phrase.build());
  }

  private static Query best(Map<Query, Float> phrases) {
    List<Query> weighted = new ArrayList<>();
    phrases.forEach((phrase, weight) -> weighted.add(new BoostQuery(phrase, weight)));
    return new DisjunctionMaxQuery(weighted, 0);
  }

  /** Returns a query for a word in any of its forms. */
  Query anywhere(QueryTerms.Word word) {
    return inTextOrTitle(in(Fields.TEXT, word), in(Fields.TITLE, word));
  }

  /** Returns a query for some terms, with what each counts. */
  Query anywhere(Map<String, Float> forms) {
    return inTextOrTitle(any(Fields.TEXT, forms), any(Fields.TITLE, forms));
  }

  /** Lets a query for a word find, last of all, a document that has it in no passage. */
  Query orFurniture(Query query, QueryTerms.Word word) {
    Query furniture = new BoostQuery(in(Fields.FURNITURE, word), (float) weights.furniture());
    return new DisjunctionMaxQuery(List.of(query, furniture), 0);
  }

  /** Returns a query for a word in any of its forms, in one field. */
  Query in(String field, QueryTerms.Word word) {
    return any(field, forms(word));
  }

  private static Query any(String field, Map<String, Float> forms) {
    SynonymQuery.Builder query = new SynonymQuery.Builder(field);
    forms.forEach((form, weight) -> query.addTerm(new BytesRef(form), weight));
    return query.build();
  }

  /** Returns the terms of a word, with what each counts: at most 1, as the word itself does. */
  Map<String, Float> forms(QueryTerms.Word word) {
    float others = (float) weights.otherForms();
    Map<String, Float> forms = new LinkedHashMap<>();
    if (word.stem() == null) {
      forms.put(word.text(), 1f);
      forms.put(word.otherForms(), others);
    } else {
      // A passage that has this form has the stem beside it.
      if (others < 1) {
        forms.put(word.text(), 1 - others);
      }
      forms.put(word.stem(), others);
      forms.put(word.stem().substring(1), others);
    }
    return forms;
  }

  /**
   * Returns a query for words that stand together, in whatever form, or null if there are not two.
   * Each word is paired with the one after it.
   */
  @Nullable Query proximity(List<QueryTerms.Word> words) {
    if (words.size() < 2 || words.size() > MAX_PAIRED) {
      return null;
    }
    BooleanQuery.Builder pairs = new BooleanQuery.Builder();
    for (int i = 1; i < words.size(); i++) {
      QueryTerms.Word first = words.get(i - 1);
      QueryTerms.Word second = words.get(i);
      int distance = second.position() - first.position();
      if (weights.phrase() > 0) {
        pairs.add(
            new BoostQuery(pair(first, second, distance, 0), (float) weights.phrase()),
            Occur.SHOULD);
      }
      if (weights.near() > 0) {
        pairs.add(
            new BoostQuery(pair(first, second, 1, NEAR), (float) weights.near()), Occur.SHOULD);
      }
    }
    return pairs.build();
  }

  private Query pair(QueryTerms.Word first, QueryTerms.Word second, int distance, int slop) {
    MultiPhraseQuery.Builder pair = new MultiPhraseQuery.Builder().setSlop(slop);
    pair.add(terms(first), 0);
    pair.add(terms(second), distance);
    return pair.build();
  }

  private Term[] terms(QueryTerms.Word word) {
    return forms(word).keySet().stream()
        .map(form -> new Term(Fields.TEXT, form))
        .toArray(Term[]::new);
  }

  /** Returns a query for words as they are spelled, in their order, or null if there are none. */
  @Nullable Query phrase(String field, List<QueryTerms.Word> words, int slop) {
    return words.isEmpty() ? null : row(field, words, slop);
  }

  private static Query row(String field, List<QueryTerms.Word> words, int slop) {
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
