// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import io.github.ireum.index.TextAnalysis;
import io.github.ireum.search.PlannedQuery.EvidenceWord;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds words of the index that the words of a query may be meant for. Thread-safe. */
final class Suggestions {

  /** Shorter words are near too many others. */
  private static final int LEAST_LENGTH = 4;

  private static final int TWO_EDITS_LENGTH = 6;

  /** Each is looked for among all words of the index. */
  private static final int MOST_UNKNOWN = 8;

  private Suggestions() {}

  /**
   * Returns the query with every name of somebody whom no passage mentions, and every word that the
   * index does not have, replaced by the nearest one that it has: the most frequent one of those;
   * empty if nothing is replaced.
   */
  static Optional<String> of(
      IndexSearcher searcher, PlannedQuery planned, PersonQuery people, String query)
      throws IOException {
    Set<String> unknown = new LinkedHashSet<>();
    for (EvidenceWord word : planned.words()) {
      if (unknown.size() < MOST_UNKNOWN && !known(searcher, word)) {
        unknown.add(word.text());
      }
    }
    NameSuggestions names = NameSuggestions.of(searcher, planned.names(), people, query, unknown);
    String suggested = names.query();
    unknown.removeAll(names.words());
    for (String word : unknown) {
      String nearest = nearest(searcher, word);
      if (nearest != null) {
        suggested = replace(suggested, word, nearest);
      }
    }
    return suggested.equals(query) ? Optional.empty() : Optional.of(suggested);
  }

  /** Replaces whole words in a text, whatever their capitals. */
  static String replace(String text, String words, String by) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(by));
  }

  private static boolean known(IndexSearcher searcher, EvidenceWord word) throws IOException {
    for (String form : word.forms().keySet()) {
      if (searcher.getIndexReader().docFreq(new Term(Fields.TEXT, form)) > 0
          || searcher.getIndexReader().docFreq(new Term(Fields.TITLE, form)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** A number with another digit is another number, and not the same one spelled wrong. */
  private static boolean isNumber(String word) {
    return word.codePoints().noneMatch(Character::isLetter);
  }

  private static @Nullable String nearest(IndexSearcher searcher, String word) throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.TEXT);
    if (terms == null || word.length() < LEAST_LENGTH || isNumber(word)) {
      return null;
    }
    int edits = word.length() < TWO_EDITS_LENGTH ? 1 : 2;
    FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(Fields.TEXT, word), edits, 1, true);
    BoostAttribute similarity = near.attributes().getAttribute(BoostAttribute.class);
    String best = null;
    float bestSimilarity = 0;
    int bestFrequency = 0;
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      String text = term.utf8ToString().toLowerCase(Locale.ROOT);
      float closeness = similarity == null ? 1 : similarity.getBoost();
      boolean better =
          closeness > bestSimilarity
              || (closeness == bestSimilarity && near.docFreq() > bestFrequency);
      if (better && text.charAt(0) != TextAnalysis.STEM_MARK) {
        best = text;
        bestSimilarity = closeness;
        bestFrequency = near.docFreq();
      }
    }
    return best;
  }
}
