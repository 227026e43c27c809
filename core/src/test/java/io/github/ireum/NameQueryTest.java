// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageQuery.NameMatching;
import io.github.ireum.testing.IndexedFolder;
import io.github.ireum.testing.SpelledPeople;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query with the name of somebody looks for. */
final class NameQueryTest {

  @TempDir private Path folder;
  private IndexedFolder people;

  @BeforeEach
  void ingest() {
    people = SpelledPeople.in(folder);
  }

  @AfterEach
  void close() {
    people.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kimjongun", "KimJongUn", "Kimjongun", "KIMJONGUN", "JongunKim"})
  void search_nameAsOneWord_findsAllSpellings(String query) {
    List<String> found = people.ids(query);
    assertTrue(
        found.containsAll(
            List.of("north.txt", "revised.txt", "marks.txt", "hangul.txt", "short.txt")),
        found::toString);
    assertFalse(found.contains("father.txt"), found::toString);
  }

  @Test
  void anyQuestion_moreThanOneSearchCanTake_isToldSo() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 480; i++) {
      text.append("word").append(i).append(i % 12 == 0 ? " 3 March 2018 " : " ");
    }
    PassageQuery query = PassageQuery.of(text.toString());
    for (Executable question :
        List.<Executable>of(
            () -> people.index().search(query),
            () -> people.index().facets(query),
            () -> people.index().explain(query, List.of()),
            () -> people.index().suggestion(query))) {
      assertEquals(
          "The query has too many words and names for one search.",
          assertThrows(InvalidQueryException.class, question).getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kimjongun monday", "monday KimJongUn"})
  void search_nameAsOneWordBesideOthers_findsThePerson(String query) {
    List<String> found = people.ids(query);
    assertEquals("north.txt", found.get(0), found::toString);
    assertTrue(found.contains("revised.txt"), found::toString);
  }

  @Test
  void search_nameAsOneWordInText_isStillFoundAsThatWord() {
    people.write("tag.txt", "The tag was kimjongun in small letters.");
    people.ingest();
    assertTrue(people.ids("kimjongun").contains("tag.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim AND", "AND Kim", "KIM OR", "Kim AND NOT", "Kim"})
  void search_operatorAtTheEndOfQuery_isNoPartOfName(String query) {
    List<String> found = people.ids(query);
    assertEquals(people.ids("Kim"), found);
    assertTrue(found.contains("father.txt"), found::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim", "Kim Jong Un", "김정은", "monday hour"})
  void search_operatorsAround_changeNothing(String query) {
    List<String> found = people.ids(query);
    assertEquals(found, people.ids(query + " AND"));
    assertEquals(found, people.ids("OR " + query + " OR NOT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dr. Rhee Hawaii", "Rhee Hawaii", "President Rhee Hawaii"})
  void search_surnameAndWordInCapitals_findsBoth(String query) {
    people.write("rhee.txt", "Syngman Rhee was elected. In April Dr. Rhee flew to Hawaii.");
    people.write("lee.txt", "Lee Myung-bak spoke of growth. Mr Lee was once of a company.");
    people.ingest();
    assertEquals("rhee.txt", people.ids(query).get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"park bench", "park benches", "Park benches", "bench park"})
  void search_surnameThatIsAWordBesideAnother_findsTheWordsFirst(String query) {
    people.write("person.txt", "Park spoke, said Park. Park left. Park slept. Park rose.");
    people.write("president.txt", "President Park Chung Hee met Park Tae-joon. Park smiled.");
    people.ingest();
    assertEquals("park.txt", people.ids(query).get(0));
  }

  @Test
  void search_smallLettersThatMayBeWords_findsNameAndWords() {
    people.write("person.txt", "The pianist Song Bo-ok played for an hour on Sunday.");
    people.write("words.txt", "Each book of the choir has a song in it for Sunday.");
    people.ingest();
    assertEquals(List.of("person.txt", "words.txt"), people.ids("song book"));
    assertFalse(people.ids("name:\"song book\"").contains("words.txt"));
  }

  @Test
  void search_nameInSmallLettersBesideWords_isNotSearchedForItsWords() {
    people.write("words.txt", "The un of mahjong, a kim and a jong, by a player.");
    people.ingest();
    List<String> ids = people.ids("kim jong un thanked his host");
    assertEquals("short.txt", ids.get(0));
    assertFalse(ids.contains("words.txt"), ids::toString);
  }

  @Test
  void search_exactName_findsItsWordsInARowOnly() {
    people.write("un.txt", "The United Nations (UN) and Kim spoke of Kim Jong Il and Kim Yong Un.");
    people.ingest();
    assertEquals(
        Set.of("north.txt", "short.txt"),
        Set.copyOf(ids(PassageQuery.of("Kim Jong Un").withNames(NameMatching.EXACT))));
    assertEquals(
        List.of("short.txt"),
        ids(PassageQuery.of("+\"Kim Jong-un\" host").withNames(NameMatching.EXACT)).subList(0, 1));
  }

  @Test
  void search_exactNames_findsOnlyTheWords() {
    List<String> ids = ids(PassageQuery.of("Gim Jeong-eun").withNames(NameMatching.EXACT));
    assertEquals(List.of("revised.txt"), ids);
  }

  @Test
  void search_forcedName_isRead() {
    assertTrue(people.ids("name:\"Kim Jong Un\"").contains("hangul.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bankimoon", "Bankimoon", "BANKIMOON", "kimoonban", "BanKiMoon"})
  void search_nameAsOneWordThatOnlyTheCollectionTellsApart_findsThePerson(String query) {
    people.write("ban.txt", "Secretary-General Ban Ki-moon said goodbye to his staff in New York.");
    people.ingest();
    assertEquals(List.of("ban.txt"), people.ids(query));
    assertEquals(Optional.empty(), people.index().suggestion(PassageQuery.of(query)));
  }

  @Test
  void search_wordWithTheLettersOfANameThatMoreHave_isTheWord() {
    people.write("name.txt", "The painter Kim Ono, a Korean, was born in Seoul. Kim Ono paints.");
    people.write("silk.txt", "She wore a kimono of silk.");
    people.write("shop.txt", "They sell every kimono at half its price.");
    people.ingest();
    assertEquals(
        Set.of("silk.txt", "shop.txt"), Set.copyOf(ids(PassageQuery.of("kimono").withLimit(2))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"title:kimjongun", "title:KimJongUn", "title:김정은의"})
  void search_titleWithANameInOneWord_findsThePersonInTheTitle(String query) {
    people.write(
        "c.jsonl",
        "{\"id\": \"t\", \"title\": \"Kim Jong Un in Beijing\", \"contents\": \"A train.\"}");
    people.ingest();
    assertEquals(List.of("t"), people.ids(query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "김정은의", "김정은은", "김정은과", "김정은에게는", "김정은보다", "김정은조차", "김정은이라는", "김정은이었다", "김정은씨", "金正恩의"
      })
  void search_nameWithAParticle_isTheNameAlone(String query) {
    String name = query.startsWith("金") ? "金正恩" : "김정은";
    assertEquals(List.of("김정은", "김"), people.marked(query));
    assertEquals(scores(name), scores(query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kim_jong_un", "Kim_Jong_Un", "Kim.Jong.Un", "kim.jongun"})
  void search_nameJoinedBySigns_findsThePerson(String query) {
    assertTrue(
        people
            .ids(query)
            .containsAll(List.of("north.txt", "revised.txt", "hangul.txt", "marks.txt")),
        query);
  }

  @ParameterizedTest
  @ValueSource(strings = {"President Moon", "Mr Moon", "Mrs. Moon"})
  void search_titleAndSurname_findsMoreThanTheTwoWordsTogether(String query) {
    people.write("typed.txt", "Everybody waited for President Moon and for Mr Moon and Mrs. Moon.");
    people.write("full.txt", "In the evening Moon Jae-in and his wife arrived, and Moon spoke.");
    people.write("mr.txt", "Mr Smith and Mr Jones met Mrs. Smith and Mrs. Jones at noon.");
    people.ingest();
    List<String> found = people.ids(query);
    assertTrue(found.containsAll(List.of("typed.txt", "full.txt")), found::toString);
    assertFalse(found.contains("mr.txt"), found::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Chairman Kim Jong Un", "chairman kim jong un", "김정은 위원장", "김정은위원장", "金正恩 위원장"})
  void search_nameWithATitle_putsWhatHasTheTitleAloneLast(String query) {
    for (int i = 0; i < 3; i++) {
      people.write("chair" + i + ".txt", "The chairman of the bank met the chairman of the board.");
      people.write("ko" + i + ".txt", "위원장은 위원장 회의에서 다른 위원장을 만났다. 회담장은 컸다.");
    }
    people.ingest();
    List<String> found = ids(PassageQuery.of(query).withCollapsing(false).withLimit(50));
    List<String> named = List.of("north.txt", "revised.txt", "marks.txt", "hangul.txt");
    assertEquals(
        Set.copyOf(named),
        Set.copyOf(found.subList(0, 5)).stream()
            .filter(named::contains)
            .collect(Collectors.toSet()),
        found::toString);
  }

  @Test
  void search_twoNamesWithTitles_putsWhoHasBothFirst() {
    people.write("both.txt", "문재인 대통령과 김정은 위원장이 판문점에서 만났다.");
    people.write("vice.txt", "부위원장은 대통령과 부위원장 회의에서 다른 대통령과 부위원장을 만났다.");
    people.ingest();
    assertEquals("both.txt", people.ids("문재인 대통령과 김정은 위원장").getFirst());
  }

  @Test
  void search_nameBesideWords_countsAsARareWordDoes() {
    for (int i = 0; i < 40; i++) {
      people.write("rain" + i + ".txt", "Day " + i + " of the month: it rained and rained again.");
    }
    for (int i = 0; i < 12; i++) {
      people.write(
          "talk" + i + ".txt", "Round " + i + ": talks about normalization went on and on.");
    }
    people.write("envoy.txt", "Ambassador Kim Dong-jo was asked about the weather in Tokyo.");
    people.ingest();
    assertEquals("envoy.txt", people.ids("Kim Dong-jo normalization").getFirst());
  }

  @Test
  void search_surnameAlone_ranksItsSpellingFirst() {
    people.write("hangul2.txt", "리설주, 리수용, 리용호가 평양에 있었다.");
    people.write("lee.txt", "Lee Ki-poong and Lee Bum-suk stood beside Lee Hu-rak.");
    people.write("rhee.txt", "Syngman Rhee wrote a letter to his wife that nobody has read.");
    people.ingest();
    List<String> found = people.ids("Rhee");
    assertEquals("rhee.txt", found.getFirst());
    assertTrue(found.containsAll(List.of("hangul2.txt", "lee.txt")), found::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name:Kim Jong Un", "name:kim jong un", "+name:Kim Jong Un"})
  void search_nameFieldWithoutQuotes_takesTheWholeName(String query) {
    List<String> found = ids(PassageQuery.of(query).withLimit(5));
    assertTrue(
        found.containsAll(List.of("north.txt", "revised.txt", "hangul.txt")), found::toString);
    assertEquals(ids(PassageQuery.of(query.replaceAll("(?i)kim.*", "\"Kim Jong Un\""))), found);
  }

  private List<String> ids(PassageQuery query) {
    return people.index().search(query).hits().stream().map(hit -> hit.document().id()).toList();
  }

  private Map<String, Float> scores(String query) {
    return people.search(query).stream()
        .collect(
            Collectors.toMap(
                hit -> hit.document().id() + hit.passage().start(), PassageHit::score));
  }
}
