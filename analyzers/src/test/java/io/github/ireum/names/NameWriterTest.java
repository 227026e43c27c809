// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NameWriterTest {

  private static final String COMMON =
      "가강갑건경계관광구국권규균근금기길김나남노달대덕도동두득라락란람래량려련렬령로록룡류률리림만명모무문미민"
          + "박배백범병보복봉빈빛삼상서석선설섭성세소솔수숙순슬승시식신실심아안애약양억언여연열영예오옥완왕용우욱운"
          + "웅원월위유윤율은을음응의이익인일임자장재전정제조종주준중지진집찬창채천철청초최춘충치칠태택표풍필하학한"
          + "항해행향헌혁현협형혜호홍화환황회효후훈휘흠흥희힘빼쉬꽃꺽맑닭많좋";

  private static final List<String> SURNAMES = List.of("김", "이", "박", "최", "류", "석", "남궁", "");

  private static final Map<Convention, Pattern> LETTERS =
      Map.of(
          Convention.REVISED, Pattern.compile("(?:[A-Z][a-z]* )?[A-Z][a-z]*"),
          Convention.MCCUNE_REISCHAUER,
              Pattern.compile("(?:[A-Z][a-zŏ']+ )?[A-ZŎŬ][a-zŏŭë']*(?:-[a-zŏŭ][a-zŏŭ']*)?"),
          Convention.NORTH, Pattern.compile("(?:[A-Z][a-z]+ )?[A-Z][a-z]*(?: [A-Z][a-z]*)"),
          Convention.YALE, Pattern.compile("[A-Z][a-z]*(?: [A-Z][a-z]*)+"),
          Convention.MCCUNE_REISCHAUER_PLAIN,
              Pattern.compile("(?:[A-Z][a-z]+ )?[A-Z][a-z]*(?:-[a-z]+)?"),
          Convention.SOUTH, Pattern.compile("(?:[A-Z][a-z]+ )?[A-Z][a-z]*-[a-z]+"),
          Convention.KONTSEVICH, Pattern.compile("[А-ЯЁ][а-яё]*(?: [А-ЯЁ][а-яё]*)+"),
          Convention.KATAKANA, Pattern.compile("(?:[ァ-ヺ]+・)?[ァ-ヺ]+"),
          Convention.HANGUL, Pattern.compile("[가-힣]+"));

  private static String write(String hangul, Convention convention) {
    return NameWriter.write(KoreanName.ofHangul(hangul).orElseThrow(), convention);
  }

  private static List<String> pairs() {
    return COMMON
        .chars()
        .boxed()
        .flatMap(
            first ->
                COMMON
                    .chars()
                    .mapToObj(second -> Character.toString(first) + Character.toString(second)))
        .collect(Collectors.toList());
  }

  @ParameterizedTest
  @CsvSource({
    "김정은, Gim Jeongeun",
    "최룡해, Choe Ryonghae",
    "이승만, I Seungman",
    "한복남, Han Boknam",
    "홍빛나, Hong Bitna",
    "문재인, Mun Jaein",
    "박근혜, Bak Geunhye",
    "이순신, I Sunsin",
    "김구, Gim Gu",
    "노태우, No Taeu",
    "윤봉길, Yun Bonggil",
    "강석원, Gang Seokwon",
    "남궁억, Namgung Eok",
    "선우은숙, Seonu Eunsuk",
    "황보관, Hwangbo Gwan",
    "최철호, Choe Cheolho",
    "권율, Gwon Yul",
    "정의용, Jeong Uiyong"
  })
  void write_revised_doesNotAssimilate(String hangul, String expected) {
    assertEquals(expected, write(hangul, Convention.REVISED));
  }

  @ParameterizedTest
  @CsvSource({
    "김정은, Kim Chŏng-ŭn",
    "최룡해, Ch'oe Ryong-hae",
    "이승만, Yi Sŭng-man",
    "리승만, Yi Sŭng-man",
    "안중근, An Chung-gŭn",
    "이율곡, Yi Yul-gok",
    "이어령, Yi Ŏ-ryŏng",
    "김소월, Kim So-wŏl",
    "박목월, Pak Mog-wŏl",
    "안응렬, An Ŭng-nyŏl",
    "노무현, No Mu-hyŏn",
    "로무현, No Mu-hyŏn",
    "류성민, Yu Sŏng-min",
    "라민주, Na Min-ju",
    "임꺽정, Im Kkŏkchŏng",
    "하리수, Ha Ri-su",
    "최란, Ch'oe Ran",
    "령감찬, Yŏng Kam-ch'an",
    "주논개, Chu Non-gae",
    "김아름, Kim Arŭm",
    "강홍립, Kang Hong-nip",
    "김철원, Kim Ch'ŏr-wŏn",
    "김창룡, Kim Ch'ang-nyong",
    "강석원, Kang Sŏg-wŏn",
    "강석진, Kang Sŏk-chin",
    "조필영, Cho P'ir-yŏng",
    "남궁억, Namgung Ŏk",
    "독고영, Tokko Yŏng",
    "선우은숙, Sŏnu Ŭn-suk",
    "홍빛나, Hong Pinna",
    "김하늘, Kim Hanŭl",
    "박혁거세, Pak Hyŏkkŏse",
    "김쉬인, Kim Shwiin"
  })
  void write_mccuneReischauer_followsAlaLc(String hangul, String expected) {
    assertEquals(
        Normalizer.normalize(expected, Normalizer.Form.NFC),
        write(hangul, Convention.MCCUNE_REISCHAUER));
  }

  /** The table of finals and initials, one cell a line, in the order of the finals. */
  @ParameterizedTest
  @CsvSource({
    "덕노, Tŏng-no",
    "덕룡, Tŏng-nyong",
    "덕만, Tŏng-man",
    "덕규, Tŏk-kyu",
    "덕호, Tŏk-ho",
    "진경, Chin-gyŏng",
    "진렬, Chil-lyŏl",
    "진낙, Chin-nak",
    "진도, Chin-do",
    "일남, Il-lam",
    "일룡, Il-lyong",
    "일도, Il-to",
    "일주, Il-chu",
    "일구, Il-gu",
    "일봉, Il-bong",
    "일수, Il-su",
    "일환, Ir-hwan",
    "삼룡, Sam-nyong",
    "삼득, Sam-dŭk",
    "갑룡, Kam-nyong",
    "갑남, Kam-nam",
    "갑만, Kam-man",
    "갑수, Kap-su",
    "섭현, Sŏp-hyŏn",
    "갑인, Kab-in",
    "봉래, Pong-nae",
    "봉우, Pong-u",
    "희의, Hŭi-ŭi"
  })
  void write_mccuneReischauer_assimilatesAcrossTheHyphen(String given, String expected) {
    assertEquals("Kim " + expected, write("김" + given, Convention.MCCUNE_REISCHAUER));
  }

  @ParameterizedTest
  @CsvSource({
    "한가람, Han'garam",
    "맑음이, Malgŭmi",
    "해돋이, Haedoji",
    "꽃잎새, Kkoch'ipsae",
    "좋다미, Chot'ami",
    "많으니, Manŭni",
    "빛솔, Pissol",
    "나에라, Naëra",
    "옷씨나, Ossina"
  })
  void write_mccuneReischauerNative_isOneWord(String given, String expected) {
    assertEquals("Kim " + expected, write("김" + given, Convention.MCCUNE_REISCHAUER));
  }

  @ParameterizedTest
  @CsvSource({
    "김정은, Kim Chong-un",
    "최룡해, Choe Ryong-hae",
    "장면, Chang Myon",
    "한가람, Han Ka-ram",
    "이한가람, Yi Hangaram"
  })
  void write_mccuneReischauerPlain_hasNoMarks(String hangul, String expected) {
    assertEquals(expected, write(hangul, Convention.MCCUNE_REISCHAUER_PLAIN));
  }

  @ParameterizedTest
  @CsvSource({
    "김정은, Kim Jong Un",
    "최룡해, Choe Ryong Hae",
    "리만건, Ri Man Gon",
    "이만건, Ri Man Gon",
    "최태복, Choe Thae Bok",
    "김평해, Kim Phyong Hae",
    "곽범기, Kwak Pom Gi",
    "박도춘, Pak To Chun",
    "김격식, Kim Kyok Sik",
    "우동측, U Tong Chuk",
    "리설주, Ri Sol Ju",
    "박봉주, Pak Pong Ju",
    "김덕훈, Kim Tok Hun",
    "김여정, Kim Yo Jong",
    "장성택, Jang Song Thaek",
    "오극렬, O Kuk Ryol",
    "김영남, Kim Yong Nam",
    "김계관, Kim Kye Gwan",
    "조용원, Jo Yong Won",
    "현영철, Hyon Yong Chol",
    "김각현, Kim Kak Hyon",
    "노두철, Ro Tu Chol",
    "임광일, Rim Kwang Il",
    "양형섭, Ryang Hyong Sop"
  })
  void write_north_isWrittenAsByKcna(String hangul, String expected) {
    assertEquals(expected, write(hangul, Convention.NORTH));
  }

  @ParameterizedTest
  @CsvSource({
    "김정은, Kim Ceng Un",
    "문재인, Mun Cay In",
    "최우식, Choy Wu Sik",
    "박준희, Pak Cwun Huy",
    "이부영, I Pu Yeng",
    "남궁억, Namkwung Ek",
    "홍빛나, Hong Pich Na"
  })
  void write_yale_spellsLetterByLetter(String hangul, String expected) {
    assertEquals(expected, write(hangul, Convention.YALE));
  }

  @ParameterizedTest
  @CsvSource({
    "이명박, Lee Myung-bak",
    "박근혜, Park Geun-hye",
    "문재인, Moon Jae-in",
    "김정은, Kim Jung-eun",
    "최룡해, Choi Ryong-hae",
    "김영삼, Kim Young-sam",
    "김대중, Kim Dae-jung",
    "노무현, Noh Moo-hyun",
    "이재명, Lee Jae-myung",
    "봉준호, Bong Joon-ho",
    "송강호, Song Kang-ho",
    "이병헌, Lee Byung-hun",
    "박찬욱, Park Chan-wook",
    "홍상수, Hong Sang-soo",
    "손흥민, Son Heung-min",
    "오세훈, Oh Se-hoon",
    "안성기, Ahn Sung-ki",
    "남궁민, Namgung Min"
  })
  void write_south_takesTheMostFrequentHabit(String hangul, String expected) {
    assertEquals(expected, write(hangul, Convention.SOUTH));
  }

  @ParameterizedTest
  @CsvSource({
    "김정은, Ким Чон Ын",
    "문재인, Мун Чжэ Ин",
    "박근혜, Пак Кын Хе",
    "최룡해, Чхве Рён Хэ",
    "김여정, Ким Ё Чжон",
    "이승만, Ли Сын Ман",
    "리설주, Ли Соль Чу",
    "이명박, Ли Мён Бак",
    "박정희, Пак Чон Хи",
    "노무현, Но Му Хён",
    "전두환, Чон Ду Хван",
    "반기문, Пан Ги Мун",
    "봉준호, Пон Чжун Хо",
    "장성택, Чан Сон Тхэк",
    "김일성, Ким Иль Сон",
    "윤석열, Юн Сок Ёль",
    "선우은숙, Сону Ын Сук"
  })
  void write_kontsevich_isThreeWords(String hangul, String expected) {
    assertEquals(expected, write(hangul, Convention.KONTSEVICH));
  }

  @ParameterizedTest
  @CsvSource({
    "김정은, キム・ジョンウン",
    "문재인, ムン・ジェイン",
    "박근혜, パク・クンヘ",
    "이승만, イ・スンマン",
    "박정희, パク・チョンヒ",
    "최룡해, チェ・リョンヘ",
    "김여정, キム・ヨジョン",
    "리설주, リ・ソルジュ",
    "장성택, チャン・ソンテク",
    "노무현, ノ・ムヒョン",
    "전두환, チョン・ドゥファン",
    "이명박, イ・ミョンバク",
    "김대중, キム・デジュン",
    "배용준, ペ・ヨンジュン",
    "백남준, ペク・ナムジュン",
    "강홍립, カン・ホンニプ",
    "강경화, カン・ギョンファ",
    "정의용, チョン・ウィヨン"
  })
  void write_katakana_isAsInNewspapers(String hangul, String expected) {
    assertEquals(expected, write(hangul, Convention.KATAKANA));
  }

  @Test
  void write_hangul_isTheNameItself() {
    assertEquals("남궁지영", write("남궁 지영", Convention.HANGUL));
  }

  @ParameterizedTest
  @EnumSource(
      value = Convention.class,
      names = {"OTHER", "HANJA"})
  void write_unsupportedConvention_throws(Convention convention) {
    KoreanName name = new KoreanName("김", "정은");
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> NameWriter.write(name, convention));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains(convention.name()), message);
    assertTrue(message.contains("MCCUNE_REISCHAUER"), message);
  }

  @Test
  void write_givenNameAlone_isOneWordInMccuneReischauer() {
    KoreanName name = new KoreanName("", "율곡");
    assertEquals("Yulgok", NameWriter.write(name, Convention.MCCUNE_REISCHAUER));
    assertEquals("Yul Gok", NameWriter.write(name, Convention.NORTH));
    assertEquals("Yul-gok", NameWriter.write(name, Convention.SOUTH));
    assertEquals("ユルゴク", NameWriter.write(name, Convention.KATAKANA));
  }

  @Test
  void write_surnameAlone_isThatWord() {
    KoreanName name = new KoreanName("리", "");
    assertEquals("Yi", NameWriter.write(name, Convention.MCCUNE_REISCHAUER));
    assertEquals("Ri", NameWriter.write(name, Convention.NORTH));
    assertEquals("Lee", NameWriter.write(name, Convention.SOUTH));
    assertEquals("Ли", NameWriter.write(name, Convention.KONTSEVICH));
    assertEquals("リ", NameWriter.write(name, Convention.KATAKANA));
  }

  @Test
  void writeAll_anyName_hasEverySupportedConventionInOrder() {
    Map<Convention, String> spellings = NameWriter.writeAll(new KoreanName("김", "정은"));
    assertEquals(List.copyOf(NameWriter.supported()), List.copyOf(spellings.keySet()));
    assertEquals("Kim Chong-un", spellings.get(Convention.MCCUNE_REISCHAUER_PLAIN));
    assertThrows(UnsupportedOperationException.class, spellings::clear);
  }

  /** Every pair of common syllables, after every kind of surname. */
  @Test
  void write_everyPairOfSyllables_hasOnlyTheLettersOfTheConvention() {
    assertEquals(LETTERS.keySet(), NameWriter.supported());
    int surname = 0;
    for (String given : pairs()) {
      KoreanName name = new KoreanName(SURNAMES.get(surname++ % SURNAMES.size()), given);
      NameWriter.writeAll(name)
          .forEach(
              (convention, spelling) ->
                  assertTrue(
                      Objects.requireNonNull(LETTERS.get(convention)).matcher(spelling).matches(),
                      () -> name + " in " + convention + " is " + spelling));
    }
  }

  @Test
  void write_everyPairOfSyllables_leavesNoSequenceThatAssimilates() {
    Pattern unassimilated = Pattern.compile("(.)\\1\\1|''|l-?r|r-?l|n-?r|r-?n|[ktp]-?[nm]|[td]l");
    for (String given : pairs()) {
      String spelled = NameWriter.write(new KoreanName("김", given), Convention.MCCUNE_REISCHAUER);
      assertFalse(unassimilated.matcher(spelled).find(), spelled);
    }
  }

  @Test
  void write_everyPairOfSyllablesInNorth_isThreeWordsWithAVowel() {
    Pattern vowel = Pattern.compile("[AEIOUaeiou]");
    for (String given : pairs()) {
      String spelled = NameWriter.write(new KoreanName("김", given), Convention.NORTH);
      List<String> words = List.of(spelled.split(" "));
      assertEquals(3, words.size(), spelled);
      assertTrue(words.stream().allMatch(word -> vowel.matcher(word).find()), spelled);
    }
  }
}
