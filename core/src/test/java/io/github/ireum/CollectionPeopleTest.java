// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageQuery.Grouping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who a surname is that a document does not explain, other documents say. */
class CollectionPeopleTest {

  @TempDir private Path folder;
  private PassageIndex index;

  @BeforeEach
  void ingest() throws IOException {
    Path collection = folder.resolve("cables.jsonl");
    Files.writeString(
        collection,
        """
        {"id": "full-president", "date": "1959-02-01", "contents": "President Syngman Rhee spoke in Seoul."}
        {"id": "short-president", "date": "1959-05-01", "contents": "President Rhee left Seoul for the coast."}
        {"id": "full-ambassador", "date": "1959-03-01", "contents": "Ambassador You Chan Yang called. Ambassador Yang spoke of Korea."}
        {"id": "short-ambassador", "date": "1959-04-01", "contents": "The note was handed to Ambassador Yang in Seoul."}
        {"id": "general", "date": "1959-04-01", "contents": "General Yang Chan-u of Korea inspected the port. General Yang left."}
        {"id": "short-general", "date": "1959-04-02", "contents": "The troops of General Yang crossed the river in Korea."}
        {"id": "park", "date": "1959-04-02", "contents": "They met in a park near the station."}
        {"id": "mayor", "date": "1959-06-02", "contents": "Mayor Park opened a bridge in Korea."}
        """,
        StandardCharsets.UTF_8);
    index = PassageIndex.open(folder.resolve("index"));
    index.ingest(collection);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private List<String> ids(String query) {
    return index.search(PassageQuery.of(query).withGrouping(Grouping.DOCUMENT)).hits().stream()
        .map(hit -> hit.document().id())
        .toList();
  }

  @Test
  void search_presidentBySurname_isFoundAfterTheFullName() {
    assertEquals(List.of("full-president", "short-president"), ids("Syngman Rhee").subList(0, 2));
  }

  @Test
  void search_otherSpelling_findsTheSame() {
    List<String> ids = ids("Yi Sŭng-man");
    assertEquals(List.of("full-president", "short-president"), ids.subList(0, 2));
  }

  @Test
  void search_titleOfSomebodyElse_ranksAfterTheOwnTitle() {
    List<String> ids = ids("You Chan Yang");
    assertEquals("full-ambassador", ids.get(0));
    assertEquals("short-ambassador", ids.get(1));
  }

  @Test
  void search_hit_saysWhoTheCollectionTakesItFor() {
    PassageHit hit =
        index.search(PassageQuery.of("note handed")).hits().stream()
            .filter(found -> found.document().id().equals("short-ambassador"))
            .findFirst()
            .orElseThrow();
    NameOccurrence name = hit.names().get(0);
    assertEquals("Yang", name.text());
    assertEquals("양유찬", name.reading());
    assertFalse(name.full());
  }

  @Test
  void search_hitOfSomebodyUnknown_hasTheSurnameAlone() {
    NameOccurrence name =
        index.search(PassageQuery.of("opened a bridge")).hits().get(0).names().get(0);
    assertEquals("Park", name.text());
    assertEquals("박", name.reading());
  }

  @Test
  void search_forcedSurname_findsPeopleAndNoParks() {
    assertEquals(List.of("mayor"), ids("name:\"Park\""));
    assertEquals("mayor", ids("Park").get(0));
  }

  @Test
  void people_index_hasFullNamesOnly() {
    List<String> readings = index.people().stream().map(PersonName::reading).toList();
    assertTrue(readings.containsAll(List.of("이승만", "양유찬")), readings::toString);
    assertFalse(readings.contains("박"), readings::toString);
  }
}
