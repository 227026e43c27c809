// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.names.PressNames.PressName;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KanaNameFinderTest {

  private static List<NameMention> find(String text) {
    return NameFinder.getDefault().find(text);
  }

  private static List<String> surfaces(String text) {
    return find(text).stream().map(NameMention::surface).toList();
  }

  @Test
  void find_knownName_isMostlyFound() {
    List<PressName> names = PressNames.of(PressNames.KATAKANA);
    assertTrue(names.size() > 70);
    assertTrue(PressNames.recall(names, "昨日、%sは映画に出演した。") >= 0.8);
    assertTrue(PressNames.recall(names, "昨日、韓国の%sは映画に出演した。") >= 0.88);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "キム・ジョンウン|北朝鮮のキム・ジョンウン委員長は中国を訪れた。",
        "ムン・ジェイン|昨日、ムン・ジェイン大統領が演説した。",
        "ムン＝ジェイン|昨日、ムン＝ジェイン大統領が演説した。",
        "ムン ジェイン|昨日、ムン ジェイン大統領が演説した。",
        "ｷﾑ･ｼﾞｮﾝｲﾙ|ｷﾑ･ｼﾞｮﾝｲﾙ総書記",
        "キム・ジョン・イル|北朝鮮のキム・ジョン・イル総書記",
        "ペ・ヨンジュン|俳優のペ・ヨンジュンさんが来日した。",
        "コ・ソヨン|俳優のコ・ソヨンさんが来日した。",
        "キムジョンウン|北朝鮮のキムジョンウン氏は言った。",
        "ハン・ドンフン|韓国のハン・ドンフン長官とビル・ゲイツ",
      })
  void find_nameInProse_isFound(String name, String text) {
    assertEquals(List.of(name), surfaces(text));
  }

  @Test
  void find_severalNames_areFoundWithHanBeside() {
    assertEquals(List.of("キム・ジョンウン", "ムン・ジェイン"), surfaces("キム・ジョンウン委員長とムン・ジェイン大統領の会談は4月末の予定だ。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "キム・カーダシアンとアン・ハサウェイが出演した。",
        "リー・ハーヴェイ・オズワルドとジョン・レノンとブルース・リー",
        "チャン・イーモウ監督とマ・ヨーヨーさん",
        "ハン・ソロとシン・ゴジラとチェ・ゲバラ",
        "ジョン・キム・スミスとキム・ジョン・ウン・スミス",
        "アウン・サン・スー・チー氏とホー・チ・ミン主席",
        "韓国のキムチとサムギョプサルを、イテウォンとパンムンジョムで食べた。",
        "韓国のロマンチックなインターネットとパーソナルコンピュータ",
        "昨日、キムジョンウンは来た。",
        "韓国でワン・チャンスとジョン・レノンを聞いた。",
        "キム、パク、チェの三人",
        "・キム・",
        ""
      })
  void find_otherNamesAndWords_areNoNames(String text) {
    assertEquals(List.of(), surfaces(text));
  }

  @Test
  void find_wordWithoutDot_isDecidedByTheText() {
    String text = "昨日、ペヨンジュンは映画に出演した。";
    assertEquals(List.of(), surfaces(text));
    assertEquals(List.of("ペヨンジュン"), surfaces("韓国の話だ。" + text));
    assertEquals(
        List.of("ペヨンジュン"),
        NameFinder.getDefault().findInQuery("ペヨンジュン 映画").stream()
            .map(NameMention::surface)
            .toList());
  }

  @Test
  void find_longText_takesLinearTime() {
    String text = "韓国のキム・ジョンウン、ジョン・レノン、ペヨンジュンとチョ・スミ。".repeat(10_000);
    ProcessorTime.assertLess(Duration.ofSeconds(20), () -> assertTrue(find(text).size() >= 20_000));
  }

  @Test
  void findSurnames_beforeTitle_areFoundOfPeopleWhomTheTextNames() {
    String text = "キム・ジョンウン委員長が訪中した。ｷﾑ委員長とムン前大統領が会談した。パク大統領は欠席した。";
    List<SurnameMention> mentions = NameFinder.getDefault().scan(text).surnames(Set.of("キム", "ムン"));
    assertEquals(List.of("ｷﾑ", "ムン"), mentions.stream().map(SurnameMention::surface).toList());
    assertEquals(text.indexOf("ｷﾑ"), mentions.get(0).start());
    assertEquals("chairman", mentions.get(0).title());
    assertEquals("president", mentions.get(1).title());
    assertTrue(mentions.get(0).surnames().getOrDefault("김", 0.0) > 0.9);
  }

  @Test
  void findSurnames_otherWordOrName_areNot() {
    String text = "キムチ会長とキム・カーダシアン氏、そしてキムは来た。ハンナ・キム氏も来た。";
    assertEquals(List.of(), NameFinder.getDefault().scan(text).surnames(Set.of("キム", "")));
  }
}
