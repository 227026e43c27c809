// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.NameOccurrence;
import io.github.ireum.Passage;
import io.github.ireum.TextRange;
import io.github.ireum.index.IndexReading.StoredPassage;
import io.github.ireum.index.TextAnalysis;
import java.io.IOException;
import java.util.List;

/** Shows what a strategy marks, for tests. */
final class Marked {

  /** Where the passages of the tests stand in their documents. */
  static final int START = 1_000;

  static final QueryTerms TERMS = new QueryTerms(new TextAnalysis());

  private Marked() {}

  /** Returns the marked pieces of a passage in which the given names are mentioned. */
  static List<String> in(HighlightStrategy strategy, String text, NameOccurrence... names)
      throws IOException {
    return in(strategy, 0, text, names);
  }

  /** Returns the marked pieces of a passage with the number of its Lucene document. */
  static List<String> in(HighlightStrategy strategy, int doc, String text, NameOccurrence... names)
      throws IOException {
    Passage passage = new Passage(text, START, START + text.length());
    StoredPassage stored = new StoredPassage("key", passage, text, List.of(names));
    List<TextRange> ranges = strategy.in(new ReadPassage(doc, stored, TERMS));
    return TextRanges.merge(ranges).stream().map(range -> range.of(text)).toList();
  }

  /** Returns a mention in a text. */
  static NameOccurrence mention(
      String text, String name, String reading, double probability, boolean full) {
    int start = text.indexOf(name);
    TextRange range = new TextRange(START + start, START + start + name.length());
    return new NameOccurrence(range, name, reading, probability, full);
  }
}
