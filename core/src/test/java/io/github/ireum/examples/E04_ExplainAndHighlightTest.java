// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.HighlightedText;
import io.github.ireum.MatchReason;
import io.github.ireum.NameOccurrence;
import io.github.ireum.PassageHit;
import io.github.ireum.PassageIndex;
import io.github.ireum.PassageQuery;
import io.github.ireum.testing.FolderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why a passage is there, who is in it, and what to mark. */
final class E04_ExplainAndHighlightTest extends FolderTest {

  @Test
  void explain_hit_saysWhichNameMatched() {
    news.write("a.txt", "Kim Jong-un flew to Hanoi. Mr Kim left early.");
    news.ingest();
    PassageIndex index = news.index();
    // @start region="explain"
    PassageQuery query = PassageQuery.of("김정은 Hanoi");
    PassageHit hit = index.search(query).hits().get(0);
    assertEquals(
        "<mark>Kim Jong-un</mark> flew to <mark>Hanoi</mark>. Mr <mark>Kim</mark> left early.",
        HighlightedText.html(hit));

    // "Mr Kim" is the person whom the document has named before.
    List<NameOccurrence> names = hit.names();
    assertEquals("김정은", names.get(1).reading());

    for (MatchReason reason : index.explain(query, hit)) {
      System.out.println(reason.sentence());
    }
    // @end
    assertTrue(
        index.explain(query, hit).stream()
            .anyMatch(reason -> reason.kind() == MatchReason.Kind.NAME));
  }
}
