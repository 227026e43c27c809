// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatinNameFinderTest {

  private static final LatinNameFinder FINDER =
      new LatinNameFinder(
          KoreanNames.getDefault(), new LatinFinderModel(NameResource.lines("latin-finder.txt")));

  private static List<NameMention> find(String text) {
    List<NameMention> mentions = new ArrayList<>();
    FINDER.find(FINDER.read(text), 0, mentions);
    return mentions;
  }

  private static List<String> surfaces(String text) {
    return find(text).stream().map(NameMention::surface).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Kim Jong Un|The leader Kim Jong Un spoke.",
        "Kim Jong-un|The leader, Kim Jong-un, spoke.",
        "Kim Jong‑un|The leader, Kim Jong‑un, spoke.",
        "Kim Jong-un|They left after Kim Jong-un's visit.",
        "Moon Jae-in|They left after Moon Jae-in’s reply.",
        "Park Geun-hye|Crowds that were pro-Park Geun-hye sang.",
        "KIM JONG UN|KIM JONG UN MEETS GENERALS",
        "Kim Chong-p'il|talks with Kim Chong-p'il were held",
        "Ch'oe Yong-gŏn|talks with Ch'oe Yong-gŏn were held",
        "Yi Sŭng-man|talks with Yi Sŭng-man were held",
        "You Chan Yang|and Ambassador You Chan Yang agreed",
        "Jae-in Moon|and Jae-in Moon agreed",
        "John Myun Chang|and Prime Minister John Myun Chang agreed",
        "Syngman Rhee|and President Syngman Rhee agreed",
        "Chung Il Kwon|and Gen. Chung Il Kwon agreed",
        "Kim Taehyung|and Kim Taehyung sang",
        "Jun Ji-hyun|The actress Jun Ji-hyun won on Jun. 5 in Cannes.",
        "Hong Jun-pyo|He met Hong Jun-pyo in May.",
        "Nam June Paik|A show of Nam June Paik opens in June.",
        "Jo Myong Rok|Vice Marshal Jo Myong Rok came to Washington.",
        "Jo Myong|Marshal Jo Myong ROK forces",
        "Min Yun-ki|and then Min Yun-ki agreed",
        "O Il Jong|They saw O Il Jong and others.",
        "O Kuk-ryol|They saw O Kuk-ryol and others.",
        "U Tong-chuk|They saw U Tong-chuk and others.",
        "Kim Yeon-a|They saw Kim Yeon-a skate.",
        "Hwang U-sok|They saw Hwang U-sok and others.",
        "Kim Dae-jung|When Kim Dae-jung resigned, they wept.",
        "An San|Archer An San won.",
        "Min Hyo-rin|They saw the actress Min Hyo-rin laugh.",
        "Min Jin Lee|The novelist Min Jin Lee spoke.",
        "Oh Seung-hwan|Pitcher Oh Seung-hwan threw.",
        "Soo-hyang Choi|Reporting by Soo-hyang Choi; editing by Lincoln Feast",
        "PARK Ji-sung|1. PARK Ji-sung (KOR) 221.4",
        "Kim ll Sung|Premier Kim ll Sung spoke on 11 May.",
        "Kim lI-sung|Premier Kim lI-sung spoke on 11 May.",
        "Kim I1 Sung|Premier Kim I1 Sung's guests left.",
        "KIM 11 SUNG|PREMIER KIM 11 SUNG SPOKE",
        "Kim Jong-l1|Secretary Kim Jong-l1 spoke on 11 May.",
        "~Chung |l Kwon~|~General Chung |l Kwon spoke.~",
      })
  void find_nameInProse_isFound(String name, String text) {
    assertEquals(List.of(name), surfaces(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "김정은|Kim Jong Un|Kim Jong Uns Reise nach Peking war geheim.",
        "김정은|Kim Jong-Un|Norra Koreas ledare Kim Jong-Uns besök i Peking.",
        "문재인|Moon Jae-in|Er sprach mit Moon Jae-ins Berater.",
        "김정은|Kim Dzong Un|Wizyta Kim Dzong Una w Pekinie.",
        "김정은|Kim Čong-un|Setkání s Kim Čong-unem v Pekingu.",
        "김정은|Kim Jong-un|Kim Jong-unin sisar tapasi hänet.",
        "김정은|Kim Jong-un|Kim Jong-un'un kız kardeşi geldi.",
        "문재인|Moon Jaein|Trump találkozott Moon Jaeinnel Szöulban.",
        "김정은|Kim Dschong Un|Der Machthaber Kim Dschong Un sprach.",
        "박근혜|Pak Kun-hje|Prezidentka Pak Kun-hje odstoupila.",
        "안철수|Ahn Cheol-soo|La campagne d’Ahn Cheol-soo à Séoul.",
        "오세훈|Oh Se-hoon|Ceux qu'Oh Se-hoon a soutenus.",
      })
  void find_nameInAnotherLanguage_isFoundWithoutCaseEnding(
      String name, String surface, String text) {
    List<NameMention> mentions = find(text);
    assertEquals(List.of(surface), mentions.stream().map(NameMention::surface).toList());
    NameMention mention = mentions.get(0);
    assertEquals(surface, text.substring(mention.start(), mention.end()));
    assertEquals(name, mention.readings().get(0).name().hangul());
  }

  @Test
  void find_nameThatEndsLikeACase_isFoundWhole() {
    assertEquals(
        List.of("Kim Hana", "Lee Ha-na"), surfaces("Kim Hana left Korea. Lee Ha-na left."));
  }

  @Test
  void find_nameInHeading_isFound() {
    assertEquals(
        List.of("Park Se Ri"), surfaces("Park Se Ri Wins Open in Tight Race\nIt was her first."));
  }

  @Test
  void find_surnameBehindSentenceBeginning_isNoName() {
    String text =
        "In Seoul, President Yun Po-sun of Korea met leaders in the Korean army. In Yun we saw a"
            + " leader of the older kind, and Yun knew it.";
    assertEquals(List.of("Yun Po-sun"), surfaces(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Children played in the park while the UN said no one had a ban on guns.",
        "Young people watched the Moon landing.",
        "Lee Harvey Oswald, Bruce Lee, Robert E. Lee and Spike Lee",
        "Chang Kai-shek, Chiang Kai-shek, Li Keqiang and Xi Jinping",
        "Ho Chi Minh and U Thant met Ngo Dinh Diem and Mao Tse-tung.",
        "The Han River, the Song Dynasty, Hyde Park, Park Avenue, Kang Won",
        "So Young that he left. In Seoul, An order came. Long An is a province.",
        "You ll see what We 11 Members of the Korean club and Lee 11 June mean. Park 11 is in Seoul.",
        "kim jong un in lower case is for queries",
        "Mr. Kim met President Park.",
        "Sun Moon Lake, Hong Kong, Tae Kwon Do, Kung Fu",
        "The cellist Yo-Yo Ma played. In The Hague it rained. Ho Ho Ho!",
        "In June Kim left. On Jun 5 Park left. 5 Jun Kim left. Since June Park has been ill.",
        "So Kim left. So Chang said. O Lord! U Nu, U Myo Min and U Thant spoke. He played Jo Jo.",
        "They met Kim Johnson, Lee Hanson and Jo Robinson in London.",
        "YOUNG MEN GO WEST",
        "Then Foreign Min Yong agreed with Prime Min Chang in Seoul.",
        "Deputy mayor Leung Wai-man and Ho Kwok-keung opened the pier. An IP address is free.",
        "The banker Koh Teck Hin and the trader Sim Wai Kit sold. Minister Ong Swee Kiat paid.",
        "The envoy Song Jiewen left for Rome, and the player Ma Xiaojie won.",
        "The general Kao Shih-ming saw the poet Ko Chien-hua, and Cho Wing-kei sailed.",
        "He learnt Hap Ki Do and Kuk Sool Won.",
        "Rosa Parks, Will Youngs and Jason Kims met Philip d'Ambrosio and the d'Or family.",
      })
  void find_noKoreanName_isNotFound(String text) {
    assertEquals(List.of(), surfaces(text));
  }

  @Test
  void find_nameOverLineEnd_isOneMention() {
    assertEquals(
        List.of("Kim Jong-\nun", "Kim\nYo Jong"),
        surfaces("The leader, Kim Jong-\nun, and his sister, Kim\nYo Jong, came."));
  }

  @Test
  void find_entryOfList_hasSurnameAndGivenName() {
    String text =
        """
        KIM, Jong Un (a.k.a. "KIM, Jongun"), Pyongyang; RI, Pyong Chol, Korea.
        Kant, 12
          Kim, Dae-jung 45, 102
        Roh, see Roe; Rhee, Syngman; Ricci, Matteo
        """;
    assertEquals(
        List.of("KIM, Jong Un", "KIM, Jongun", "RI, Pyong Chol", "Kim, Dae-jung", "Rhee, Syngman"),
        surfaces(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2. KIM, Yo Jong; DPRK; 1989",
        "Korea:\n  (3) KIM, Yo Jong (born 1989)",
        "12) KIM, Yo Jong",
        "[12] KIM, Yo Jong",
        "1.2.3 KIM, Yo Jong",
        "a) KIM, Yo Jong",
        "No. 7 KIM, Yo Jong",
        "#7 KIM, Yo Jong",
        "Korea:\r\n- KIM, Yo Jong",
        "* KIM, Yo Jong",
        "– KIM, Yo Jong",
        "PAK, Pongju (a.k.a. KIM, Yo Jong)",
        "PAK, Pongju; f.k.a. KIM, Yo Jong;",
        "PAK, Pongju (A.K.A.: KIM, Yo Jong)",
        "PAK, Pongju (alias KIM, Yo Jong)",
        "From: KIM, Yo Jong <kyj@example.org>",
        "From: Archive\nTo: Pak, Pongju <pak@example.org>; KIM, Yo Jong [mailto:kyj@example.org]",
        "보낸 사람: KIM, Yo Jong",
      })
  void find_entryBehindNumberOrMark_hasSurnameAndGivenName(String text) {
    assertTrue(surfaces(text).contains("KIM, Yo Jong"), () -> surfaces(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "With Kim, Jong Un said nothing to.",
        "1. With Kim, Park said nothing.",
        "1. Kim, Park and Lee met.",
        "- Kim, Jong Un said nothing to.",
        "In 1989 Kim, Jong Un, and others came.",
        "As they said. Kim, Jong Un, and others came.",
        "2. Lee, Harper\n3. Young, Neil\n(4) Kim, Anthony",
        "3. Chang, Kai-shek",
        "To: Lee, Harper <lee@example.org>",
        "An alias. Kim, Jong Un, and others; Koalias Kim, Jong Un.",
        "Kim, Jong-il's friend, left.",
        "Kim, Park and Lee met.",
        "Lee, In the end, 5",
        "Lee, Harper, 12\nYoung, Neil, 3\nKim, Anthony, 4"
      })
  void find_commaBetweenTwo_isNoEntry(String text) {
    assertTrue(surfaces(text).stream().noneMatch(name -> name.contains(",")), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Park Jin resigned in Seoul.", "Han Kang won the prize. Korea cheered."})
  void find_twoSurnamesOfWhichTheFirstIsAWord_areAName(String text) {
    assertEquals(List.of(text.substring(0, 8).strip()), surfaces(text));
  }

  @Test
  void find_namesJoinedByAHyphen_findsEach() {
    assertEquals(
        List.of("Moon Jae-in", "Kim Jong-un"),
        surfaces("The Moon Jae-in-Kim Jong-un summit began."));
    assertEquals(
        List.of("Kim Jong-il", "Kim Jong-un"), surfaces("the Kim Jong-il-Kim Jong-un succession"));
    assertEquals(
        List.of("MOON JAE-IN", "KIM JONG-UN"), surfaces("MOON JAE-IN-KIM JONG-UN SUMMIT BEGINS"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the Park Chung-hee-era laws",
        "an Lee Jae-myung-led party",
        "the Kim Jong-Un-led government",
        "Anti-Yoon Suk Yeol groups",
        "Non-Lee Jae-myung members",
        "Pro-Park Geun-hye rallies",
      })
  void find_nameInACompound_isFound(String text) {
    assertEquals(1, surfaces(text).size(), () -> text + surfaces(text));
  }

  @Test
  void find_list_findsEach() {
    assertEquals(
        List.of("Kim Min-jae", "Lee Kang-in", "Son Heung-min"),
        surfaces("Squad: Kim Min-jae (Napoli), Lee Kang-in; Son Heung-min."));
  }

  @Test
  void find_mention_hasOffsetsProbabilityAndReadings() {
    String text = "Then Kim Jong-un’s train left.";
    NameMention mention = find(text).get(0);
    assertEquals(5, mention.start());
    assertEquals("Kim Jong-un", text.substring(mention.start(), mention.end()));
    assertTrue(mention.probability() > 0.9 && mention.probability() <= 1);
    assertEquals("김정은", mention.readings().get(0).name().hangul());
  }

  @Test
  void find_longRunOfCapitals_takesLinearTime() {
    String text = "Kim Jong Un ".repeat(50_000) + "K. ".repeat(50_000) + "A-".repeat(50_000);
    ProcessorTime.assertLess(Duration.ofSeconds(20), () -> find(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "'", "Kim", "Kim-", "김정은", "\uD83D Kim \uDE00"})
  void find_oddText_findsNothing(String text) {
    assertEquals(List.of(), surfaces(text));
  }
}
