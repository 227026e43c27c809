// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.PassageHit;
import io.github.ireum.PassageQuery;
import io.github.ireum.testing.FolderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PassageOrderTest extends FolderTest {

  private static final String WORDS =
      "bridge harbour orchard library station theatre village meadow river castle garden market";

  /** Passages that say the same of a person and are no copies of each other. */
  private void write(String file, int word) {
    StringBuilder text = new StringBuilder("Kim Jong-un came.");
    for (int i = 0; i < 6; i++) {
      text.append(" Then ")
          .append(WORDS.split(" ")[(word + 5 * i) % 12])
          .append(i)
          .append(" shut.");
    }
    news.write(file, text.toString());
    news.ingest();
  }

  @Test
  void search_passagesThatScoreAlike_areInTheOrderOfTheirDocuments() {
    write("c.txt", 1);
    write("a.txt", 2);
    write("d.txt", 3);
    write("b.txt", 4);
    List<PassageHit> hits = news.search("Kim Jong-un");
    assertEquals(1, hits.stream().map(PassageHit::score).distinct().count());
    List<String> order = List.of("a.txt", "b.txt", "c.txt", "d.txt");
    assertEquals(order, news.ids("Kim Jong-un"));
    PassageQuery documents =
        PassageQuery.of("Kim Jong-un").withGrouping(PassageQuery.Grouping.DOCUMENT);
    assertEquals(
        order,
        news.index().search(documents).hits().stream().map(hit -> hit.document().id()).toList());
  }
}
