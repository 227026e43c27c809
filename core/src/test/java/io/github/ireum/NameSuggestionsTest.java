// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ireum.testing.IndexedFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that nobody has in the collection, and whom they may be meant for. */
@TestInstance(Lifecycle.PER_CLASS)
final class NameSuggestionsTest {

  private IndexedFolder news;

  @BeforeAll
  void ingest(@TempDir Path folder) {
    news = new IndexedFolder(folder);
    news.write(
        "c.jsonl",
        """
        {"id": "1", "contents": "Kim Jong-un met President Moon Jae-in in Panmunjom."}
        {"id": "2", "contents": "Later Kim Jong-un returned. Choe Ryong-hae was with Kim Jong-un."}
        {"id": "3", "contents": "Ban Ki-moon spoke of the summit."}
        {"id": "4", "contents": "한승주 장관은 회담에 참석했다. 한승주 장관은 서울로 돌아갔다."}
        """);
    news.ingest();
  }

  @AfterAll
  void close() {
    news.close();
  }

  private Optional<String> suggestion(String query) {
    return news.index().suggestion(PassageQuery.of(query));
  }

  @ParameterizedTest
  @CsvSource({
    "Kim Jomg Un, Kim Jong-un",
    "Summit kim jomgun, Summit Kim Jong-un",
    "summit Ban Ki Moom speech, summit Ban Ki-moon speech",
    "Moon Jqe-in, Moon Jae-in",
    "김정안, Kim Jong-un",
    "문재운, Moon Jae-in",
    "한승조, 한승주",
    "'name:\"Kim Jomg Un\"', 'name:\"Kim Jong-un\"'"
  })
  void suggestion_misspeltName_isThePersonNearest(String query, String suggested) {
    assertEquals(Optional.of(suggested), suggestion(query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kim Jong Un",
        "Kim Jung Unn",
        "Mr Kin Jong-un",
        "김정은",
        "Gim Jeong-eun",
        "Ban Ki-moon",
        "Kim Gu",
        "Park Chung Hee",
        "박정희",
        "Lee Myung-bak",
        "한승주",
        "xylophone music",
        "Han"
      })
  void suggestion_personKnownOrUnlikeAnybody_isNothing(String query) {
    assertEquals(Optional.empty(), suggestion(query));
  }

  @ParameterizedTest
  @CsvSource({
    "정은, Kim Jong-un",
    "재인, Moon Jae-in",
    "jaein, Moon Jae-in",
    "Ryonghae, Choe Ryong-hae",
    "승주, 한승주",
    "Seung-ju, 한승주"
  })
  void suggestion_givenNameThatFindsNothing_isWhoHasIt(String query, String suggested) {
    assertEquals(Optional.of(suggested), suggestion(query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jae-in", "민재", "Min-jae", "sunshine"})
  void suggestion_givenNameInTextOrOfNobody_isNothing(String query) {
    assertEquals(Optional.empty(), suggestion(query));
  }

  @Test
  void suggestion_givenNameOfSeveral_asksForEachInMostDocumentsFirst(@TempDir Path folder) {
    try (IndexedFolder people = new IndexedFolder(folder)) {
      people.write(
          "p.jsonl",
          """
          {"id": "1", "contents": "Son Heung-min scored for the visitors."}
          {"id": "2", "contents": "Kim Heung-min wrote the play."}
          {"id": "3", "contents": "Kim Heung-min was praised for it."}
          {"id": "4", "contents": "Park Jin-su opened the hall."}
          """);
      people.ingest();
      Optional<String> suggested = people.index().suggestion(PassageQuery.of("흥민"));
      assertEquals(Optional.of("Kim Heung-min OR Son Heung-min"), suggested);
      assertEquals(3, people.ids(suggested.orElseThrow()).size());
    }
  }

  @Test
  void suggestion_givenNameThatOnlyAnotherSpellingFinds_isWhoHasIt(@TempDir Path folder) {
    try (IndexedFolder people = new IndexedFolder(folder)) {
      people.write("a.txt", "김정은 위원장이 왔다. In an address it is jongun.");
      people.ingest();
      assertEquals(1, people.ids("정은").size());
      assertEquals(Optional.of("김정은"), people.index().suggestion(PassageQuery.of("정은")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kimjongun", "moonjaein", "bankimoon", "ryonghaechoe"})
  void suggestion_nameAsOneWordThatFindsThePerson_isNothing(String query) {
    assertEquals(Optional.empty(), suggestion(query));
  }

  @Test
  void suggestion_misspeltNameAndWord_replacesBoth() {
    assertEquals(Optional.of("Kim Jong-un summit"), suggestion("Kim Jomg Un sumnit"));
  }

  @Test
  void suggestion_suggested_findsThePerson() {
    String suggested = suggestion("Kim Jomg Un").orElseThrow();
    assertEquals("1 2", String.join(" ", news.ids(suggested).stream().sorted().toList()));
  }

  @Test
  void suggestion_severalNear_isTheOneInMostDocuments(@TempDir Path folder) {
    try (IndexedFolder people = new IndexedFolder(folder)) {
      people.write(
          "p.jsonl",
          """
          {"id": "1", "contents": "Park Jin-su opened the hall."}
          {"id": "2", "contents": "Park Jin-so wrote the play."}
          {"id": "3", "contents": "Park Jin-so was praised for it."}
          """);
      people.ingest();
      assertEquals(
          Optional.of("Park Jin-so"), people.index().suggestion(PassageQuery.of("Park Jin-sxo")));
    }
  }
}
