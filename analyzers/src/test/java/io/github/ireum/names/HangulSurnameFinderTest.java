// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HangulSurnameFinderTest {

  private static List<String> surnames(String text, String... introduced) {
    return NameFinder.getDefault().scan(text).surnames(Set.of(introduced)).stream()
        .map(SurnameMention::surface)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "전 회장은 말했다.",
        "전 대통령은 말했다.",
        "추미애 전 장관은 말했다.",
        "두 전 대통령은 감옥에 갔다.",
        "현 대통령은 다르다. 모 의원은 웃었다."
      })
  void find_formerOrTwoOrCertain_isNoSurname(String text) {
    assertEquals(List.of(), surnames(text));
  }

  @Test
  void find_formerWherePersonIsIntroduced_isSurname() {
    assertEquals(List.of("전"), surnames("이날 오후에 전 대통령은 떠났다.", "전"));
    assertEquals(List.of("현"), surnames("“현 회장은 안 왔다”고 했다.", "현"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "추미애 전 장관은 말했다.",
        "추미애(64) 전 장관은 말했다.",
        "트럼프 전 대통령은 말했다.",
        "Obama 전 대통령은 말했다.",
      })
  void find_formerBehindName_isNoSurnameThoughIntroduced(String text) {
    assertEquals(List.of(), surnames(text, "전"));
  }

  @Test
  void find_formerTwice_isSurnameOnce() {
    assertEquals(List.of("전"), surnames("어제 전 전 대통령은 떠났다."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "김전대통령은 말했다.",
        "김 전대통령은 말했다.",
        "김 전 대통령은 말했다.",
        "김 부부장은 말했다.",
        "김 제1부부장은 말했다.",
        "김 청장은 말했다.",
        "김 원내대표는 말했다.",
        "김 교육감은 말했다.",
        "김 명예회장은 말했다.",
        "김 비서실장은 말했다.",
        "김 수석부회장은 말했다.",
        "김 외교부 장관은 말했다.",
        "김 대변인은 말했다.",
        "김 씨는 말했다.",
        "김 씨.",
      })
  void find_titleOfThePress_isBehindSurname(String text) {
    assertEquals(List.of("김"), surnames(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"이 씨앗은 크다.", "서울 전시장에서 이 전시장은 크다.", "이 소위는 열렸다.", "이 대표적인 상품과 이 감독급 인사"})
  void find_otherWord_isNoTitle(String text) {
    assertEquals(List.of(), surnames(text));
  }
}
