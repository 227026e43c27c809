// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SpellingCounts.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The spellings that the conventions and common habits allow for each jamo: where training starts.
 * An underscore stands for nothing.
 */
final class InitialSpellings {

  /** Takes the spellings of one jamo. */
  interface Visitor {
    void accept(Kind kind, char jamo, List<String> spellings);
  }

  private static final String ONSETS =
      """
      ㄱ g k c gh kh q gg kg|ㄲ kk gg k g|ㄴ n l _ r nh|ㄷ d t dh th|ㄸ tt dd d t|ㄹ r l n _ rh lh nh
      ㅁ m mh|ㅂ b p v bh|ㅃ pp bb p b|ㅅ s sh ss c sy|ㅆ ss s|ㅇ _ h|ㅈ j ch z jh zh g c tj dj zy
      ㅉ jj j tch|ㅊ ch ch' c tch j ts tsch ty jh|ㅋ k kh k' c q|ㅌ t th t' d|ㅍ p ph p' f b
      ㅎ h wh hh _ f hy
      """;

  private static final String NUCLEI =
      """
      ㅏ a aa ar u ah|ㅐ ae ai e ay a ea aye yai e|ㅑ ya ia ja|ㅒ yae yai
      ㅓ eo o u ŏ o' e eu eou ou oe aw ue uo er ur ea ua a|ㅔ e ae ey ea ay|ㅖ ye ya e yei ie yae ea ay ai
      ㅕ yeo yo you yu yŏ yo' ye yeu yeou yue yuo yoe ieo eo u o|ㅗ o ou oa ow oe
      ㅘ wa oa ua uaw a|ㅙ wae wai oae|ㅚ oe oi we o oy wei woe|ㅛ yo you|ㅞ we wae
      ㅜ u oo ou wu woo ew o ue oou|ㅝ wo won weo uo wŏ wo' wu woo ueo wou|ㅟ wi ui uy we wee wie ee uee
      ㅠ yu yoo you yuu iu ew yew u oo yo|ㅡ eu u ŭ u' e oo eo ue ou eou y ea|ㅢ ui eui ee ŭi u'i i uy euy yi y we
      ㅣ i ee yi y ie e ea ei ii yee
      """;

  private static final String CODAS =
      """
      · _ h r|ㄱ k g c ck gh ng kk gg ke _|ㄴ n nn ne ng m|ㄷ t d|ㄹ l r ll rl hl le n lle
      ㅁ m mm n hm me|ㅂ p b m pp be|ㅅ t d s n|ㅇ ng n g nng|ㅈ t|ㅊ t ch|ㅋ k|ㅌ t|ㅍ p|ㅎ h t _
      """;

  private static final String SURNAMES =
      """
      김 kim gim ghim keem khim kimm|이 lee yi rhee i li ri rhie yee rhi ree leigh lea|박 park bak pak bahk pahk bark
      임 lim im yim rim rhim leem limb|유 yoo yu you ryu ryoo yoe lew lyu yew|노 roh noh no rho ro nho|나 na ra la nah rah
      양 yang ryang yahng|오 oh o au|우 woo u wu ou|허 heo hur huh her ho hŏ hu hue|안 ahn an ann
      최 choi choe ch'oe choy che tsoi chwe choie chey|서 seo suh so su sŏ surh seu|신 shin sin shinn sheen
      정 jung jeong chung chŏng jong joung cheong cho'ng chong choung jeung jeoung joeng jueng tjong
      조 cho jo joe joh choh zo chough|장 jang chang jahng djang tchang tjan|전 jeon jun chun chŏn jhun chon cheon jeun jon
      문 moon mun|황 hwang whang hoang|백 baek paik paek back baik beak paick|염 yeom yum ryom yŏm yeum
      여 yeo ryo yŏ yuh yo lyuh|연 yeon youn yŏn yun yon|엄 eom um uhm ŏm om|손 son sohn|강 kang gang khang kahng
      윤 yoon yun youn yune yunn|한 han hahn hann|권 kwon gwon kwun kwŏn kweon gweon quon|송 song soong
      홍 hong|고 ko go koh goh kho|배 bae pae bai pai bea|남 nam nahm|심 shim sim sihm|하 ha hah
      주 joo ju chu choo jue|구 koo gu ku goo khoo|곽 kwak gwak kwack kwahk|성 sung seong song soung sŏng sohng
      차 cha ch'a tcha char|민 min minn|진 jin chin jinn|지 ji chi jee chee|원 won wŏn weon|천 cheon chun chon ch'ŏn chŏn
      방 bang pang bahng|공 kong gong|현 hyun hyeon hyon hyŏn hyoun|함 ham hahm|변 byun byeon pyon byon pyŏn pyun
      추 choo chu ch'u|도 do doh to toh|석 seok suk sok sŏk|선 sun seon son sŏn|설 seol sul sol sŏl|마 ma mah
      길 gil kil ghil|위 wi wee we wie|표 pyo phyo p'yo|명 myung myeong myong myŏng|기 ki gi kee|반 ban pan bahn
      왕 wang|금 geum keum kum kŭm gum|옥 ok ock oak og|육 yuk yook ryuk|맹 maeng mang|제 je jae che|탁 tak tahk t'ak thak
      국 kook kuk guk gook|어 eo uh ŏ o|은 eun un ŭn|채 chae ch'ae chai tchai|편 pyeon p'yŏn pyun|용 yong ryong
      봉 bong pong|부 boo bu pu|남궁 namgung namgoong namkung namkoong|황보 hwangbo hwangpo|제갈 jegal chegal jekal
      사공 sagong sakong|선우 sunwoo seonu sunoo sŏnu|독고 dokgo tokko tokgo dokko
      """;

  private static final List<Convention> RULES =
      List.of(
          Convention.REVISED,
          Convention.MCCUNE_REISCHAUER,
          Convention.MCCUNE_REISCHAUER_PLAIN,
          Convention.NORTH,
          Convention.SOUTH);

  private InitialSpellings() {}

  static void forEach(Visitor visitor) {
    visit(Kind.ONSET, ONSETS, visitor);
    visit(Kind.NUCLEUS, NUCLEI, visitor);
    visit(Kind.CODA, CODAS, visitor);
  }

  private static void visit(Kind kind, String table, Visitor visitor) {
    for (String row : table.strip().split("[|\n]")) {
      String[] words = row.strip().split(" ");
      char jamo = words[0].charAt(0) == '·' ? ' ' : words[0].charAt(0);
      List<String> spellings =
          List.of(words).subList(1, words.length).stream().map(w -> w.replace("_", "")).toList();
      visitor.accept(kind, jamo, spellings);
    }
  }

  /** Takes a surname with its usual spellings. */
  interface SurnameVisitor {
    void accept(String surname, List<String> spellings);
  }

  static void forEachSurname(SurnameVisitor visitor) {
    Set<String> usual = new HashSet<>();
    for (String row : SURNAMES.strip().split("[|\n]")) {
      List<String> words = List.of(row.strip().split(" "));
      usual.add(words.get(0));
      visitor.accept(words.get(0), words.subList(1, words.size()));
    }
    Stream.concat(Surnames.single().chars().mapToObj(Character::toString), compound())
        .map(Surnames::southern)
        .distinct()
        .filter(surname -> !usual.contains(surname))
        .forEach(surname -> visitor.accept(surname, byRule(surname)));
  }

  private static Stream<String> compound() {
    return Surnames.compound().stream().sorted();
  }

  /** A rare surname is spelled as the conventions have it. */
  private static List<String> byRule(String surname) {
    KoreanName name = new KoreanName(surname, "");
    return RULES.stream()
        .map(rule -> LatinParts.of(NameWriter.write(name, rule)))
        .map(LatinParts::letters)
        .distinct()
        .toList();
  }
}
