// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.TextRange;
import io.github.ireum.search.QueryPart.OfExpansion;
import io.github.ireum.search.QueryPart.OfNumber;
import io.github.ireum.search.QueryPart.OfPerson;
import io.github.ireum.search.QueryPart.OfPhrase;
import io.github.ireum.search.QueryPart.OfSpelling;
import io.github.ireum.search.QueryPart.OfWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Finds in passages what a query is found by, with a strategy for each part of the query. For one
 * search; not thread-safe.
 */
final class Highlighter {

  private static final String POSSESSIVE = "'s";

  private final List<HighlightStrategy> strategies = new ArrayList<>();

  Highlighter(IndexSearcher searcher, PlannedQuery planned) throws IOException {
    for (QueryPart part : planned.parts()) {
      strategies.addAll(strategies(searcher, part));
    }
  }

  /** Returns what marks a part of a query; nothing for what is asked of the document. */
  static List<HighlightStrategy> strategies(IndexSearcher searcher, QueryPart part)
      throws IOException {
    if (part instanceof OfWord word) {
      return List.of(new WordHighlights(word.forms()));
    }
    if (part instanceof OfSpelling spelling) {
      return List.of(new WordHighlights(spelling.forms()));
    }
    if (part instanceof OfPhrase phrase) {
      return List.of(new PhraseHighlights(searcher, phrase.query()));
    }
    if (part instanceof OfNumber number) {
      return List.of(new PhraseHighlights(searcher, number.query()));
    }
    if (part instanceof OfExpansion expansion) {
      return List.of(new ExpansionHighlights(expansion.text()));
    }
    if (part instanceof OfPerson person) {
      List<HighlightStrategy> strategies = new ArrayList<>();
      strategies.add(
          new NameHighlights(
              person.name(), PersonMentions.variants(person.name(), searcher.getIndexReader())));
      for (Query typed : person.typed()) {
        strategies.add(new TypedNameHighlights(new PhraseHighlights(searcher, typed)));
      }
      return strategies;
    }
    return List.of();
  }

  /** Returns what matches, as ranges of the passage, in order and without overlap. */
  List<TextRange> in(ReadPassage passage) throws IOException {
    List<TextRange> ranges = new ArrayList<>();
    for (HighlightStrategy strategy : strategies) {
      ranges.addAll(strategy.in(passage));
    }
    ranges.replaceAll(range -> withoutPossessive(range, passage.text().text()));
    return TextRanges.merge(ranges);
  }

  /** Leaves the ending of Kim's alone, which names and words are marked without elsewhere. */
  private static TextRange withoutPossessive(TextRange range, String text) {
    int end = range.end() - POSSESSIVE.length();
    boolean possessive =
        end > range.start()
            && (text.startsWith("'s", end) || text.startsWith("’s", end))
            && Character.isLetter(text.charAt(end - 1));
    return possessive ? new TextRange(range.start(), end) : range;
  }
}
