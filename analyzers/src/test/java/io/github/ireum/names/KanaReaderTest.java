// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KanaReaderTest {

  private final KanaReader reader = new KanaReader();

  @ParameterizedTest
  @CsvSource({
    "キム・ジョンウン, 김정은", "キムジョンウン, 김정은", "ムン・ジェイン, 문재인", "パク・クネ, 박근혜",
    "パク・クンヘ, 박근혜", "イ・ミョンバク, 이명박", "ノ・ムヒョン, 노무현", "カン・ギョンファ, 강경화",
    "キム・ヨナ, 김연아", "ユン・ソギョル, 윤석열", "パク・チョンヒ, 박정희", "チェ・ジウ, 최지우",
    "リ・ソルジュ, 이설주", "ナムグン・ミン, 남궁민", "ジョンウン・キム, 김정은"
  })
  void read_name_readsRightFirst(String kana, String hangul) {
    assertEquals(hangul, reader.read(kana).get(0).name().hangul());
  }

  @ParameterizedTest
  @CsvSource({
    "チェ・リョンヘ, 최룡해",
    "チョン・ドゥファン, 전두환",
    "ソン・フンミン, 손흥민",
    "クォン・ジヨン, 권지용",
    "イ・ボンナム, 이복남",
    "カン・チャンニョン, 강창룡",
    "キム・デジュン, 김대중"
  })
  void read_ambiguousName_hasTheNameAmongItsReadings(String kana, String hangul) {
    assertTrue(
        reader.read(kana).stream().anyMatch(reading -> reading.name().hangul().equals(hangul)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ｷﾑ･ｼﾞｮﾝｲﾙ", "きむ・じょんいる", "キム ジョンイル", "キム＝ジョン・イル", "キーム・ジョンイル"})
  void read_otherWidthAndSeparator_sameName(String kana) {
    assertEquals("김정일", reader.read(kana).get(0).name().hangul());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "・", "キ", "キム", "トヨタ・ジドウシャ", "キム・x", "Kim", "金", "\uD800", "キム・\uDC00"})
  void read_notAName_hasNoReading(String text) {
    assertEquals(List.of(), reader.read(text));
  }

  @Test
  void read_longText_hasNoReading() {
    assertEquals(List.of(), reader.read("キム".repeat(5_000)));
    assertEquals(List.of(), reader.read("キム・" + "イ".repeat(SpellingDecoder.MAX_LETTERS)));
    assertEquals(List.of(), reader.read("ア".repeat(SpellingDecoder.MAX_LETTERS)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"キム・ジョンウン", "キムジョンジョンジョン", "チョン・ヨンソン"})
  void read_anyName_boundedListOfFallingWeights(String kana) {
    ScriptReadings.check(reader.read(kana));
  }
}
