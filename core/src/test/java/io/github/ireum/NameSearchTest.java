// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.PassageQuery.NameMatching;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/** People are found in whatever spelling and script they stand in a document. */
class NameSearchTest {

  @TempDir private Path folder;
  private PassageIndex index;

  @BeforeEach
  void ingest() throws IOException {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    write(documents, "north.txt", "The chairman, Kim Jong Un, spoke for an hour on Monday.");
    write(documents, "revised.txt", "The journal writes Gim Jeong-eun where others do not.");
    write(documents, "marks.txt", "In the catalogue the chairman is Kim Chŏng-ŭn.");
    write(documents, "hangul.txt", "김정은은 월요일에 한 시간 동안 연설했다. 김 위원장은 말했다.");
    write(documents, "father.txt", "Kim Jong Il travelled by train. Mr Kim did not fly.");
    write(
        documents,
        "short.txt",
        "Kim Jong-un met Xi Jinping in Beijing.\n\nLater Mr Kim thanked his host for the evening.");
    write(documents, "park.txt", "A bench in the park. Young people met no one from the UN.");
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

  private List<String> ids(PassageQuery query) {
    return index.search(query).hits().stream().map(hit -> hit.document().id()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kimjongun", "KimJongUn", "Kimjongun", "KIMJONGUN", "JongunKim"})
  void search_nameAsOneWord_findsAllSpellings(String query) {
    List<String> found = ids(PassageQuery.of(query));
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
            () -> index.search(query),
            () -> index.facets(query),
            () -> index.explain(query, List.of()),
            () -> index.suggestion(query))) {
      assertEquals(
          "The query has too many words and names for one search.",
          assertThrows(InvalidQueryException.class, question).getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kimjongun monday", "monday KimJongUn"})
  void search_nameAsOneWordBesideOthers_findsThePerson(String query) {
    List<String> found = ids(PassageQuery.of(query));
    assertEquals("north.txt", found.get(0), found::toString);
    assertTrue(found.contains("revised.txt"), found::toString);
  }

  @Test
  void search_nameAsOneWordInText_isStillFoundAsThatWord() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "tag.txt", "The tag was kimjongun in small letters.");
    index.ingest(other);
    assertTrue(ids(PassageQuery.of("kimjongun")).contains("tag.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jin Park", "Park Jin", "Park, Jin"})
  void search_nameThatNobodyToldInText_isFoundInEitherOrderAfterThoseTold(String query)
      throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "told.txt", "President Park Jin opened the session in Seoul.");
    write(other, "small.txt", "in the notes it says only: park jin, two o'clock.");
    write(other, "turned.txt", "in the notes it says only: jin park, two o'clock.");
    write(other, "apart.txt", "in the park there was gin, and jin sat in it.");
    index.ingest(other);
    List<String> found = ids(PassageQuery.of(query));
    assertTrue(found.containsAll(List.of("told.txt", "small.txt", "turned.txt")), found::toString);
    assertFalse(found.contains("apart.txt"), found::toString);
    String last = query.startsWith("Jin") ? "small.txt" : "turned.txt";
    assertTrue(found.indexOf("told.txt") < found.indexOf(last), found::toString);
  }

  @Test
  void search_nameThatNobodyToldInText_isHighlightedInOtherOrder() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "small.txt", "in the notes it says only: kim yuna, two o'clock.");
    index.ingest(other);
    PassageHit hit = index.search(PassageQuery.of("Yuna Kim")).hits().getFirst();
    assertEquals("small.txt", hit.document().id());
    assertEquals(1, hit.highlights().size());
    assertEquals("kim yuna", hit.highlights().getFirst().of(hit.passage().text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim AND", "AND Kim", "KIM OR", "Kim AND NOT", "Kim"})
  void search_operatorAtTheEndOfQuery_isNoPartOfName(String query) {
    List<String> found = ids(PassageQuery.of(query));
    assertEquals(ids(PassageQuery.of("Kim")), found);
    assertTrue(found.contains("father.txt"), found::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim", "Kim Jong Un", "김정은", "monday hour"})
  void search_operatorsAround_changeNothing(String query) {
    List<String> found = ids(PassageQuery.of(query));
    assertEquals(found, ids(PassageQuery.of(query + " AND")));
    assertEquals(found, ids(PassageQuery.of("OR " + query + " OR NOT")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim Jong Un", "김정은", "金正恩"})
  void search_chineseAndJapaneseDocuments_areFoundInAnySpelling(String query) throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "chinese.txt", "朝鲜最高领导人金正恩对中国进行了访问。会谈后举行了宴会。");
    write(other, "taiwan.txt", "北韓領導人金正恩日前訪問北京，與國家主席會談。");
    write(other, "japanese.txt", "北朝鮮の金正恩委員長は中国を訪問し、夫人も同行した。");
    write(other, "chinese-father.txt", "朝鲜领导人金正日乘火车访问。");
    index.ingest(other);
    List<String> found = ids(PassageQuery.of(query));
    assertTrue(found.containsAll(List.of("chinese.txt", "taiwan.txt", "japanese.txt")), query);
    assertFalse(found.contains("chinese-father.txt"), query);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dr. Rhee Hawaii", "Rhee Hawaii", "President Rhee Hawaii"})
  void search_surnameAndWordInCapitals_findsBoth(String query) throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "rhee.txt", "Syngman Rhee was elected. In April Dr. Rhee flew to Hawaii.");
    write(other, "lee.txt", "Lee Myung-bak spoke of growth. Mr Lee was once of a company.");
    index.ingest(other);
    assertEquals("rhee.txt", ids(PassageQuery.of(query)).get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"park bench", "park benches", "Park benches", "bench park"})
  void search_surnameThatIsAWordBesideAnother_findsTheWordsFirst(String query) throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "person.txt", "Park spoke, said Park. Park left. Park slept. Park rose.");
    write(other, "president.txt", "President Park Chung Hee met Park Tae-joon. Park smiled.");
    index.ingest(other);
    assertEquals("park.txt", ids(PassageQuery.of(query)).get(0));
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
  void search_anySpelling_findsTheNameInRussianText(String query) throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "son.txt", "Переговоры с Ким Чен Ыном прошли вчера. О них писали газеты.");
    write(other, "father-ru.txt", "Вчера Ким Чен Ир посетил завод. О нём писали газеты.");
    index.ingest(other);
    PassageHit hit =
        index.search(PassageQuery.of(query)).hits().stream()
            .filter(found -> found.document().id().equals("son.txt"))
            .findFirst()
            .orElseThrow();
    assertTrue(hit.highlights().contains(new TextRange(13, 23)), hit.highlights()::toString);
    assertFalse(ids(PassageQuery.of(query)).contains("father-ru.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim Jong Un", "김정은", "Ким Чен Ын", "キム・ジョンウン", "キムジョンウン", "キム・ジョンウン 会談"})
  void search_anySpelling_findsTheNameInKatakana(String query) throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "son.txt", "北朝鮮のキム・ジョンウン委員長は昨日、中国を訪れた。新聞もそう書いた。");
    write(other, "father-ja.txt", "キム・ジョンイル総書記は昨日、工場を訪れた。新聞もそう書いた。");
    index.ingest(other);
    PassageHit hit =
        index.search(PassageQuery.of(query)).hits().stream()
            .filter(found -> found.document().id().equals("son.txt"))
            .findFirst()
            .orElseThrow();
    assertTrue(hit.highlights().contains(new TextRange(4, 12)), hit.highlights()::toString);
    assertFalse(ids(PassageQuery.of("Kim Jong Un")).contains("father-ja.txt"));
  }

  @Test
  void search_personInTitleOrAuthorOnly_isFoundInAnySpellingAfterThoseWhoMention()
      throws IOException {
    Path mails = Files.createDirectory(folder.resolve("mails"));
    write(
        mails,
        "titled.html",
        "<title>Gim Jeong-eun in Wladiwostok</title><p>The welcome there was short.</p>");
    write(
        mails,
        "written.html",
        "<title>Notes</title><meta name=author content='김정은'><p>Bring them on Friday.</p>");
    index.ingest(mails);
    List<String> ids = ids(PassageQuery.of("Kim Jong Un"));
    assertEquals(List.of("titled.html", "written.html"), ids.subList(ids.size() - 2, ids.size()));
    ids = ids(PassageQuery.of("+name:\"Kim Jong Un\""));
    assertFalse(ids.contains("titled.html") || ids.contains("written.html"), ids::toString);
    assertEquals(List.of("titled.html"), ids(PassageQuery.of("title:김정은")));
    assertEquals(List.of("titled.html"), ids(PassageQuery.of("title:Wladiwostok")));
    assertEquals(List.of(), ids(PassageQuery.of("title:\"김정은\"")));
    assertEquals(List.of("written.html"), ids(PassageQuery.of("author:\"Kim Jong Un\"")));
    assertEquals(List.of(), ids(PassageQuery.of("author:\"Kim Jong Il\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim Jong Il", "김정일", "Kim Min-jae", "Kim Ku"})
  void search_person_findsNobodyElseWhoseFullNameStandsThere(String query) {
    List<String> ids = ids(PassageQuery.of(query));
    for (String other : List.of("north.txt", "revised.txt", "marks.txt")) {
      assertFalse(ids.contains(other), ids::toString);
    }
  }

  @Test
  void search_smallLettersThatMayBeWords_findsNameAndWords() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "person.txt", "The pianist Song Bo-ok played for an hour on Sunday.");
    write(other, "words.txt", "Each book of the choir has a song in it for Sunday.");
    index.ingest(other);
    assertEquals(List.of("person.txt", "words.txt"), ids(PassageQuery.of("song book")));
    assertFalse(ids(PassageQuery.of("name:\"song book\"")).contains("words.txt"));
  }

  @Test
  void search_nameInSmallLettersBesideWords_isNotSearchedForItsWords() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "words.txt", "The un of mahjong, a kim and a jong, by a player.");
    index.ingest(other);
    List<String> ids = ids(PassageQuery.of("kim jong un thanked his host"));
    assertEquals("short.txt", ids.get(0));
    assertFalse(ids.contains("words.txt"), ids::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kim Jong Un", "Gim Jeong-eun", "Kim Chŏng-ŭn", "김정은", "金正恩", "kim jong un"})
  void search_anySpelling_findsEverySpellingBeforeOthers(String query) {
    List<String> ids = ids(PassageQuery.of(query));
    List<String> expected =
        List.of("north.txt", "revised.txt", "marks.txt", "hangul.txt", "short.txt");
    assertTrue(ids.size() >= expected.size(), ids::toString);
    assertTrue(expected.containsAll(ids.subList(0, expected.size())), ids::toString);
    assertFalse(ids.contains("park.txt"), ids::toString);
  }

  @Test
  void search_spellingOfTheQuery_ranksFirst() {
    assertEquals("revised.txt", ids(PassageQuery.of("Gim Jeong-eun")).get(0));
    assertEquals("marks.txt", ids(PassageQuery.of("Kim Chŏng-ŭn")).get(0));
    assertEquals("hangul.txt", ids(PassageQuery.of("김정은")).get(0));
  }

  @Test
  void search_exactNames_findsOnlyTheWords() {
    List<String> ids = ids(PassageQuery.of("Gim Jeong-eun").withNames(NameMatching.EXACT));
    assertEquals(List.of("revised.txt"), ids);
  }

  @Test
  void search_name_isHighlightedInEveryScript() {
    for (PassageHit hit : index.search(PassageQuery.of("Kim Jong Un")).hits()) {
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
    PassageHit hit = index.search(PassageQuery.of("thanked his host")).hits().get(0);
    NameOccurrence mention =
        hit.names().stream().filter(name -> name.text().equals("Kim")).findFirst().orElseThrow();
    assertFalse(mention.full());
    assertEquals("김정은", mention.reading());
    assertEquals("Kim", mention.range().of(hit.passage().text()));
    assertTrue(mention.probability() > 0.25, mention::toString);
  }

  @Test
  void search_forcedName_isRead() {
    assertTrue(ids(PassageQuery.of("name:\"Kim Jong Un\"")).contains("hangul.txt"));
  }

  @Test
  void people_index_listsNamesWithSpellings() {
    PersonName first = index.people().get(0);
    assertEquals("김정은", first.reading());
    assertTrue(first.documents() >= 4, first::toString);
    assertTrue(first.spellings().contains("Gim Jeong-eun"), first::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bankimoon", "Bankimoon", "BANKIMOON", "kimoonban", "BanKiMoon"})
  void search_nameAsOneWordThatOnlyTheCollectionTellsApart_findsThePerson(String query)
      throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "ban.txt", "Secretary-General Ban Ki-moon said goodbye to his staff in New York.");
    index.ingest(other);
    assertEquals(List.of("ban.txt"), ids(PassageQuery.of(query)));
    assertEquals(Optional.empty(), index.suggestion(PassageQuery.of(query)));
  }

  @Test
  void search_wordWithTheLettersOfANameThatMoreHave_isTheWord() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "name.txt", "The painter Kim Ono, a Korean, was born in Seoul. Kim Ono paints.");
    write(other, "silk.txt", "She wore a kimono of silk.");
    write(other, "shop.txt", "They sell every kimono at half its price.");
    index.ingest(other);
    assertEquals(
        Set.of("silk.txt", "shop.txt"), Set.copyOf(ids(PassageQuery.of("kimono").withLimit(2))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"title:kimjongun", "title:KimJongUn", "title:김정은의"})
  void search_titleWithANameInOneWord_findsThePersonInTheTitle(String query) throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(
        other,
        "c.jsonl",
        "{\"id\": \"t\", \"title\": \"Kim Jong Un in Beijing\", \"contents\": \"A train.\"}");
    index.ingest(other);
    assertEquals(List.of("t"), ids(PassageQuery.of(query)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "김정은의", "김정은은", "김정은과", "김정은에게는", "김정은보다", "김정은조차", "김정은이라는", "김정은이었다", "김정은씨", "金正恩의"
      })
  void search_nameWithAParticle_isTheNameAlone(String query) {
    String name = query.startsWith("金") ? "金正恩" : "김정은";
    assertEquals(List.of("김정은", "김"), marked(query));
    assertEquals(scores(name), scores(query));
  }

  private Map<String, Float> scores(String query) {
    return index.search(PassageQuery.of(query)).hits().stream()
        .collect(
            Collectors.toMap(
                hit -> hit.document().id() + hit.passage().start(), PassageHit::score));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kim_jong_un", "Kim_Jong_Un", "Kim.Jong.Un", "kim.jongun"})
  void search_nameJoinedBySigns_findsThePerson(String query) {
    assertTrue(
        ids(PassageQuery.of(query))
            .containsAll(List.of("north.txt", "revised.txt", "hangul.txt", "marks.txt")),
        query);
  }

  @Test
  void search_nameJoinedBySignsInText_isFoundByItsWords() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "link.txt", "See the page Moon_Jae-in in the encyclopedia.");
    index.ingest(other);
    assertEquals(List.of("link.txt"), ids(PassageQuery.of("\"Moon Jae-in\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"President Moon", "Mr Moon", "Mrs. Moon"})
  void search_titleAndSurname_findsMoreThanTheTwoWordsTogether(String query) throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "typed.txt", "Everybody waited for President Moon and for Mr Moon and Mrs. Moon.");
    write(other, "full.txt", "In the evening Moon Jae-in and his wife arrived, and Moon spoke.");
    write(other, "mr.txt", "Mr Smith and Mr Jones met Mrs. Smith and Mrs. Jones at noon.");
    index.ingest(other);
    List<String> found = ids(PassageQuery.of(query));
    assertTrue(found.containsAll(List.of("typed.txt", "full.txt")), found::toString);
    assertFalse(found.contains("mr.txt"), found::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Chairman Kim Jong Un", "chairman kim jong un", "김정은 위원장", "김정은위원장", "金正恩 위원장"})
  void search_nameWithATitle_putsWhatHasTheTitleAloneLast(String query) throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    for (int i = 0; i < 3; i++) {
      write(other, "chair" + i + ".txt", "The chairman of the bank met the chairman of the board.");
      write(other, "ko" + i + ".txt", "위원장은 위원장 회의에서 다른 위원장을 만났다. 회담장은 컸다.");
    }
    index.ingest(other);
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
  void search_twoNamesWithTitles_putsWhoHasBothFirst() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "both.txt", "문재인 대통령과 김정은 위원장이 판문점에서 만났다.");
    write(other, "vice.txt", "부위원장은 대통령과 부위원장 회의에서 다른 대통령과 부위원장을 만났다.");
    index.ingest(other);
    assertEquals("both.txt", ids(PassageQuery.of("문재인 대통령과 김정은 위원장")).getFirst());
  }

  @Test
  void search_nameBesideWords_countsAsARareWordDoes() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    for (int i = 0; i < 40; i++) {
      write(other, "rain" + i + ".txt", "Day " + i + " of the month: it rained and rained again.");
    }
    for (int i = 0; i < 12; i++) {
      write(
          other, "talk" + i + ".txt", "Round " + i + ": talks about normalization went on and on.");
    }
    write(other, "envoy.txt", "Ambassador Kim Dong-jo was asked about the weather in Tokyo.");
    index.ingest(other);
    assertEquals("envoy.txt", ids(PassageQuery.of("Kim Dong-jo normalization")).getFirst());
  }

  @Test
  void search_surnameAlone_ranksItsSpellingFirst() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "hangul2.txt", "리설주, 리수용, 리용호가 평양에 있었다.");
    write(other, "lee.txt", "Lee Ki-poong and Lee Bum-suk stood beside Lee Hu-rak.");
    write(other, "rhee.txt", "Syngman Rhee wrote a letter to his wife that nobody has read.");
    index.ingest(other);
    List<String> found = ids(PassageQuery.of("Rhee"));
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

  @Test
  void search_nameBehindAColon_isFoundAndMarkedAsItIsSpelled() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "form.txt", "Name:Moon Jae-in\nPlace:Seoul");
    index.ingest(other);
    assertEquals(List.of("form.txt"), ids(PassageQuery.of("+seoul +place")));
    assertEquals(List.of("form.txt"), ids(PassageQuery.of("\"Moon Jae-in\"")));
  }

  @Test
  void search_nameThatOnlyComparisonFinds_isMarked() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "acting.txt", "I met today with Foreign Minister Ho Jung at his request.");
    index.ingest(other);
    assertEquals(List.of("Ho Jung"), marked("허정"));
  }

  @Test
  void search_nameWithAPossessive_isMarkedWithoutIt() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    write(other, "yun.txt", "They read Yun Po-sun’s letter and Yun Po-sun's answer to it.");
    index.ingest(other);
    assertEquals(List.of("Yun Po-sun", "Yun Po-sun"), marked("Yun Po-sun"));
    assertEquals(List.of("letter"), marked("letter's"));
  }

  private List<String> marked(String query) {
    PassageHit hit = index.search(PassageQuery.of(query)).hits().getFirst();
    int start = hit.passage().start();
    return hit.highlights().stream()
        .map(range -> hit.passage().text().substring(range.start() - start, range.end() - start))
        .toList();
  }
}
