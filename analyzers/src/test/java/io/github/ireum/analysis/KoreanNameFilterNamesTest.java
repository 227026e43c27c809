// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names {@link KoreanNameFilter} finds; its own test tells where it puts them. */
final class KoreanNameFilterNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kim Jong-un",
        "Kim Jong-Un",
        "Kim Jong Un",
        "KIM JONG UN",
        "kim jong un",
        "Kim Jeongeun",
        "Gim Jeong-eun",
        "Kim Chŏng-ŭn",
        "Kim Chŏng-ŭn",
        "Kim Jong-\nun",
        "KIM, Jong Un",
        "Kim, Jong-un",
        "Kim, Chŏng-ŭn, 1984-",
        "(Kim, Jong Un)",
        "kim, jong un",
        "Kim\nJong-un",
        "김정은",
        "김정은",
        "金正恩",
        "朝鲜最高领导人金正恩对中国进行了访问",
        "北朝鮮の金正恩氏は中国を訪れた",
        "キム・ジョンウン",
        "キムジョンウン",
        "ｷﾑ･ｼﾞｮﾝｳﾝ",
        "北朝鮮のキム・ジョンウン委員長は中国を訪れた。",
        "会談にはブルース・リー、キム・ジョンウン、ムン・ジェインの三人が出席した。",
        "Ким Чен Ын",
        "ким чен ын",
        "КИМ ЧЕН ЫН ПОСЕТИЛ КИТАЙ",
        "Переговоры с Ким Чен Ыном прошли в Пхеньяне.",
        "Die Reise Kim Jong Uns nach Peking war geheim.",
        "Przywódca Kim Dzong Un i wizyta Kim Dzong Una",
        "La visite qu’a faite la sœur d’Im Jong-seok et de Kim Jong-un",
        "Переговоры с Ким Чен-ыном, как сообщает агентство, прошли в Пхеньяне и продолжатся завтра днём.",
        "Вчера лидер КНДР Ким Чен-\nын посетил Китай с неофициальным визитом и встретился с Си Цзиньпином.",
        "김정은은 오늘 평양에서",
        "김정은 위원장이 말했다",
        "김정은(金正恩)의",
        "Leader Kim Jong-un's train left for China, North Korea said.",
        "In Seoul the U.S. President's envoy said that Kim Jong-un’s train had left. He saw it."
      })
  void incrementToken_anySpelling_hasTheSameName(String text) {
    GraphTokens tokens = GraphTokens.of(KoreanNameSettings.DEFAULT, text);
    assertTrue(tokens.names().contains("name:김정은"), tokens::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kim ll Sung", "Kim lI-sung", "Kim I1 Sung", "KIM II SUNG", "Kim 1l Sung"})
  void incrementToken_syllableMisreadByOcr_isTheName(String name) {
    GraphTokens tokens =
        GraphTokens.of(
            KoreanNameSettings.DEFAULT,
            "It was said that the visit of Premier " + name + " to Peking had ended; no one knew.");
    assertTrue(tokens.names().contains("name:김일성"), tokens::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a park in Seoul",
        "The UN met in Geneva. No one spoke.",
        "Young people of the Moon landing",
        "Bruce Lee and Lee Harvey Oswald",
        "ジョン・レノンとキム・カーダシアンとハン・ソロ",
        "キムチとパクチーを食べた",
        "Си Цзиньпин, Мао Цзэдун и Хо Ши Мин",
        "Виктор Цой и Ли Харви Освальд",
        "그는 조국의 통일을 바란다",
        "He spoke to Mr Kim.",
        ""
      })
  void incrementToken_noFullName_addsNothing(String text) {
    assertEquals(List.of(), GraphTokens.of(KoreanNameSettings.DEFAULT, text).names());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lee Jae-myung Kim Jong-un",
        "lee jae myung kim jong un",
        "Lee Jae Myung Kim Jong Un debate",
        "Jae-myung Lee Jong-un Kim"
      })
  void incrementToken_namesSideBySide_areAllFound(String text) {
    List<String> names = GraphTokens.of(KoreanNameSettings.DEFAULT, text).names();
    assertTrue(names.containsAll(List.of("name:이재명", "name:김정은")), names::toString);
  }
}
