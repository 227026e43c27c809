// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To whom short mentions belong in texts as the press of Korea writes them. */
class HangulResolutionTest {

  private static List<String> shortMentions(String text) {
    return new NameResolver()
        .resolve(text).stream().filter(name -> !name.full()).map(ResolvedName::reading).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "김정은, 김정은 북한 국무위원장이 웃었다. 김영철 부장도 왔다. 김 국무위원장은 떠났다.",
    "이재명, 이재명 더불어민주당 대표가 말했다. 이상민 행정안전부 장관도 왔다. 이 대표는 떠났다.",
    "이재용, 이재용 삼성전자 부회장과 이인용 삼성전자 사장이 왔다. 이 부회장은 떠났다.",
    "최태원, 최태원 SK그룹 회장과 최재원 수석부회장이 왔다. 최 회장은 떠났다.",
    "박근혜, 박근혜 전 대통령의 변호인 박상진 변호사가 말했다. 박 전 대통령은 웃었다.",
    "김건희, 김건희 여사의 오빠 김진우씨가 왔다. 김 여사는 떠났다.",
    "조은별, 조은별 한빛전자 전략기획실 사장은 말했다. 조한솔 이사회 의장도 왔다. 조 사장은 떠났다.",
    "김여정, 김여정 노동당 중앙위원회 제1부부장은 말했다. 김덕훈 총리도 왔다. 김 부부장은 떠났다.",
    "이재명, 이재명 대통령 후보와 이준석 국민의힘 대표가 만났다. 이 후보는 떠났다.",
    "신동빈, 신동빈 한빛그룹 회장과 신격호 총괄회장이 만났다. 신 회장은 떠났다.",
    "정은경, 정은경 질병관리청장이 말했다. 정의선 한빛그룹 회장도 왔다. 정 청장은 떠났다.",
  })
  void resolve_titleBehindOrganisation_tellsWhoIsMeant(String person, String text) {
    assertEquals(List.of(person), shortMentions(text));
  }

  @ParameterizedTest
  @CsvSource({
    "김정은, 김정은 북한 국무위원장이 딸 김주애와 함께 왔다. 김 위원장은 웃었다.",
    "김정은, 김정은은 딸 김주애와 함께 왔다. 김 위원장은 웃었다.",
    "한서준, 한서준은 동생인 한누리와 함께 왔다. 한 감독은 웃었다.",
    "한누리, 한바다의 동생 한누리가 왔다. 한누리는 화가다. 한 감독은 웃었다.",
  })
  void resolve_kinNamedLast_isNotMeantByTitle(String person, String text) {
    assertEquals(List.of(person), shortMentions(text));
  }

  @Test
  void resolve_formerTitle_isNobodyOfThatSurname() {
    assertEquals(List.of(), shortMentions("이명박 전 대통령과 박근혜 전 대통령, 정경심 전 교수가 왔다."));
    assertEquals(
        List.of("전두환", "전두환"), shortMentions("전두환 전 대통령은 떠났다. 전 대통령은 웃었다. 그는 전 전 대통령을 만났다."));
  }
}
