// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.MatchReason;
import io.github.ireum.MatchReason.Kind;
import io.github.ireum.TextRange;
import io.github.ireum.index.Fields;
import io.github.ireum.passage.TextRepair;
import io.github.ireum.search.QueryPart.OfExpansion;
import io.github.ireum.search.QueryPart.OfNumber;
import io.github.ireum.search.QueryPart.OfPhrase;
import io.github.ireum.search.QueryPart.OfSpelling;
import io.github.ireum.search.QueryPart.OfWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/** Says in words which words, phrases and beginnings stand in a passage. Thread-safe. */
final class WordReasons {

  private final IndexSearcher searcher;

  WordReasons(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Returns the reasons of a part in the passage, its title, and what belongs to the page. */
  List<MatchReason> of(QueryPart part, ReadPassage passage, String title, PartScores scores)
      throws IOException {
    List<MatchReason> reasons = new ArrayList<>();
    Set<String> found = new LinkedHashSet<>();
    for (HighlightStrategy strategy : Highlighter.strategies(searcher, part)) {
      found.addAll(spellings(passage.text().text(), strategy.in(passage)));
    }
    double here = scores.inPassage(part);
    if (!found.isEmpty() && (here > 0 || part instanceof OfWord)) {
      reasons.add(inPassage(part, found, here));
    }
    double titled = scores.of(part, Fields.TITLE);
    if (titled > 0) {
      String sentence = capitalized(what(part)) + (part instanceof OfPhrase ? " stand" : " stands");
      reasons.add(
          new MatchReason(Kind.TITLE, part.asked(), title, titled, sentence + " in the title."));
    }
    double around = scores.of(part, Fields.FURNITURE);
    if (around > 0) {
      reasons.add(
          new MatchReason(
              Kind.FURNITURE,
              part.asked(),
              "",
              around,
              capitalized(what(part))
                  + " only stands in what belongs to the page, such as navigation and headers."));
    }
    return reasons;
  }

  private MatchReason inPassage(QueryPart part, Set<String> found, double score)
      throws IOException {
    String shown = String.join(", ", found);
    boolean asAsked = found.size() == 1 && found.contains(part.asked().toLowerCase(Locale.ROOT));
    String as = asAsked ? "" : " as " + shown;
    Kind kind;
    String sentence;
    if (part instanceof OfWord word) {
      kind = Kind.WORD;
      sentence =
          String.format(
              Locale.ROOT,
              "%s stands in the passage%s; %.1f %% of all passages have it.",
              capitalized(what(part)),
              as,
              percent(word.forms()));
    } else if (part instanceof OfSpelling) {
      kind = Kind.SPELLING;
      sentence =
          "The word '"
              + part.asked()
              + "' stands in the passage in another spelling: "
              + shown
              + ".";
    } else if (part instanceof OfNumber) {
      kind = Kind.NUMBER;
      sentence = capitalized(what(part)) + " stands in the passage" + as + ".";
    } else if (part instanceof OfExpansion expansion) {
      kind = expansion.fuzzy() ? Kind.FUZZY : Kind.PREFIX;
      sentence =
          (expansion.fuzzy()
                  ? "Spelled much like '" + part.asked() + "'"
                  : "Beginning like '" + part.asked() + "'")
              + " there is "
              + shown
              + ".";
    } else {
      kind = Kind.PHRASE;
      sentence = capitalized(what(part)) + " stand in the passage in a row" + as + ".";
    }
    return new MatchReason(kind, part.asked(), shown, score, sentence);
  }

  private static String what(QueryPart part) {
    if (part instanceof OfPhrase) {
      return "the words '" + part.asked() + "'";
    }
    if (part instanceof OfNumber) {
      return "what '" + part.asked() + "' means";
    }
    if (part instanceof OfExpansion expansion) {
      return "a word "
          + (expansion.fuzzy() ? "spelled much" : "beginning")
          + " like '"
          + part.asked()
          + "'";
    }
    return "the word '"
        + part.asked()
        + "'"
        + (part instanceof OfSpelling ? " in another spelling" : "");
  }

  private static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private double percent(Set<String> forms) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    int frequency = 0;
    for (String form : forms) {
      frequency = Math.max(frequency, reader.docFreq(new Term(Fields.TEXT, form)));
    }
    return 100.0 * frequency / Math.max(1, reader.getDocCount(Fields.TEXT));
  }

  /** Returns how ranges of a text are spelled, each spelling once and in small letters. */
  static Set<String> spellings(String text, List<TextRange> ranges) {
    Set<String> spellings = new LinkedHashSet<>();
    ranges.forEach(
        range -> spellings.add(TextRepair.oneLine(range.of(text)).toLowerCase(Locale.ROOT)));
    return spellings;
  }
}
