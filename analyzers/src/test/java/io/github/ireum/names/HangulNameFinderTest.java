// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HangulNameFinderTest {

  private static final HangulNameFinder FINDER = new HangulNameFinder(KoreanNames.getDefault());

  private static List<NameMention> find(String text) {
    List<NameMention> mentions = new ArrayList<>();
    FINDER.find(text, mentions);
    return mentions;
  }

  private static List<String> surfaces(String text) {
    return find(text).stream().map(NameMention::surface).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "김정은은 중국을 방문했다.",
        "김정은이 중국을 방문했다.",
        "김정은의 방중",
        "북한 김정은 위원장이 말했다.",
        "김정은(35) 위원장이 말했다.",
        "김정은위원장은 말했다."
      })
  void find_particleOrTitleBehind_isNotPartOfName(String text) {
    assertEquals(List.of("김정은"), surfaces(text));
  }

  @Test
  void find_titlesAndBrackets_givesAllNames() {
    assertEquals(List.of("유시진", "송중기", "강모연"), surfaces("유시진 대위(송중기)와 의사 강모연 팀장이 나온다."));
  }

  @Test
  void find_listWithDots_givesAllNames() {
    assertEquals(List.of("송강호", "김영애"), surfaces("송강호·김영애 주연의 영화"));
  }

  @Test
  void find_surnameWithTitle_givesNothing() {
    assertEquals(List.of(), surfaces("김 위원장은 베이징에 도착했다."));
    assertEquals(List.of(), surfaces("김교수와 박과장이 이여사를 만났다. 김위원장이 말했다."));
    assertEquals(List.of("김선수"), surfaces("김선수 대법관이 말했다."));
  }

  @Test
  void find_shortNameWithTitle_isFoundThoughAWord() {
    assertEquals(List.of("박진"), surfaces("박진 장관이 말했다."));
    assertEquals(List.of("정현"), surfaces("테니스 선수 정현씨가 이겼다."));
  }

  @ParameterizedTest
  @CsvSource({
    "조국, 조국 전 장관은 어제 출석했다.",
    "한강, 한강 작가는 상을 받았다.",
    "한강, 작가 한강이 강연했다.",
    "고은, 고은 시인은 수원에 산다.",
    "이황, 이황 선생은 안동에서 태어났다."
  })
  void find_wordThatAPersonIsCalled_isFoundBesideATitle(String name, String text) {
    assertEquals(List.of(name), surfaces(text));
  }

  @Test
  void find_nameBeforeWordThatEndsWithTitle_isFound() {
    assertEquals(List.of("위성락"), surfaces("위성락 국가안보실장은 말했다."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "강원 지사는 반대했다. 강진 군수 선거가 열렸다. 유엔 사무총장은 말했다.",
        "한강은 서울을 지난다. 한강 다리가 막혔다. 고은 살결이다.",
        "전문 작가와 정상 선수, 안정 선수가 왔다. 한국 외교부 장관이 말했다."
      })
  void find_wordThatSomebodyIsCalled_isNoNameWithoutTitleOfPerson(String text) {
    assertEquals(List.of(), surfaces(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"서울은 춥다.\n박진 장관이 말했다.", "서울의 날씨\n\n박진 장관이 말했다.", "박진\n장관이 말했다."})
  void find_lineOfItsOwn_isReadAsTextsAre(String text) {
    List<NameMention> mentions = find(text);
    assertEquals(List.of("박진"), mentions.stream().map(NameMention::surface).toList());
    assertEquals(text.indexOf("박진"), mentions.get(0).start());
  }

  @ParameterizedTest
  @ValueSource(strings = {"전대통령은 말했다. 전위원장과 현의원도 왔다.", "김전대통령은 말했다.", "박 전대통령은 말했다."})
  void find_formerAttachedToTitle_givesNothing(String text) {
    assertEquals(List.of(), surfaces(text));
  }

  @Test
  void find_nameBeforeFormerTitleAttached_isFound() {
    assertEquals(List.of("문재인", "文在寅"), surfaces("문재인(文在寅)전대통령이 말했다."));
    assertEquals(List.of("박근혜"), surfaces("어제 박근혜전대통령이 왔다."));
    assertEquals(List.of("조국"), surfaces("조국 전 법무부 장관이 왔다."));
  }

  @Test
  void find_wordsOfDeathNotices_givesNothing() {
    assertEquals(List.of(), surfaces("장인상=10일 장모상, 조모상 발인 12일"));
  }

  @Test
  void find_wordAndTitleInOneWord_givesNothing() {
    assertEquals(List.of("류현진"), surfaces("승리투수 류현진이 던졌다. 선발투수는 바뀌었다."));
  }

  @Test
  void find_titleOfHeroAttached_isNotPartOfName() {
    assertEquals(List.of("유관순", "안중근"), surfaces("유관순열사 동상과 안중근의사 기념관"));
  }

  @ParameterizedTest
  @CsvSource({
    "김 정은, 북한 김 정은 위원장이 말했다.",
    "남 지영, 남 지영대표가 말했다.",
    "김 수현, 어제 김 수현 씨가 왔다.",
    "박 영 수, 이사장 박 영 수",
    "김 영 철, 김 영 철 (인)",
  })
  void find_syllablesApart_areOneName(String name, String text) {
    assertEquals(List.of(name), surfaces(text));
    assertEquals(name.replace(" ", ""), find(text).get(0).readings().get(0).name().hangul());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "박 정책 위원장은 말했다. 윤 정부 장관이 왔다. 최 정상 회장은 웃었다.",
        "김 한 장과 배 한 척, 문 두 개. 백 번 더 해라.",
        "최 정 예 선수, 남 과 여 둘"
      })
  void find_wordsApart_givesNothing(String text) {
    assertEquals(List.of(), surfaces(text));
  }

  @Test
  void find_knownNameBehindPrefix_isFound() {
    assertEquals(
        List.of("김정은", "박근혜", "이재명", "김정은", "박근혜"),
        surfaces("반김정은 세력과 친박근혜계, 비이재명계 의원, 反김정은, 親박근혜 세력"));
    assertEquals(List.of("반기문"), surfaces("반기문이 왔다. 비서실장은 친절하다."));
  }

  @Test
  void find_compoundSurname_isWhole() {
    assertEquals(List.of("남궁민"), surfaces("배우 남궁민이 출연했다."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "조국은 하나다. 정부가 신제품을 발표했다.",
        "유감이라는 뜻을 밝혔다.",
        "하원 의원과 상원 의원이 방한했다. 하원의장이 만났다.",
        "노벨 평화상 수상자가 왔다. 강진이 발생했다. 조연 배우가 나왔다.",
        "영상을 자동차 앞 유리에 나타나게 한다. 먼지가 섞인 연무현상으로 닫혔다.",
        "최근에 유럽의 여론을 반영은 하지만 이번은 다르다.",
        "한국은 이기고 서울은 춥다. 강남구 주민이 말했다.",
        "이용해 보고 사용한 제품은 유명한 최고의 물건이다.",
        "김모씨는 박씨를 만났다.",
        "경남 김해와 홍천강, 설악산을 지나 송파구 문정동에 갔다. 경희대 총장이 말했다."
      })
  void find_ordinaryWords_givesNothing(String text) {
    assertEquals(List.of(), surfaces(text));
  }

  @Test
  void find_hanInKoreanText_givesNameAndReading() {
    List<NameMention> mentions = find("金正恩 국무위원장은 베이징을 방문했다.");
    assertEquals(1, mentions.size());
    assertEquals("金正恩", mentions.get(0).surface());
    assertEquals("김정은", mentions.get(0).readings().get(0).name().hangul());
  }

  @Test
  void find_hanTitleAttached_isNotPartOfName() {
    assertEquals(List.of("金正恩"), surfaces("북한 金正恩國務委員長이 말했다."));
  }

  @Test
  void find_hanInBrackets_confirmsHangul() {
    List<NameMention> mentions = find("김정은(金正恩) 위원장");
    assertEquals(List.of("김정은", "金正恩"), mentions.stream().map(NameMention::surface).toList());
    assertTrue(mentions.get(0).probability() > 0.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"공중(公衆) 목욕탕", "세계 최고(最古)의 책", "조국(祖國)의 하늘", "정성(精誠)을 다하여"})
  void find_wordWithItsHanCharacters_givesNothing(String text) {
    assertEquals(List.of(), surfaces(text));
  }

  @Test
  void find_foreignNameWithHan_givesNothing() {
    assertEquals(List.of(), surfaces("원자바오(溫家寶) 총리와 시진핑(習近平) 주석"));
  }

  @Test
  void find_hanWithoutHangul_givesNothing() {
    assertEquals(List.of(), surfaces("金正恩訪問中國"));
  }

  @Test
  void find_decomposedHangul_givesOffsetsInOriginal() {
    String text = Normalizer.normalize("오늘 박근혜 대통령은 말했다.", Normalizer.Form.NFD);
    List<NameMention> mentions = NameFinder.getDefault().find(text);
    assertEquals(1, mentions.size());
    NameMention mention = mentions.get(0);
    assertEquals(Normalizer.normalize("박근혜", Normalizer.Form.NFD), mention.surface());
    assertEquals(mention.surface(), text.substring(mention.start(), mention.end()));
    assertEquals("박근혜", mention.readings().get(0).name().hangul());
  }

  @Test
  void find_oddText_doesNotFail() {
    assertEquals(List.of(), surfaces(""));
    assertEquals(List.of(), surfaces("김"));
    assertEquals(List.of(), surfaces("\u1100\u1161\u11A8\uD800 ("));
    assertTrue(surfaces("가".repeat(100_000)).size() <= 1);
  }
}
