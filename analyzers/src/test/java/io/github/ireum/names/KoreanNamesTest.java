// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.names.NameComparison.Verdict;
import io.github.ireum.names.PressNames.PressName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanNamesTest {

  private final KoreanNames names = KoreanNames.getDefault();

  private String first(String spelling) {
    List<Reading> readings = names.read(spelling);
    return readings.isEmpty() ? "" : readings.get(0).name().hangul();
  }

  private Set<String> all(String spelling) {
    return names.read(spelling).stream()
        .map(reading -> reading.name().southern().hangul())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "Han Groo, 한그루",
    "Lee Green, 이그린",
    "Ye Wan Yong, 이완용",
    "Ye Ji-won, 예지원",
    "Ро Дэ У, 노태우",
    "Пак Хон Ён, 박헌영",
    "Пан Ги Мун, 반기문",
    "パン・ギムン, 반기문"
  })
  void read_spellingLikeAnotherName_isTheLikelierPerson(String spelling, String hangul) {
    assertEquals(hangul, first(spelling));
  }

  @ParameterizedTest
  @CsvSource({
    "Ye Wan-yong, 이완용",
    "Пак Хен Ен, 박헌영",
    "チョン・ドファン, 전두환",
    "ユン・ソンニョル, 윤석열",
    "Mun Če-in, 문재인"
  })
  void read_ambiguousSpelling_hasThePersonAmongItsReadings(String spelling, String hangul) {
    assertTrue(
        names.read(spelling).stream()
            .anyMatch(
                reading ->
                    reading.name().southern().hangul().equals(hangul)
                        && reading.probability() >= 0.05));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim Brando", "Kim Brian", "Kim Glen"})
  void read_wordWithOtherCluster_hasNoReading(String text) {
    assertEquals(List.of(), names.read(text));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.84", "2, 0.83"})
  void read_pressName_isMostlyRightFirst(int column, double least) {
    List<PressName> press = PressNames.of(column);
    long right =
        press.stream().filter(name -> first(name.spelling()).equals(name.hangul())).count();
    assertTrue(right >= least * press.size(), right + " of " + press.size());
  }

  @ParameterizedTest
  @CsvSource({
    "Kim Jong Un, 김정은",
    "Kim Jong-un, 김정은",
    "Gim Jeong-eun, 김정은",
    "Kim Chŏng-ŭn, 김정은",
    "'KIM, CHO''NG-U''N', 김정은",
    "Kim Cheong-ha, 김청하",
    "Ri Sol Ju, 리설주",
    "Choe Ryong Hae, 최룡해",
    "Moon Jae-in, 문재인",
    "Jae-in Moon, 문재인",
    "President Moon Jae-in, 문재인",
    "'Moon, Jae-in', 문재인",
    "Park Geun-hye, 박근혜",
    "Syngman Rhee, 이승만",
    "Yi Sŭng-man, 이승만",
    "Chung II Kwon, 정일권",
    "'Sohn Won Il, Admiral', 손원일",
    "Namgung Min, 남궁민",
    "Hwang Bo-ra, 황보라",
    "金正恩, 김정은",
    "李承晩, 이승만",
    "盧武鉉, 노무현",
    "리설주, 리설주",
    "Мун Чжэ Ин, 문재인",
    "ムン・ジェイン, 문재인"
  })
  void read_knownSpelling_rightNameIsFirst(String spelling, String hangul) {
    assertEquals(hangul, first(spelling));
  }

  @ParameterizedTest
  @CsvSource({
    "John Myun Chang, 장면",
    "You Chan Yang, 양유찬",
    "Kim-Il Sung, 김일성",
    "KimJongUn, 김정은",
    "kim jongun, 김정은",
    "DJANG Tcheul-hy, 장철희",
    "'Kim J. U.', 김정은",
    "Ким Чен Ын, 김정은",
    "キム・ジョンウン, 김정은",
    "Kim Jo ng-un, 김정은"
  })
  void read_oddSpelling_rightNameIsAmongTheReadings(String spelling, String hangul) {
    assertTrue(all(spelling).contains(hangul), () -> spelling + " → " + all(spelling));
  }

  @ParameterizedTest
  @CsvSource({
    "kim jong un, Kim Jong Un",
    "KIM JONG-UN, Kim Jong-un",
    "kim jong-un, Kim Jong-un",
    "Ｋｉｍ Ｊｏｎｇ Ｕｎ, Kim Jong Un",
    "Kim (Jong Un), Kim Jong Un",
    "'Kim, Jong Un (Mr.)', 'Kim, Jong Un'",
    "Kim Dae Jung (1924-2009), Kim Dae Jung",
    "Dr Syngman Rhee's, Syngman Rhee",
    "H.E. Mr. Kim Yong Nam, Kim Yong Nam",
    "Supreme Leader Kim Jong-un, Kim Jong-un",
    "Defector Kim Jong-un, Kim Jong-un",
    "Park Geun-hye Supporter, Park Geun-hye",
    "김정은(金正恩), 김정은",
    "金正恩 (김정은), 金正恩",
    "Kim Jong-un（キム・ジョンウン）, Kim Jong-un",
    "'KIM, Jong Un (a.k.a. KIM, Jung-Un (Kim))', 'KIM, Jong Un'",
    "金正恩委員長, 金正恩",
    "金正恩 委员长, 金正恩",
    "金正恩氏, 金正恩",
    "キム・ジョンウン氏, キム・ジョンウン",
    "김\u00A0정은, 김정은",
    "김\u3000정은, 김정은",
    "김\u200B정은, 김정은",
    "'김, 정은', 김정은",
    "김·정은, 김정은",
    "“김정은”, 김정은",
    "김정은., 김정은",
    "《金正恩》, 金正恩",
    "「キム・ジョンウン」, キム・ジョンウン",
    "«Ким Чен Ын», Ким Чен Ын",
    "*Kim Jong Un, Kim Jong Un",
    "'Kim, Chŏng-ŭn, 1984-', 'Kim, Chŏng-ŭn'",
    "'Kim, Il-sŏng, 1912-1994', 'Kim, Il-sŏng'",
    "'Kim Jong Un, born 8 January 1984', Kim Jong Un",
    "Kim Jong Un b. 1984, Kim Jong Un",
    "Kim Jong-un 김정은, Kim Jong-un",
    "김정은 / Kim Jong Un, 김정은",
    "KIM Chang-min (KOR), KIM Chang-min",
    "'Kim Chang-min, Ph.D.', Kim Chang-min",
    "Kim Chang-min OBE, Kim Chang-min",
    "Kim Chang-min (ed.), Kim Chang-min",
    "Kim Chang-min et al., Kim Chang-min",
    "'Kim Chang-min, 45', Kim Chang-min",
    "CEO Kim Chang-min, Kim Chang-min",
    "Lee \"Faker\" Sang-hyeok, Lee Sang-hyeok",
    "고 김창민, 김창민",
    "故김창민, 김창민",
    "김창민 등, 김창민"
  })
  void read_whatIsAroundAName_changesNothing(String spelling, String plain) {
    List<Reading> expected = names.read(plain);
    List<Reading> read = names.read(spelling);
    assertFalse(expected.isEmpty());
    for (int i = 0; i < Math.min(3, expected.size()); i++) {
      assertEquals(expected.get(i).name(), read.get(i).name());
      assertEquals(expected.get(i).probability(), read.get(i).probability(), 0.02);
    }
  }

  @ParameterizedTest
  @CsvSource({"고 은, 고은", "고 은정, 고은정", "'Kim, M.D.', 김명덕"})
  void read_partThatLooksLikeSomethingAround_isAPart(String spelling, String name) {
    assertEquals(name, names.read(spelling).getFirst().name().hangul());
  }

  @ParameterizedTest
  @CsvSource({
    "김대중 대통령, 김대중",
    "문재인 전 대통령, 문재인",
    "김대중씨, 김대중",
    "김정은위원장, 김정은",
    "남궁민 씨, 남궁민",
    "김 위원장, 김",
    "선우은숙, 선우은숙",
    "한대표, 한대표",
    "김 양, 김양"
  })
  void read_hangulWithTitle_hasTheNameOnly(String text, String name) {
    assertEquals(name, first(text));
  }

  @ParameterizedTest
  @CsvSource({"Henry Chung, 정", "James Kim, 김"})
  void read_westernNameInPlaceOfTheKorean_hasOnlyTheSurname(String spelling, String surname) {
    assertEquals(surname, first(spelling));
  }

  @ParameterizedTest
  @CsvSource({"Hannah Kim, 김한나", "Maria Lee, 이마리아", "Daniel Choi, 최다니엘"})
  void read_westernNameThatKoreansHave_isRead(String spelling, String name) {
    assertEquals(name, first(spelling));
  }

  @ParameterizedTest
  @CsvSource({"Min SONG, 송", "MIN Song, 민", "Kang HAN, 한", "KANG Han, 강"})
  void read_oneWordInCapitals_isTheSurname(String spelling, String surname) {
    assertEquals(surname, names.read(spelling).get(0).name().surname());
  }

  @ParameterizedTest
  @CsvSource({"Kim Hyeoimin, 김혜민", "Park Jyoungho, 박정호", "Lee Syoung-min, 이성민"})
  void read_vowelThatNobodyUses_isReadByTheNearestOne(String spelling, String hangul) {
    assertTrue(all(spelling).contains(hangul), () -> spelling + " → " + all(spelling));
  }

  @Test
  void read_oneSyllable_isNotTakenForTwo() {
    assertEquals("김혁", first("Kim Hyeok"));
  }

  @Test
  void read_nfdHangul_isComposed() {
    assertEquals("김정은", first("\u1100\u1175\u11B7\u110C\u1165\u11BC\u110B\u1173\u11AB"));
  }

  @Test
  void read_givenNameAlone_hasNoSurname() {
    assertTrue(names.read("Jongun").stream().anyMatch(r -> r.name().surname().isEmpty()));
  }

  @Test
  void read_anyName_probabilitiesAddUpToOneAtMost() {
    for (String spelling : List.of("Kim Jong Un", "Ri Sol Ju", "Lee Jae-yong", "金正恩")) {
      double sum = names.read(spelling).stream().mapToDouble(Reading::probability).sum();
      assertTrue(sum > 0.9 && sum < 1 + 1e-9, () -> spelling + " sums to " + sum);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "Angela Merkel",
        "Vladimir Putin",
        "😀",
        "\uD800",
        "\uDC00\uD800",
        "---",
        "''",
        "123",
        "서울특별시청앞광장",
        "\u0000",
        "^^^",
        "()",
        "Room 39",
        "Pan Am 103",
        "Kim 정은",
        "Chairman 김정은",
        "김정은, 리설주",
        "1984",
        ", 1984",
        ")(",
        "(金正恩",
        "김정은)",
        "Kim😀"
      })
  void read_noKoreanName_hasNoReading(String text) {
    assertEquals(List.of(), names.read(text));
    assertEquals(Verdict.DIFFERENT, names.compare(text, "Kim Jong Un").verdict());
  }

  @Test
  void read_longText_endsAtOnce() {
    List<String> texts =
        List.of(
            "a".repeat(10_000),
            "kim ".repeat(2_500),
            "ŏ\u0306".repeat(5_000),
            "金".repeat(10_000),
            "jongunjongunjongunjongunjongunjongunjongunjongunjongunjongunjongun",
            "a-b-c-d-e-f-g-h-i-j-k",
            "b c d g h",
            "B. C. D. G. Kim");
    ProcessorTime.assertLess(Duration.ofSeconds(5), () -> texts.forEach(text -> names.read(text)));
  }

  @Test
  void writeThenRead_everyConvention_nameIsAmongTheReadings() {
    List<String> people =
        List.of(
            "김정은", "최룡해", "리설주", "이승만", "박정희", "문재인", "박근혜", "노무현", "강석원", "김철원", "정일권", "백선엽",
            "윤보선", "장면", "남궁민", "한복남", "유재석", "임꺽정", "류승룡", "안창호");
    for (String hangul : people) {
      KoreanName name = KoreanName.ofHangul(hangul).orElseThrow();
      NameWriter.writeAll(name)
          .forEach(
              (convention, spelling) ->
                  assertTrue(
                      all(spelling).contains(name.southern().hangul()),
                      () -> convention + ": " + spelling + " → " + all(spelling)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"남궁 민", "남궁\t민", "남궁\u00a0민", "남궁\u3000민", "\u3000남궁  민\n"})
  void ofHangul_whiteSpace_isObeyed(String text) {
    assertEquals(new KoreanName("남궁", "민"), KoreanName.ofHangul(text).orElseThrow());
  }

  @Test
  void spelling_ofManyWithInitials_isRememberedForFewOnly() {
    NameSpellings spellings = KoreanNames.getDefault().spellings();
    List<String> texts = new ArrayList<>();
    for (char a = 'a'; a <= 'z'; a++) {
      for (char b = 'a'; b <= 'z'; b++) {
        texts.add("Yo" + a + b + "ng H. Kim");
        texts.add("Yo" + a + b + "ng J. Park");
      }
    }
    List<Spelling> read = texts.stream().map(spellings::spelling).toList();
    long remembered =
        IntStream.range(0, texts.size())
            .filter(i -> spellings.spelling(texts.get(i)) == read.get(i))
            .count();
    assertTrue(remembered <= 1024, () -> remembered + " of " + texts.size());
    assertSame(spellings.spelling("Y. H. Kim"), spellings.spelling("Y. H. Kim"));
  }

  @Test
  void ofHangul_noName_isEmpty() {
    assertFalse(KoreanName.ofHangul("김").isPresent());
    assertFalse(KoreanName.ofHangul("Kim").isPresent());
    assertFalse(KoreanName.ofHangul("").isPresent());
  }
}
