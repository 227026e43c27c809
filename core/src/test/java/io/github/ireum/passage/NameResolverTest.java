// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameResolverTest {

  private static final NameResolver RESOLVER = new NameResolver();

  private static List<String> mentions(String text) {
    return RESOLVER.resolve(text).stream()
        .map(name -> text.substring(name.start(), name.end()) + "=" + name.reading())
        .toList();
  }

  @Test
  void resolve_surnameAndGivenName_areThePersonNamedInFull() {
    assertEquals(
        List.of("Kim Jong-un=김정은", "Kim=김정은", "Jong-un=김정은"),
        mentions(
            "Kim Jong-un left Pyongyang. Mr Kim waved. The younger brother, Jong-un, did not."));
  }

  @Test
  void resolve_givenNameInTwoWordsThatIsANameItself_isThePersonNamedInFull() {
    assertEquals(
        List.of("Park Sung Hoon=박성훈", "Lee Yoo Jin=이유진", "Sung Hoon=박성훈", "Yoo Jin=이유진"),
        mentions("Korea: Park Sung Hoon and Lee Yoo Jin met. Sung Hoon cooks. Yoo Jin dances."));
  }

  @Test
  void resolve_surnameAfterSomebodysKin_isNotTheKin() {
    assertEquals(
        List.of("Kim Jong-un=김정은", "Kim Yo-jong=김여정", "Kim=김정은", "Kim Yo-jong=김여정", "Kim=김여정"),
        mentions(
            "Kim Jong-un of North Korea came with his younger sister Kim Yo-jong. Kim waved. "
                + "Kim Yo-jong spoke. Kim smiled."));
  }

  @Test
  void resolve_surnameInHanBeforeTitle_isThePersonWithTheTitle() {
    assertEquals(
        List.of("金正恩=김정은", "金大中=김대중", "金=김정은", "金=김대중"),
        mentions("北朝鮮の金正恩委員長と韓国の金大中大統領。金委員長は演説し、金大統領は帰った。"));
  }

  @Test
  void resolve_surnameInKatakanaBeforeTitle_isThePersonWithTheTitle() {
    assertEquals(
        List.of("キム・ジョンウン=김정은", "ムン・ジェイン=문재인", "キム=김정은", "ムン=문재인"),
        mentions("北朝鮮のキム・ジョンウン委員長と韓国のムン・ジェイン大統領。キム委員長は演説し、ムン大統領は帰った。"));
  }

  @Test
  void resolve_surnameInRussian_isThePersonNamedInFull() {
    assertEquals(
        List.of("Ким Чен Ын=김정은", "Ким=김정은", "Ким=김정은"),
        mentions(
            "Лидер КНДР Ким Чен Ын прибыл в Пекин. По словам Кима, визит удался. Ким доволен."));
  }

  @Test
  void resolve_surnameInRussianWithTitle_isThePersonWithTheTitle() {
    assertEquals(
        List.of("Ким Чен Ын=김정은", "Ким Ён Чхол=김영철", "Ким=김정은", "Ким=김영철"),
        mentions(
            "Председатель Ким Чен Ын принял министра обороны Ким Ён Чхоля. "
                + "Председателю Киму вручили подарок, министру Киму нет."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trump traf Kim Jong Un in Singapur. Kims Schwester kam mit.",
        "Trump mötte Kim Jong Un i Singapore. Kims syster kom med."
      })
  void resolve_genitiveWithoutApostrophe_isThePerson(String text) {
    assertEquals(List.of("Kim Jong Un=김정은", "Kim=김정은"), mentions(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kim Jong Un is the third of the Kims. Kims sister is no English.",
        "Kim Jong Un traf Rosa Parks. Hans Müller und Kims",
      })
  void resolve_pluralOrOtherName_isNobody(String text) {
    assertEquals(List.of("Kim Jong Un=김정은"), mentions(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kim Jong-un=김정은|Kim=김정은|Jong-un=김정은/Kim\u00a0Jong-un spoke. Later Kim left. Jong-un was late.",
        "Kim Jong–un=김정은|Jong‑un=김정은/Kim Jong–un of North Korea spoke. Later Jong‑un left.",
        "Ch’oe Yong-gŏn=최용건|Ch‘oe=최용건/Ch’oe Yong-gŏn spoke of Korea. Later Ch‘oe left.",
        "Ch’oe Yong-gŏn=최용건|Chʼoe=최용건/Ch’oe Yong-gŏn spoke of Korea. Later Chʼoe left.",
        "Chŏng Il-gwŏn=정일권|Chǒng=정일권/Chŏng Il-gwŏn spoke of Korea. Later Chǒng left.",
        "Chŏng Il-gwŏn=정일권|Chông=정일권/Chŏng Il-gwŏn spoke of Korea. Later Chông left.",
        "Chŏng Il-gwŏn=정일권|Cho\u0306ng=정일권/Chŏng Il-gwŏn spoke of Korea. Later Cho\u0306ng left."
      })
  void resolve_otherTypography_isThePerson(String expectedAndText) {
    String[] parts = expectedAndText.split("/");
    List<String> found =
        mentions(parts[1]).stream().map(name -> name.replace('\u00a0', ' ')).toList();
    assertEquals(List.of(parts[0].split("\\|")), found);
  }

  @Test
  void resolve_surnameThatStandsAlone_tellsWhichWordIsTheSurname() {
    assertEquals(
        List.of("You Chan Yang=양유찬", "Yang=양유찬"),
        mentions("You Chan Yang called at noon. Ambassador Yang spoke of Korea."));
  }

  @Test
  void resolve_titleOfOne_isThatOneAndNotTheLastNamed() {
    List<String> mentions =
        mentions(
            "Foreign Minister Yi Tong-won and General Yi Pom-sok met in Seoul."
                + " Foreign Minister Yi spoke first.");
    assertEquals("Yi=이동원", mentions.get(2));
  }

  @Test
  void resolve_ministerWhereOnlyASecretaryIsNamed_staysUnresolved() {
    List<ResolvedName> names =
        RESOLVER.resolve(
            "The president's chief secretary, Yi Hu-rak, wrote from Seoul. Foreign Minister Yi"
                + " answered.");
    assertEquals("이후락", names.get(0).reading());
    assertFalse(names.get(1).isResolved());
    assertEquals("foreign minister", names.get(1).title());
  }

  @Test
  void resolve_presidentWhereAGeneralIsNamed_mayBeTheGeneral() {
    assertEquals(
        List.of("Lee Myung-bak=이명박", "Lee=이명박"),
        mentions("General Lee Myung-bak took power in Seoul. President Lee ruled long."));
  }

  @Test
  void resolve_presidentWithNoFullName_staysUnresolved() {
    List<ResolvedName> names =
        RESOLVER.resolve(
            "Ambassador Park Tong-sun came to Korea. President Park saw him in Seoul.");
    ResolvedName president = names.get(1);
    assertFalse(president.isResolved());
    assertEquals("박", president.reading());
    assertEquals("president", president.title());
  }

  @Test
  void resolve_surnameOfHundreds_isSharedByThoseNamedLast() {
    String[] syllables = {"min", "seo", "ji", "hyun", "woo", "jin", "young", "soo", "hee", "kyung"};
    StringBuilder list = new StringBuilder("In Seoul met Kim Jong-pil");
    for (String first : syllables) {
      for (String second : syllables) {
        if (!first.equals(second)) {
          String given = first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
          list.append(", Kim ").append(given).append('-').append(second);
        }
      }
    }
    ResolvedName mention = RESOLVER.resolve(list + ". Mr Kim spoke of Korea.").getLast();
    assertFalse(mention.full());
    assertEquals("김경희", mention.reading());
    assertFalse(mention.weights().containsKey("김종필"));
  }

  @Test
  void resolve_ordinaryWords_areNobody() {
    assertEquals(
        List.of(),
        mentions("They sat in Hyde Park. So he went to the Han River. No one sang a Song."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"김정은은 연설했다. 이어 김위원장은 자리를 떴다.", "김정은은 연설했다. 이어 김 위원장은 자리를 떴다."})
  void resolve_hangulSurnameWithTitle_isThePerson(String text) {
    assertEquals(List.of("김정은=김정은", "김=김정은"), mentions(text));
  }

  @Test
  void resolve_wordsLikeSurnameAndTitle_areNobody() {
    assertEquals(List.of(), mentions("이사장은 한의원에서 강의장으로 갔다. 조교수가 조사위원회를 열었다."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"어제 박 대통령은 귀국했다.", "어제 박대통령은 귀국했다."})
  void resolve_surnameWithTitleInHangul_hasTheTitleInEnglish(String text) {
    ResolvedName name = RESOLVER.resolve(text).get(0);
    assertEquals("박", name.reading());
    assertEquals("president", name.title());
    assertTrue(name.surnames().containsKey("박"));
  }

  @Test
  void resolve_personOfAnEarlierWindow_isMeantByTheShortName() {
    StringBuilder text = new StringBuilder("Kim Jong-un left Pyongyang.\n\n");
    while (text.length() < 2 * NameResolver.WINDOW) {
      text.append("The trains to the border were late. ");
    }
    text.append("Mr Kim waved in Korea. 김정은은 웃었다.");
    List<ResolvedName> names = RESOLVER.resolve(text.toString());
    assertEquals(
        List.of("Kim Jong-un=김정은", "Kim=김정은", "김정은=김정은"),
        names.stream()
            .map(name -> text.substring(name.start(), name.end()) + "=" + name.reading())
            .toList());
    assertFalse(names.get(1).full());
  }

  @Test
  void resolve_titleAboveAText_explainsItsShortNames() {
    String title = "Moon Jae-in in Berlin";
    DocumentNames names =
        RESOLVER.resolve(title, "김형진 기자", "In his speech Mr. Moon spoke of peace.");
    assertEquals("문재인", names.title().getFirst().reading());
    assertEquals(11, names.title().getFirst().end());
    assertEquals("김형진", names.author().getFirst().reading());
    ResolvedName mention = names.text().getFirst();
    assertEquals("문재인", mention.reading());
    assertEquals(18, mention.start());
  }

  @Test
  void resolve_titleThatTheTextRepeats_isReadOnce() {
    String title = "Moon Jae-in in Berlin";
    DocumentNames names = RESOLVER.resolve(title, null, title + "\n\nMr. Moon spoke of peace.");
    assertEquals(1, names.title().size());
    assertEquals(0, names.title().getFirst().start());
    assertEquals(2, names.text().size());
    assertEquals(List.of(), names.author());
  }
}
