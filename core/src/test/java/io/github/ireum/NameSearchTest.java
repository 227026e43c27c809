// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.testing.IndexedFolder;
import io.github.ireum.testing.SpelledPeople;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are found in whatever spelling and script they stand in a document. */
final class NameSearchTest {

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
  @ValueSource(strings = {"Jin Park", "Park Jin", "Park, Jin"})
  void search_nameThatNobodyToldInText_isFoundInEitherOrderAfterThoseTold(String query) {
    people.write("told.txt", "President Park Jin opened the session in Seoul.");
    people.write("small.txt", "in the notes it says only: park jin, two o'clock.");
    people.write("turned.txt", "in the notes it says only: jin park, two o'clock.");
    people.write("apart.txt", "in the park there was gin, and jin sat in it.");
    people.ingest();
    List<String> found = people.ids(query);
    assertTrue(found.containsAll(List.of("told.txt", "small.txt", "turned.txt")), found::toString);
    assertFalse(found.contains("apart.txt"), found::toString);
    String last = query.startsWith("Jin") ? "small.txt" : "turned.txt";
    assertTrue(found.indexOf("told.txt") < found.indexOf(last), found::toString);
  }

  @Test
  void search_nameThatNobodyToldInText_isHighlightedInOtherOrder() {
    people.write("small.txt", "in the notes it says only: kim yuna, two o'clock.");
    people.ingest();
    PassageHit hit = people.index().search(PassageQuery.of("Yuna Kim")).hits().getFirst();
    assertEquals("small.txt", hit.document().id());
    assertEquals(1, hit.highlights().size());
    assertEquals("kim yuna", hit.highlights().getFirst().of(hit.passage().text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim Jong Un", "김정은", "金正恩"})
  void search_chineseAndJapaneseDocuments_areFoundInAnySpelling(String query) {
    people.write("chinese.txt", "朝鲜最高领导人金正恩对中国进行了访问。会谈后举行了宴会。");
    people.write("taiwan.txt", "北韓領導人金正恩日前訪問北京，與國家主席會談。");
    people.write("japanese.txt", "北朝鮮の金正恩委員長は中国を訪問し、夫人も同行した。");
    people.write("chinese-father.txt", "朝鲜领导人金正日乘火车访问。");
    people.ingest();
    List<String> found = people.ids(query);
    assertTrue(found.containsAll(List.of("chinese.txt", "taiwan.txt", "japanese.txt")), query);
    assertFalse(found.contains("chinese-father.txt"), query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kim Jong Un",
        "김정은",
        "Ким Чен Ын",
        "ким чен ын",
        "Ким Чен-ын переговоры",
        "キム・ジョンウン"
      })
  void search_anySpelling_findsTheNameInRussianText(String query) {
    people.write("son.txt", "Переговоры с Ким Чен Ыном прошли вчера. О них писали газеты.");
    people.write("father-ru.txt", "Вчера Ким Чен Ир посетил завод. О нём писали газеты.");
    people.ingest();
    PassageHit hit =
        people.index().search(PassageQuery.of(query)).hits().stream()
            .filter(found -> found.document().id().equals("son.txt"))
            .findFirst()
            .orElseThrow();
    assertTrue(hit.highlights().contains(new TextRange(13, 23)), hit.highlights()::toString);
    assertFalse(people.ids(query).contains("father-ru.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim Jong Un", "김정은", "Ким Чен Ын", "キム・ジョンウン", "キムジョンウン", "キム・ジョンウン 会談"})
  void search_anySpelling_findsTheNameInKatakana(String query) {
    people.write("son.txt", "北朝鮮のキム・ジョンウン委員長は昨日、中国を訪れた。新聞もそう書いた。");
    people.write("father-ja.txt", "キム・ジョンイル総書記は昨日、工場を訪れた。新聞もそう書いた。");
    people.ingest();
    PassageHit hit =
        people.index().search(PassageQuery.of(query)).hits().stream()
            .filter(found -> found.document().id().equals("son.txt"))
            .findFirst()
            .orElseThrow();
    assertTrue(hit.highlights().contains(new TextRange(4, 12)), hit.highlights()::toString);
    assertFalse(people.ids("Kim Jong Un").contains("father-ja.txt"));
  }

  @Test
  void search_personInTitleOrAuthorOnly_isFoundInAnySpellingAfterThoseWhoMention() {
    people.write(
        "titled.html",
        "<title>Gim Jeong-eun in Wladiwostok</title><p>The welcome there was short.</p>");
    people.write(
        "written.html",
        "<title>Notes</title><meta name=author content='김정은'><p>Bring them on Friday.</p>");
    people.ingest();
    List<String> ids = people.ids("Kim Jong Un");
    assertEquals(List.of("titled.html", "written.html"), ids.subList(ids.size() - 2, ids.size()));
    ids = people.ids("+name:\"Kim Jong Un\"");
    assertFalse(ids.contains("titled.html") || ids.contains("written.html"), ids::toString);
    assertEquals(List.of("titled.html"), people.ids("title:김정은"));
    assertEquals(List.of("titled.html"), people.ids("title:Wladiwostok"));
    assertEquals(List.of(), people.ids("title:\"김정은\""));
    assertEquals(List.of("written.html"), people.ids("author:\"Kim Jong Un\""));
    assertEquals(List.of(), people.ids("author:\"Kim Jong Il\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim Jong Il", "김정일", "Kim Min-jae", "Kim Ku"})
  void search_person_findsNobodyElseWhoseFullNameStandsThere(String query) {
    List<String> ids = people.ids(query);
    for (String other : List.of("north.txt", "revised.txt", "marks.txt")) {
      assertFalse(ids.contains(other), ids::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kim Jong Un", "Gim Jeong-eun", "Kim Chŏng-ŭn", "김정은", "金正恩", "kim jong un"})
  void search_anySpelling_findsEverySpellingBeforeOthers(String query) {
    List<String> ids = people.ids(query);
    List<String> expected =
        List.of("north.txt", "revised.txt", "marks.txt", "hangul.txt", "short.txt");
    assertTrue(ids.size() >= expected.size(), ids::toString);
    assertTrue(expected.containsAll(ids.subList(0, expected.size())), ids::toString);
    assertFalse(ids.contains("park.txt"), ids::toString);
  }

  @Test
  void search_spellingOfTheQuery_ranksFirst() {
    assertEquals("revised.txt", people.ids("Gim Jeong-eun").get(0));
    assertEquals("marks.txt", people.ids("Kim Chŏng-ŭn").get(0));
    assertEquals("hangul.txt", people.ids("김정은").get(0));
  }

  @Test
  void search_name_isHighlightedInEveryScript() {
    for (PassageHit hit : people.index().search(PassageQuery.of("Kim Jong Un")).hits()) {
      if (hit.document().id().equals("hangul.txt")) {
        List<String> marked =
            hit.highlights().stream().map(range -> range.of(hit.passage().text())).toList();
        assertEquals(List.of("김정은", "김"), marked);
        return;
      }
    }
    throw new AssertionError("hangul.txt was not found");
  }

  @Test
  void search_hit_tellsWhoIsMentioned() {
    PassageHit hit = people.index().search(PassageQuery.of("thanked his host")).hits().get(0);
    NameOccurrence mention =
        hit.names().stream().filter(name -> name.text().equals("Kim")).findFirst().orElseThrow();
    assertFalse(mention.full());
    assertEquals("김정은", mention.reading());
    assertEquals("Kim", mention.range().of(hit.passage().text()));
    assertTrue(mention.probability() > 0.25, mention::toString);
  }

  @Test
  void people_index_listsNamesWithSpellings() {
    PersonName first = people.index().people().get(0);
    assertEquals("김정은", first.reading());
    assertTrue(first.documents() >= 4, first::toString);
    assertTrue(first.spellings().contains("Gim Jeong-eun"), first::toString);
  }

  @Test
  void search_nameJoinedBySignsInText_isFoundByItsWords() {
    people.write("link.txt", "See the page Moon_Jae-in in the encyclopedia.");
    people.ingest();
    assertEquals(List.of("link.txt"), people.ids("\"Moon Jae-in\""));
  }

  @Test
  void search_nameBehindAColon_isFoundAndMarkedAsItIsSpelled() {
    people.write("form.txt", "Name:Moon Jae-in\nPlace:Seoul");
    people.ingest();
    assertEquals(List.of("form.txt"), people.ids("+seoul +place"));
    assertEquals(List.of("form.txt"), people.ids("\"Moon Jae-in\""));
  }

  @Test
  void search_nameThatOnlyComparisonFinds_isMarked() {
    people.write("acting.txt", "I met today with Foreign Minister Ho Jung at his request.");
    people.ingest();
    assertEquals(List.of("Ho Jung"), people.marked("허정"));
  }

  @Test
  void search_nameBesideAnother_isMarkedWithoutWordsOfTheOther() {
    people.write(
        "beside.txt", "They met Kim Jong Un. Kim Yo Jong left, and Lee Jong Un, Kim said.");
    people.ingest();
    PassageHit hit =
        people.search("Kim Jong Un").stream()
            .filter(found -> found.document().id().equals("beside.txt"))
            .findFirst()
            .orElseThrow();
    assertEquals("Kim Jong Un", hit.highlights().getFirst().of(hit.passage().text()));
  }

  @Test
  void search_nameWithAPossessive_isMarkedWithoutIt() {
    people.write("yun.txt", "They read Yun Po-sun’s letter and Yun Po-sun's answer to it.");
    people.ingest();
    assertEquals(List.of("Yun Po-sun", "Yun Po-sun"), people.marked("Yun Po-sun"));
    assertEquals(List.of("letter"), people.marked("letter's"));
  }
}
