// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the spellings and titles of one document say about the names in another. */
class CollectionNameSearchTest {

  @TempDir private Path folder;
  private PassageIndex index;

  @BeforeEach
  void ingest() throws IOException {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    write(
        documents,
        "initials.txt",
        "The agreement was signed in Seoul by the Korean Foreign Minister, Chung W. Cho.");
    write(
        documents,
        "speaker.txt",
        "In Korea the Speaker, Yi Ki-pung, was ill. Korea waited for news of Yi Ki-pung.");
    write(
        documents,
        "both.txt",
        "President Rhee of Korea was firm. In Korea he told Yi DP not to insist. Yi agreed.");
    write(documents, "president.txt", "In Seoul, President Syngman Rhee spoke to Korean officers.");
    index = PassageIndex.open(folder.resolve("index"));
    index.ingest(documents);
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private List<PassageHit> hits(String query) {
    return index.search(PassageQuery.of(query)).hits();
  }

  @Test
  void search_nameWithInitialInDocument_isFoundByTheWholeName() {
    assertEquals("initials.txt", hits("Cho Chong-hwan").get(0).document().id());
  }

  @Test
  void search_nameWithInitialsInQuery_findsTheWholeName() {
    List<PassageHit> hits = hits("K. P. Yi");
    assertEquals("speaker.txt", hits.get(0).document().id());
  }

  @Test
  void search_surnamesInTwoSpellings_areTwoPeople() {
    PassageHit hit =
        hits("told not to insist").stream()
            .filter(found -> found.document().id().equals("both.txt"))
            .findFirst()
            .orElseThrow();
    for (NameOccurrence name : hit.names()) {
      String meant = name.text().equals("Rhee") ? "이승만" : "이기풍";
      assertEquals(meant, name.reading(), name::toString);
    }
    assertTrue(hit.names().size() >= 3, () -> hit.names().toString());
  }
}
