// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import io.github.ireum.index.SpellingDistance;
import io.github.ireum.index.TextAnalysis;
import io.github.ireum.search.PlannedQuery.EvidenceWord;
import io.github.ireum.search.QueryName.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds words of the index that the words of a query may be meant for. Thread-safe. */
final class Suggestions {

  /** Shorter words are near too many others, in letters. */
  private static final int LEAST_LETTERS = 5;

  /** In characters; a syllable of Hangul is one. */
  private static final int LEAST_LENGTH = 4;

  /** What spells a word like another is looked for among so many letters that differ. */
  private static final int MOST_EDITS = 2;

  private static final double SWAPPED = 0.5;

  private static final Pattern NO_DIGITS = Pattern.compile("\\P{Nd}+");

  /** Each is looked for among all words of the index. */
  private static final int MOST_UNKNOWN = 8;

  private Suggestions() {}

  /**
   * Returns the query with every name of somebody whom no passage mentions, and every word that the
   * index does not have, replaced by the nearest one that it has: the most frequent one of those;
   * for a given name alone that finds nothing, the people who have it; empty if nothing is
   * replaced.
   */
  static Optional<String> of(
      IndexSearcher searcher, PlannedQuery planned, QueryPlanner planner, String query)
      throws IOException {
    if (searcher.count(planned.query()) == 0 || isUnseen(searcher, planned.words())) {
      Optional<String> namesakes = planner.givenName().people(searcher, query);
      if (namesakes.isPresent()) {
        return namesakes;
      }
    }
    Set<String> unknown = new LinkedHashSet<>();
    for (EvidenceWord word : planned.words()) {
      if (unknown.size() < MOST_UNKNOWN && !known(searcher, word)) {
        unknown.add(word.text());
      }
    }
    List<String> found = new ArrayList<>();
    for (QueryName person : planned.names()) {
      if (searcher.count(planner.people().likely(person)) > 0) {
        found.add(person.text());
        if (person.kind() == Kind.JOINED) {
          unknown.remove(SpellingDistance.letters(person.text()));
        }
      }
    }
    NameSuggestions names =
        NameSuggestions.of(searcher, planned.names(), planner.people(), query, unknown);
    String suggested = names.query();
    unknown.removeAll(names.words());
    for (String word : unknown) {
      String nearest = nearest(searcher, word);
      if (nearest != null) {
        suggested = replace(suggested, word, nearest);
      }
    }
    suggested =
        new HangulSuggestions(searcher.getIndexReader(), planner.terms()).replace(suggested, found);
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

  /** Returns whether all that is asked is a word that only another spelling finds: 정은. */
  private static boolean isUnseen(IndexSearcher searcher, List<EvidenceWord> words)
      throws IOException {
    return words.size() == 1
        && searcher.getIndexReader().docFreq(new Term(Fields.TEXT, words.getFirst().text())) == 0;
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

  /**
   * Returns the word that a slip likely made of it: a letter that is easily taken for another, or
   * in a longer word any. One that is spelled right and that the index does not have is near others
   * too: golf and gold.
   */
  private static @Nullable String nearest(IndexSearcher searcher, String word) throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.TEXT);
    String letters = SpellingDistance.letters(word);
    boolean isShort = word.length() < LEAST_LENGTH || letters.length() < LEAST_LETTERS;
    if (terms == null || isShort || isNumber(word)) {
      return null;
    }
    FuzzyTermsEnum near =
        new FuzzyTermsEnum(terms, new Term(Fields.TEXT, word), MOST_EDITS, 1, true);
    String best = null;
    double bestDistance = SpellingDistance.allowed(letters.length());
    int bestFrequency = 0;
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      String text = term.utf8ToString().toLowerCase(Locale.ROOT);
      if (text.charAt(0) == TextAnalysis.STEM_MARK || !digits(text).equals(digits(word))) {
        continue;
      }
      double distance = distance(letters, SpellingDistance.letters(text), bestDistance);
      if (distance < bestDistance || (distance == bestDistance && near.docFreq() > bestFrequency)) {
        best = text;
        bestDistance = distance;
        bestFrequency = near.docFreq();
      }
    }
    return best;
  }

  /** Nobody hears that letters changed places, but fingers do it often. */
  private static double distance(String word, String other, double most) {
    return areSwapped(word, other) ? SWAPPED : SpellingDistance.between(word, other, most);
  }

  /** Returns whether two letters side by side are all that differs. */
  private static boolean areSwapped(String word, String other) {
    int at = Arrays.mismatch(word.toCharArray(), other.toCharArray());
    return word.length() == other.length()
        && at >= 0
        && at + 1 < word.length()
        && word.charAt(at) == other.charAt(at + 1)
        && word.charAt(at + 1) == other.charAt(at)
        && word.substring(at + 2).equals(other.substring(at + 2));
  }

  private static String digits(String word) {
    return NO_DIGITS.matcher(word).replaceAll("");
  }
}
