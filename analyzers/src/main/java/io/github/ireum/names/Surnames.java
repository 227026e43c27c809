// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The surnames of Korea. Source of the list: Statistics Korea, census of 2015, surnames with at
 * least about a hundred bearers.
 */
final class Surnames {

  private static final Set<String> COMPOUND =
      Set.of(
          "남궁", "황보", "제갈", "사공", "선우", "독고", "서문", "동방", "망절", "어금", "장곡", "소봉", "강전", "무본", "공손",
          "을지");

  private static final String SINGLE =
      "김이박최마엽정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추"
          + "도석소설선길연위표명기반왕라금옥육인맹제모탁국어은편용예경봉사부황가복태목형피두감음빈동온호범좌팽승간상"
          + "시갈서단견당화창강대호순돈만빙풍평필후초춘탄빈내누뇌단담묵미보비삼섭수애야영옹완요운응이자장저점종준즙즉"
          + "증천총탁판포하학해현형화환흥란려령로뢰룡루륙률리림량렴련렬례나";

  /** Surnames that the initial-sound law changes, as the North writes them, to the South's form. */
  private static final Map<String, String> SOUTHERN =
      Map.ofEntries(
          Map.entry("리", "이"),
          Map.entry("림", "임"),
          Map.entry("류", "유"),
          Map.entry("량", "양"),
          Map.entry("렴", "염"),
          Map.entry("려", "여"),
          Map.entry("로", "노"),
          Map.entry("라", "나"),
          Map.entry("륙", "육"),
          Map.entry("련", "연"),
          Map.entry("룡", "용"),
          Map.entry("뢰", "뇌"),
          Map.entry("루", "누"),
          Map.entry("란", "난"));

  private static final Map<String, String> NORTHERN = northern();

  private Surnames() {}

  private static Map<String, String> northern() {
    Map<String, String> northern = new HashMap<>();
    SOUTHERN.forEach((north, south) -> northern.put(south, north));
    // 여 and 연 and 용 are mostly surnames of their own that the law does not touch.
    northern.keySet().removeAll(Set.of("여", "연", "용", "난"));
    return northern;
  }

  static boolean isCompound(String surname) {
    return COMPOUND.contains(surname);
  }

  static boolean isSurname(String surname) {
    return surname.length() == 1 ? SINGLE.contains(surname) : isCompound(surname);
  }

  static Set<String> compound() {
    return COMPOUND;
  }

  static String single() {
    return SINGLE;
  }

  static String southern(String surname) {
    return SOUTHERN.getOrDefault(surname, surname);
  }

  static String northern(String surname) {
    return NORTHERN.getOrDefault(surname, surname);
  }
}
