// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HanNameFinderTest {

  private static List<NameMention> find(String text) {
    return NameFinder.getDefault().find(text);
  }

  private static List<String> surfaces(String text) {
    return find(text).stream().map(NameMention::surface).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "朝鲜最高领导人金正恩对中国进行了访问, 金正恩, 김정은",
    "韩国总统文在寅在首尔表示欢迎, 文在寅, 문재인",
    "韩国前总统朴槿惠仍被羁押, 朴槿惠, 박근혜",
    "南韓總統盧武鉉出席首爾的會議, 盧武鉉, 노무현",
    "会谈后朝鲜李雪主和夫人们举行宴会, 李雪主, 이설주",
    "北朝鮮の金与正氏も出席した, 金与正, 김여정",
    "韓国の李明博大統領は東京を訪れた, 李明博, 이명박",
    "韓國演員裵勇俊與宋慧喬, 裵勇俊, 배용준",
    "韩国演员南宫民出席了电影节, 南宫民, 남궁민",
  })
  void find_nameAmongWordsWithoutSpaces_isCutOut(String text, String surface, String name) {
    NameMention mention = find(text).get(0);
    assertEquals(surface, mention.surface());
    assertEquals(surface, text.substring(mention.start(), mention.end()));
    assertEquals(name, mention.readings().get(0).name().hangul());
  }

  @Test
  void find_nextToVerbsAndOtherNames_endsWhereTheNameEnds() {
    assertEquals(List.of("金正恩", "文在寅", "金正恩"), surfaces("朝鲜金正恩会见习近平，韩国文在寅祝贺金正恩访问成功。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "韩国的金融危机与文化部、安理会、全国代表大会",
        "首尔的白宫发言人表示，具体方案明天宣布",
        "韓国の全国大会は金曜日、文化庁で成功した",
        "韓国を訪れた安倍晋三首相と河野太郎外相は具体的な方針を表明",
        "习近平、李克强在北京会见韩国客人",
        "韩国的南北关系、高层会谈和全面合作",
        "韩国金大使、李先生",
      })
  void find_wordsAndOtherPeopleInTextAboutKorea_givesNothing(String text) {
    assertEquals(List.of(), surfaces(text));
  }

  @Test
  void find_textThatIsNotAboutKorea_needsMoreThanALikelyName() {
    assertEquals(List.of(), surfaces("李英愛は東京の大学で数学を教えている"));
    assertEquals(List.of("李英愛"), surfaces("韓国の女優、李英愛は東京の大学を訪れた"));
  }

  @Test
  void find_hanBesideLatinName_isFoundInEnglishText() {
    assertEquals(
        List.of("Kim Jong-un", "金正恩"),
        surfaces("The North Korean leader Kim Jong-un (金正恩) met Xi Jinping (习近平)."));
  }

  @Test
  void find_hangulHereAndThere_isStillHanText() {
    assertEquals(List.of("金正恩", "김정은", "文在寅"), surfaces("習近平氏は北朝鮮の金正恩（김정은）氏と会談した。韓国の文在寅大統領も歓迎した。"));
  }

  @Test
  void find_paragraphInHanInKoreanText_isFoundToo() {
    assertEquals(List.of("박근혜", "金正恩"), surfaces("오늘 박근혜 대통령은 말했다.\n\n朝鲜最高领导人金正恩访问中国"));
  }

  @Test
  void find_foundTwice_speaksForBoth() {
    List<NameMention> twice = find("朝鲜金正恩会见了客人。\n\n金正恩说");
    assertEquals(2, twice.size());
    assertTrue(twice.get(1).probability() > 0.9);
  }

  @Test
  void find_longRunOfSurnames_takesLinearTime() {
    String text = "韩国" + "金李朴崔郑".repeat(40_000);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> find(text));
  }

  @Test
  void simplified_traditionalJapaneseAndCompatibilityShapes_areOne() {
    assertEquals("卢武铉 卢 发 実".replace("実", "实"), HanShapes.simplified("盧武鉉 \uF933 発 実"));
  }
}
