// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.Map;

/**
 * What people in the South mostly choose for themselves. There is no standard. Source of the
 * tables: the most frequent spelling of each surname and syllable among the hyphenated names of
 * Wikidata (CC0); surnames also the passport statistics of the Ministry of Foreign Affairs. A
 * syllable that is in no table, and a given name of more than two, is spelled as in Revised
 * Romanization.
 */
final class SouthernHabit {

  private static final Map<String, String> SURNAMES =
      table(
          "강 Kang, 경 Kyung, 고 Ko, 곽 Kwak, 구 Koo, 국 Kook, 권 Kwon, 금 Keum, 김 Kim, 남 Nam, 노 Noh,"
              + " 로 Noh, 라 Ra, 류 Ryu, 리 Lee, 림 Lim, 명 Myung, 문 Moon, 박 Park, 변 Byun, 부 Boo,"
              + " 선 Sun, 성 Sung, 신 Shin, 심 Sim, 안 Ahn, 엄 Um, 오 Oh, 우 Woo, 유 Yoo, 윤 Yoon, 이 Lee,"
              + " 임 Lim, 정 Jung, 조 Cho, 주 Joo, 천 Chun, 최 Choi, 추 Choo, 편 Pyun, 허 Heo, 현 Hyun,"
              + " 량 Yang, 려 Yeo, 렴 Yeom, 륙 Yuk, 아 Ah");

  private static final Map<String, String> GIVEN =
      table(
          "갑 kap, 강 kang, 겸 kyum, 경 kyung, 관 kwan, 광 kwang, 교 kyo, 구 koo, 권 kwon, 규 kyu,"
              + " 균 kyun, 금 kum, 기 ki, 덕 duk, 련 ryun, 명 myung, 무 moo, 문 moon, 별 byul, 병 byung,"
              + " 선 sun, 섭 sup, 성 sung, 수 soo, 숙 sook, 순 soon, 신 shin, 아 ah, 엽 yup, 영 young,"
              + " 오 oh, 우 woo, 욱 wook, 운 woon, 웅 woong, 유 yoo, 윤 yoon, 의 eui, 이 yi, 정 jung,"
              + " 준 joon, 철 chul, 평 pyung, 헌 hun, 혁 hyuk, 현 hyun, 협 hyup, 형 hyung, 훈 hoon,"
              + " 희 hee");

  private SouthernHabit() {}

  private static Map<String, String> table(String entries) {
    Map<String, String> table = new HashMap<>();
    for (String entry : entries.split(", ")) {
      table.put(entry.substring(0, 1), entry.substring(2));
    }
    return Map.copyOf(table);
  }

  static String write(KoreanName name) {
    String given = name.given();
    return LetterTable.spaced(
        surname(name.surname()),
        given.length() > 2
            ? RevisedRomanization.word(given)
            : LetterTable.capitalised(spell(given, "-")));
  }

  private static String surname(String surname) {
    String habit = SURNAMES.get(surname);
    return habit == null ? LetterTable.capitalised(spell(surname, "")) : habit;
  }

  private static String spell(String hangul, String separator) {
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < hangul.length(); i++) {
      char c = hangul.charAt(i);
      spelled.append(spelled.isEmpty() ? "" : separator);
      String habit = GIVEN.get(String.valueOf(c));
      spelled.append(habit == null ? RevisedRomanization.syllable(c) : habit);
    }
    return spelled.toString();
  }
}
