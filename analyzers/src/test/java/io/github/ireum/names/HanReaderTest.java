// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HanReaderTest {

  private final HanReader reader = new HanReader();

  @ParameterizedTest
  @CsvSource({
    "金正恩, 김, 정은", "李承晩, 이, 승만", "盧武鉉, 노, 무현", "金正日, 김, 정일", "朴槿惠, 박, 근혜",
    "文在寅, 문, 재인", "金大中, 김, 대중", "沈薰, 심, 훈", "車範根, 차, 범근", "林秀卿, 임, 수경",
    "葉明植, 섭, 명식", "單正, 선, 정", "文一錦, 문, 일금", "南宮檍, 남궁, 억", "鮮于輝, 선우, 휘"
  })
  void read_traditionalName_readsByPlace(String han, String surname, String given) {
    assertEquals(new KoreanName(surname, given), best(han));
  }

  @ParameterizedTest
  @CsvSource({
    "卢武铉, 노무현",
    "刘贤, 유현",
    "朴槿恵, 박근혜",
    "金広石, 김광석",
    "金鉄, 김철",
    "崔斉愚, 최제우",
    "樸正熙, 박정희",
    "薑邯贊, 강감찬",
    "全鬥煥, 전두환",
    "\uF90A正恩, 김정은",
    "朴\u658B, 박재"
  })
  void read_otherShape_readsAsKoreanCharacter(String han, String hangul) {
    assertEquals(hangul, best(han).hangul());
  }

  @ParameterizedTest
  @ValueSource(strings = {"李 承晩", "李　承晩", "李・承晩", " 李承晩 ", "李 承 晩", "李承\uDB40\uDD00晩"})
  void read_spacesAndSelectors_sameName(String han) {
    assertEquals("이승만", best(han).hangul());
  }

  @Test
  void read_spaceAfterOneCharacter_isNoCompoundSurname() {
    assertEquals("남", best("南 宮檍").surname());
  }

  @Test
  void read_lawVariants_bothReadInTheOrderOfTheOrthography() {
    assertEquals(List.of("창렬", "창열"), given("趙昌烈"));
    assertEquals(List.of("두열", "두렬"), given("趙斗烈").subList(0, 2));
    assertTrue(given("崔龍海").containsAll(List.of("용해", "룡해")));
  }

  @Test
  void read_typedAsHangulDuplicate_takesItsReading() {
    assertEquals("동열", best("廉東\uF99F").given());
  }

  @Test
  void read_mixedWithHangul_keepsHangul() {
    assertEquals("이한빛", best("李한빛").hangul());
  }

  @Test
  void read_noKoreanSurname_staysUnlikely() {
    assertTrue(reader.read("樂樂").stream().mapToDouble(ScriptReading::weight).sum() < 0.1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "金", "・", "김정은", "Kim", "金x恩", "金\uD842恩", "\uDC00", "金金金金金金金金金", "金。"})
  void read_notAName_hasNoReading(String text) {
    assertEquals(List.of(), reader.read(text));
  }

  @Test
  void read_tenThousandCharacters_hasNoReading() {
    assertEquals(List.of(), reader.read("金".repeat(10_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"金樂樂樂樂樂", "李烈龍", "於樂烈", "金正恩"})
  void read_anyName_boundedListOfFallingWeights(String han) {
    ScriptReadings.check(reader.read(han));
  }

  private KoreanName best(String han) {
    return reader.read(han).get(0).name();
  }

  private List<String> given(String han) {
    return reader.read(han).stream().map(reading -> reading.name().given()).toList();
  }
}
