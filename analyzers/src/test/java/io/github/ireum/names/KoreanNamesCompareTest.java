// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.names.NameComparison.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link KoreanNames#compare} says of two spellings. */
class KoreanNamesCompareTest {

  private final KoreanNames names = KoreanNames.getDefault();

  @ParameterizedTest
  @CsvSource({
    "Pyun Yung Tai, Pyon Yŏng-t'ae",
    "Paik Too Chin, Paek Tu-jin",
    "Chough Pyung Ok, Cho Pyŏng-ok",
    "Chyung Yil Hyung, Chŏng Il-hyŏng",
    "Pak Chung Hi, Pak Chŏng-hŭi",
    "Kwack Sang Hoon, Kwak Sang-hun",
    "Cho Jung Whan, Cho Chŏng-hwan"
  })
  void compare_spellingOfThe1950s_same(String a, String b) {
    assertEquals(Verdict.SAME, names.compare(a, b).verdict(), names.compare(a, b).toString());
  }

  /** 황 + 보관 or 황보 + 관: the syllables are the name. */
  @ParameterizedTest
  @CsvSource({
    "Hwang Bo Kwan, 황보관",
    "Hwang Bo-kwan, 황보관",
    "Hwangbo Kwan, 황보관",
    "SUN WOO HWI, 선우휘",
    "Nam Goong-min, 남궁민",
    "SaKong Il, 사공일"
  })
  void compare_surnameOfTwoSyllables_endsWhereItMay(String a, String b) {
    assertEquals(Verdict.SAME, names.compare(a, b).verdict());
  }

  @ParameterizedTest
  @CsvSource({
    "Kim Jong Un, Gim Jeong-eun",
    "Kim Jong Un, Kim Jong-un",
    "Kim Jong Un, Jong-un Kim",
    "Kim Jong Un, 김정은",
    "김정은, 金正恩",
    "Ким Чен Ын, Kim Jong Un",
    "Ri Sol Ju, 이설주",
    "리설주, 이설주",
    "Park Chung Hee, Pak Chŏng-hŭi",
    "Syngman Rhee, Yi Sŭng-man",
    "John Myun Chang, Chang Myon",
    "Chung II Kwon, Chong Il-kwon",
    "Chung lI Kwon, Chong Il-kwon",
    "Kim Jong ll, Kim Jong Il",
    "Kim Jong-pil, Kim Chong-p'il"
  })
  void compare_spellingsOfOneName_same(String a, String b) {
    assertEquals(Verdict.SAME, names.compare(a, b).verdict(), names.compare(a, b).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "Kim Jong Un, Kim Jong Il",
    "Kim Jong Un, Kim Jong Nam",
    "Kim Jong Un, Kim Yo Jong",
    "Kim Jong Un, Kim Yong Un",
    "Kim Jong-un, 김정일",
    "Park Chung-hee, Park Geun-hye",
    "Lee Myung-bak, Lee Nak-yon",
    "Kim Yong, Kim Young-sam",
    "Kim Young, Kim Young Sam",
    "Kim Jong Un, Angela Merkel"
  })
  void compare_differentNames_different(String a, String b) {
    NameComparison comparison = names.compare(a, b);
    assertEquals(Verdict.DIFFERENT, comparison.verdict(), comparison.toString());
  }

  @ParameterizedTest
  @CsvSource({"Kim Yo Jong, 김우중", "Ye Wan-yong, 여운형", "Kim Jong Un, 김진아"})
  void compare_namesThatDifferInBothSyllables_notTheSame(String a, String b) {
    NameComparison comparison = names.compare(a, b);
    assertNotEquals(Verdict.SAME, comparison.verdict(), comparison.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "Kim Jong-min, Kim Jung-min",
    "Kim, Kim Jong Un",
    "Kim J. U., Kim Jong Un",
    "Chung W. Cho, Cho Chong-hwan"
  })
  void compare_nobodyCanTell_possible(String a, String b) {
    NameComparison comparison = names.compare(a, b);
    assertEquals(Verdict.POSSIBLE, comparison.verdict(), comparison.toString());
  }

  @Test
  void compare_same_reasonNamesSpellingsReadingAndConventions() {
    assertEquals(
        "Gim Jeong-eun→김정은 (Revised) = Kim Jong Un→김정은 (North)",
        names.compare("Gim Jeong-eun", "Kim Jong Un").reason());
  }

  @Test
  void compare_unreadable_reasonNamesIt() {
    assertTrue(names.compare("Kim Jong Un", "Angela Merkel").reason().contains("Angela Merkel"));
  }

  @Test
  void compare_anyPair_isSymmetricAndKnowsNoOrder() {
    List<String> spellings =
        List.of(
            "Kim Jong Un",
            "Gim Jeong-eun",
            "Lee Jae-yong",
            "Je-yong Lee",
            "Choe Ryong Hae",
            "Choi Yong-hae",
            "김정은",
            "최룡해",
            "金正恩",
            "Kim",
            "Jongun",
            "Yun Po-sun",
            "윤보선",
            "Ким Чен Ын",
            "Kim Chŏng-ŭn",
            "John Myun Chang",
            "Angela Merkel",
            "");
    for (String a : spellings) {
      for (String b : spellings) {
        NameComparison ab = names.compare(a, b);
        NameComparison ba = names.compare(b, a);
        assertEquals(ab.probability(), ba.probability(), 0.0, a + " | " + b);
        assertEquals(ab.verdict(), ba.verdict(), a + " | " + b);
      }
    }
    assertEquals(
        names.compare("Kim Jong Un", "Gim Jeong Eun").verdict(),
        names.compare("Jong Un Kim", "Gim Jeong Eun").verdict());
  }

  @Test
  void compare_unchanged_isSame() {
    for (String name : List.of("Kim Jong Un", "Lee In", "김정은", "金正恩", "Ким Чен Ын")) {
      NameComparison comparison = names.compare(name, name);
      assertEquals(Verdict.SAME, comparison.verdict(), comparison.toString());
    }
  }
}
