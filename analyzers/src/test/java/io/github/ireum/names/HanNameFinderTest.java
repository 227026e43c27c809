// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
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
  void find_koreanWithWordsInHan_namesAreToldFromWords() {
    assertEquals(
        List.of("李承晩", "金奎植", "金九", "李起鵬"),
        surfaces(
            "大統領李承晩博士는 國會議員들과 金融委員會 및 文化財를 論議하였다. 金奎植과 金九 等이 南北協商을 主張하고"
                + " 副統領李起鵬은 全國大會에서 高等法院을 말하였다."));
  }

  @Test
  void find_nameOverTheEndOfALongLine_isOneName() {
    String text = "据报道，韩国媒体今天在首尔表示，朝鲜最高领导人金正\n恩对中国进行了访问。";
    NameMention mention = find(text).get(0);
    assertEquals("金正\n恩", mention.surface());
    assertEquals("金正\n恩", text.substring(mention.start(), mention.end()));
    assertEquals("김정은", mention.readings().get(0).name().hangul());
  }

  @Test
  void find_namesInShortLines_stayApart() {
    assertEquals(List.of("金正恩", "文在寅"), surfaces("韩国\n金正恩\n文在寅"));
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
    ProcessorTime.assertLess(Duration.ofSeconds(20), () -> find(text));
  }

  @Test
  void simplified_traditionalJapaneseAndCompatibilityShapes_areOne() {
    assertEquals("卢武铉 卢 发 実".replace("実", "实"), HanShapes.simplified("盧武鉉 \uF933 発 実"));
  }

  private static List<SurnameMention> surnames(String text, String... introduced) {
    return NameFinder.getDefault().scan(text).surnames(Set.of(introduced));
  }

  @Test
  void findSurnames_beforeTitle_areFoundOfPeopleWhomTheTextNames() {
    String text = "北朝鮮の金正恩委員長が訪中した。金委員長は演説した。朴前大統領は欠席した。";
    List<SurnameMention> mentions = surnames(text, "金", "朴");
    assertEquals(List.of("金", "朴"), mentions.stream().map(SurnameMention::surface).toList());
    assertEquals(text.indexOf("金委"), mentions.get(0).start());
    assertEquals("chairman", mentions.get(0).title());
    assertEquals("president", mentions.get(1).title());
    assertTrue(mentions.get(0).surnames().getOrDefault("김", 0.0) > 0.9);
    assertEquals(List.of(), surnames(text, "李"));
  }

  @Test
  void findSurnames_endOfAWordBeforeTitle_isNone() {
    assertEquals(List.of(), surnames("韓国の基金会長と資金局長が出席した", "金"));
  }

  @ParameterizedTest
  @CsvSource({
    "韩国总统文在寅表示, 文在寅, president",
    "韓国の文在寅大統領は, 文在寅, president",
    "韓国の朴槿恵前大統領は, 朴槿恵, president",
    "朝鲜国务委员长金正恩, 金正恩, chairman",
    "韩国总理李洛渊表示, 李洛渊, prime minister",
    "北朝鮮の李雪主氏は, 李雪主, ''",
  })
  void around_hanTitleOnEitherSide_isBroughtToEnglish(String text, String name, String title) {
    int start = text.indexOf(name);
    assertEquals(title, PersonTitles.around(text, start, start + name.length()));
  }
}
