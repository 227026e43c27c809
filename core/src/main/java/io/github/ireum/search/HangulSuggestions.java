// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.index.Fields;
import io.github.ireum.index.SpellingDistance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Finds Korean words of the index that words of a query with a slip are meant for: 중국 for 중귝. The
 * morphology takes such a word apart into syllables that are no words, so it is compared as it was
 * typed, without its particles. One letter of one syllable may be wrong; in a word of two syllables
 * it must be one that is easily taken for the other.
 */
final class HangulSuggestions {

  private static final Pattern WORD =
      Pattern.compile("(?<![-\\p{L}\\p{N}])[가-힣]{2,8}(?![\\p{L}\\p{N}])");

  /** Each is looked for among all words of the index. */
  private static final int MOST_WORDS = 8;

  private static final int SHORT = 2;
  private static final double EASY_SLIP = 0.5;
  private static final double SLIP = 1;

  private record Near(String text, double distance, int documents) {

    boolean isBetterThan(Near other) {
      return distance != other.distance ? distance < other.distance : documents > other.documents;
    }
  }

  private static final Near NONE = new Near("", Double.POSITIVE_INFINITY, 0);

  private final IndexReader reader;
  private final QueryTerms terms;

  HangulSuggestions(IndexReader reader, QueryTerms terms) {
    this.reader = reader;
    this.terms = terms;
  }

  /**
   * Returns a query with the words replaced that the index does not have.
   *
   * @param names what is a name of somebody in the index, and no word
   */
  String replace(String query, List<String> names) throws IOException {
    String replaced = query;
    List<String> words =
        WORD.matcher(query)
            .results()
            .map(MatchResult::group)
            .filter(word -> names.stream().noneMatch(word::startsWith))
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    for (String word : words) {
      Near near = isBroken(word) ? nearest(word) : NONE;
      if (!near.text().isEmpty()) {
        replaced = Suggestions.replace(replaced, word, near.text());
      }
    }
    return replaced;
  }

  /**
   * Returns whether a word is one that the index does not have and that no dictionary has: the
   * morphology then leaves its beginning out, or makes a syllable of it that stands nowhere else. A
   * word that is spelled right is near others too: 환대 and 현대.
   */
  private boolean isBroken(String word) throws IOException {
    boolean known = true;
    boolean broken = false;
    boolean first = true;
    for (QueryTerms.Word part : terms.words(word)) {
      boolean syllable = part.text().length() == 1;
      boolean found = isInIndex(part);
      known &= found;
      broken |= first && (syllable || part.start() > 0 || !word.startsWith(part.text()));
      broken |= syllable && !found;
      first = false;
    }
    return !known && broken;
  }

  private boolean isInIndex(QueryTerms.Word word) throws IOException {
    return reader.docFreq(new Term(Fields.TEXT, word.text())) > 0
        || reader.docFreq(new Term(Fields.TEXT, word.otherForms())) > 0
        || reader.docFreq(new Term(Fields.TITLE, word.text())) > 0;
  }

  /** Returns the nearest word with the particles of this one. */
  private Near nearest(String word) throws IOException {
    Near best = NONE;
    for (int end : ends(word)) {
      Near near = nearestNoun(word.substring(0, end));
      if (near.isBetterThan(best)) {
        best = new Near(near.text() + word.substring(end), near.distance(), near.documents());
      }
    }
    return best;
  }

  /** Returns where the noun of a word may end. */
  private static List<Integer> ends(String word) {
    List<Integer> ends = new ArrayList<>(List.of(word.length()));
    for (int end = word.length() - 1; end >= SHORT; end--) {
      if (Particles.end(word, end) == word.length()) {
        ends.add(end);
      }
    }
    return ends;
  }

  private Near nearestNoun(String noun) throws IOException {
    Terms words = MultiTerms.getTerms(reader, Fields.TEXT);
    if (words == null) {
      return NONE;
    }
    Near best = NONE;
    double most = noun.length() <= SHORT ? EASY_SLIP : SLIP;
    String letters = SpellingDistance.letters(noun);
    FuzzyTermsEnum near = new FuzzyTermsEnum(words, new Term(Fields.TEXT, noun), 1, 0, false);
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      String text = term.utf8ToString();
      if (text.length() == noun.length() && !text.equals(noun)) {
        double distance = SpellingDistance.between(letters, SpellingDistance.letters(text), most);
        Near found = new Near(text, distance, near.docFreq());
        if (distance <= most && found.isBetterThan(best)) {
          best = found;
        }
      }
    }
    return best;
  }
}
