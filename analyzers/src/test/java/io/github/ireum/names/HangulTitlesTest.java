// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HangulTitlesTest {

  private static String introducing(String text, String name) {
    int start = text.indexOf(name);
    return PersonTitles.introducing(text, start, start + name.length());
  }

  @ParameterizedTest
  @CsvSource({
    "조은별 한빛전자 사장은 말했다., 조은별, chief executive",
    "조은별 한빛전자 전략기획실 부사장과 만났다., 조은별, deputy chief executive",
    "이재명 더불어민주당 대표가 왔다., 이재명, leader",
    "최태원 SK그룹 회장과 만났다., 최태원, chairman",
    "김정은 북한 국무위원장이 웃었다., 김정은, chairman",
    "위성락 국가안보실장은 말했다., 위성락, chief of staff",
    "정다운 경기도 지사는 말했다., 정다운, governor",
    "한누리(52·사법연수원 30기) 부장검사는 말했다., 한누리, prosecutor",
    "박근혜 전 대통령의 변호인, 박근혜, president",
    "조국 전 법무부 장관이 왔다., 조국, minister",
    "조국 법무부장관이 왔다., 조국, minister",
    "강경화 외교부장관이 왔다., 강경화, foreign minister",
    "강경화 전 외교부 장관이 왔다., 강경화, foreign minister",
    "박근혜 전대통령은 말했다., 박근혜, president",
    "박근혜전대통령은 말했다., 박근혜, president",
    "이재명 대통령 후보와 만났다., 이재명, candidate",
    "김대기 대통령 비서실장은 말했다., 김대기, chief of staff",
  })
  void introducing_organisationBetween_isPassedOver(String text, String name, String title) {
    assertEquals(title, introducing(text, name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "조은별은 한빛전자 사장과 만났다.",
        "조은별 정부의 장관은 말했다.",
        "조은별 정부 장관은 말했다.",
        "조은별 정부에서 장관을 지낸 사람",
        "조은별 밑으로 장관 셋이 왔다.",
        "조은별 등 의원 스무 명",
        "조은별 만난 다나카 총리",
        "조은별, 한빛전자 사장",
        "조은별 한빛전자. 사장은 말했다.",
        "조은별 하나 둘 셋 넷 다섯 사장",
        "조은별 대표팀 수비수",
        "조은별 동생 대표",
        "조은별",
        "조은별 ",
        "조은별(",
      })
  void introducing_titleOfAnother_isNone(String text) {
    assertEquals("", introducing(text, "조은별"));
  }

  @Test
  void introducing_titleBeforeTheNextName_isOfTheFirst() {
    String text = "문재인 대통령 비서실장 ";
    assertEquals("president", introducing(text, "문재인"));
  }

  @ParameterizedTest
  @CsvSource({
    "박 전 대통령은, 박, president",
    "박 전대통령은, 박, president",
    "김 국무위원장은, 김, chairman",
    "전 전 대통령은, 전, president",
    "최 전무는, 최, executive",
  })
  void around_former_isPassedOver(String text, String surname, String title) {
    assertEquals(title, PersonTitles.around(text, 0, surname.length()));
  }
}
