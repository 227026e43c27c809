// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ireum.index.Fields;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

/** Words by their beginning, and words that are spelled alike. */
final class ExpansionHighlightsTest {

  private static final WordQueries QUERIES =
      new WordQueries(RankingWeights.getDefault().words(), Marked.TERMS);

  @Test
  void in_beginning_marksTheWholeWords() throws IOException {
    HighlightStrategy prefix = new ExpansionHighlights(QUERIES.prefix(Fields.TEXT, "denu"));
    assertEquals(
        List.of("Denuclearised", "denuding"),
        Marked.in(prefix, "Denuclearised by denuding, not by adenuded or den."));
    HighlightStrategy hangul = new ExpansionHighlights(QUERIES.prefix(Fields.TEXT, "정상"));
    assertEquals(List.of("정상"), Marked.in(hangul, "산의 정상에서"));
  }

  @Test
  void in_slips_areMarkedUpToSoManyLetters() throws IOException {
    HighlightStrategy one = new ExpansionHighlights(QUERIES.fuzzy(Fields.TEXT, "bridge", 1));
    assertEquals(List.of("brigde", "Bridges"), Marked.in(one, "A brigde, two Bridges, no fridge."));
    HighlightStrategy two = new ExpansionHighlights(QUERIES.fuzzy(Fields.TEXT, "bridge", 2));
    assertEquals(List.of("bride", "budge"), Marked.in(two, "a bride, a budge, badges"));
  }

  @Test
  void create_otherQuery_throws() {
    TermQuery term = new TermQuery(new Term(Fields.TEXT, "a"));
    assertThrows(IllegalArgumentException.class, () -> new ExpansionHighlights(term));
  }
}
