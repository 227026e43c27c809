// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.PassageIndex;
import io.github.ireum.PassageQuery;
import io.github.ireum.PersonName;
import io.github.ireum.SearchFacets;
import io.github.ireum.testing.FolderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The people of a collection, and those who go with a question. */
final class E05_WhoIsInItTest extends FolderTest {

  @Test
  void people_collection_areListedWithTheirSpellings() {
    news.write("a.txt", "Moon Jae-in received Kim Yo-jong in Seoul.");
    news.write("b.txt", "문재인 대통령은 서울에 있었다.");
    news.ingest();
    PassageIndex index = news.index();
    // @start region="people"
    PersonName first = index.people().get(0);
    assertEquals("문재인", first.reading());
    assertEquals(2, first.documents());
    assertEquals(List.of("Moon Jae-in", "문재인"), first.spellings().stream().sorted().toList());

    SearchFacets facets = index.facets(PassageQuery.of("Seoul"));
    assertEquals(2, facets.people().size());
    // @end
  }
}
