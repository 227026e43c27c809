// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.TextRange;
import java.util.List;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** Marks every word that begins or is spelled as the query says. Not thread-safe. */
final class ExpansionHighlights implements HighlightStrategy {

  private final CompiledAutomaton automaton;

  /**
   * Creates a strategy.
   *
   * @param query a query for a beginning or for a fuzzy word
   */
  ExpansionHighlights(Query query) {
    if (query instanceof FuzzyQuery fuzzy) {
      automaton = fuzzy.getAutomata();
    } else if (query instanceof AutomatonQuery words) {
      automaton = words.getCompiled();
    } else {
      throw new IllegalArgumentException("'" + query + "' is no query for words of one form");
    }
  }

  @Override
  public List<TextRange> in(ReadPassage passage) {
    return in(passage.text());
  }

  /** Returns where such words stand in any text. */
  List<TextRange> in(AnalysedText text) {
    return text.ranges(word -> accepts(word.text()));
  }

  private boolean accepts(String word) {
    BytesRef bytes = new BytesRef(word);
    return switch (automaton.type) {
      case NONE -> false;
      case ALL -> true;
      case SINGLE -> bytes.equals(automaton.term);
      case NORMAL -> automaton.getByteRunnable().run(bytes.bytes, bytes.offset, bytes.length);
    };
  }
}
