// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Spellings as Koreans chose them between about 1900 and 1970, before any of today's habits: {@code
 * Pyun Yung Tai}, {@code Paik Too Chin}, {@code Chung Yil Hyung}. Each part of a name is drawn from
 * what was usual for it, always in the same way for the same name. Written by hand from general
 * knowledge of names of that time.
 */
final class OlderHabits {

  /** Spellings of each name. */
  private static final int SPELLINGS = 2;

  private static final Map<String, List<String>> SURNAMES =
      table(
          """
          김 kim kim kim kim kimm|이 lee lee lee yi rhee|박 park park pak|최 choi choi choy choe tsoi
          정 chung chung chung jung chyung|조 cho cho cho chough joe|강 kang|윤 yun yoon youn
          장 chang chang chang jang tchang|임 lim im yim rim limb|한 han han hahn|오 oh o|서 suh suh sur so
          신 shin shin sin sheen|권 kwon kwun|황 hwang whang whang|안 ahn an|송 song|유 yu yoo you lew ryu
          홍 hong|전 chun chun jun jhun chon|고 ko koh|문 moon mun|양 yang|손 son sohn sohn|배 pai bae bai pae
          백 paik paik paek back|허 huh hur ho|남 nam|심 shim sim|노 roh rho ro no|하 ha|곽 kwak kwack|성 sung song
          차 cha|주 choo chu joo|우 woo|구 koo ku|민 min|나 ra rha na|진 chin jin|지 chi|엄 um uhm om|채 chai tchai chae
          원 won|천 chun chon|방 bang pang|현 hyun|함 hahm ham|변 pyun byun pyon|염 yum yom|여 yuh lyuh yo|추 choo
          도 toh do|석 suk sok|선 sun sunn|설 sul sol|마 ma mah|길 kil|표 pyo|명 myung|기 ki kee|라 ra rha
          """);

  private static final Map<String, List<String>> ONSETS =
      table(
          """
          ㄱ k k k g|ㄲ k kk|ㄴ n|ㄷ d d t|ㄸ d tt|ㄹ r r l|ㅁ m|ㅂ b b p p|ㅃ p b|ㅅ s|ㅆ s ss|ㅇ _|ㅈ ch ch j j z
          ㅉ j ch|ㅊ ch ch ch tch|ㅋ k kh|ㅌ t t th|ㅍ p p ph|ㅎ h
          """);

  private static final Map<String, List<String>> NUCLEI =
      table(
          """
          ㅏ a a a a ah|ㅐ ai ai ae ay e|ㅑ ya|ㅒ yae|ㅓ u u u u uh eo o|ㅔ e e ay ei|ㅕ yu yu yu you yo u|ㅖ ye ie ge
          ㅗ o o o oh|ㅘ wa wa oa|ㅙ wae|ㅚ oi oi oe ae|ㅛ yo|ㅜ oo oo u u woo ou|ㅝ wo wo wu|ㅞ we|ㅟ wi wie ui
          ㅠ yu yoo you|ㅡ u u eu oo|ㅢ i ee ee ui hi|ㅣ i i i i ee y
          """);

  private static final Map<String, List<String>> CODAS =
      table(
          """
          · _|ㄱ k k k ck g|ㄴ n|ㄷ t|ㄹ l l l ll r|ㅁ m|ㅂ p p b|ㅅ t s|ㅇ ng|ㅊ t|ㅌ t|ㅍ p|ㅎ _
          """);

  /** Syllables with spellings of their own. */
  private static final Map<String, List<String>> SYLLABLES =
      table(
          """
          환 whan whan hwan|황 whang hwang|화 wha hwa|회 hoi hoe|휘 whi hwi|희 hi hee hee hui hy|일 il il yil ill ihl
          익 ik yik ick|인 in in yin|이 yi i ee|임 im yim|의 eui ui wee|우 woo u|욱 wook uk ook|운 woon un
          원 won won wun|영 young young yung yong yung|용 yong|열 yul yol|연 yun youn|윤 yoon yun|유 yoo yu you
          은 eun un|을 eul ul|철 chul chul chull chol|정 chung chung jung jung|종 chong jong|중 choong joong chung jung
          준 choon joon chun jun|훈 hoon hoon hun|순 soon soon sun|숙 sook sook suk|수 soo soo su|석 suk suk sok suck
          선 sun sun son|성 sung sung song|승 seung sung|상 sang|식 shik sik shick|신 shin sin|시 shi si see|섭 sup sub
          균 kyun kyoon|규 kyu kyu kiu|기 ki kee key|태 tai tae tai|택 taik taek tack|재 chai jai jae che|채 chai
          해 hai hae|애 ai ae ay|대 dai dae tai|래 rai rae|백 paik baik|국 kook kuk|구 koo ku|근 keun kun geun
          득 duk deuk|승 seung sung|현 hyun hyon|형 hyung|혁 hyuk hyok|경 kyung kyong|병 byung pyung byong|명 myung myong
          """);

  private OlderHabits() {}

  private static Map<String, List<String>> table(String rows) {
    Map<String, List<String>> table = new HashMap<>();
    for (String row : rows.strip().split("[|\n]")) {
      List<String> words = List.of(row.strip().split(" "));
      table.put(
          words.get(0).replace('·', ' '),
          words.subList(1, words.size()).stream().map(word -> word.replace("_", "")).toList());
    }
    return table;
  }

  /** Returns spellings of a name; none if its surname has no older habit. */
  static List<String> of(KoreanName name) {
    List<String> surnames = SURNAMES.get(Surnames.southern(name.surname()));
    if (surnames == null) {
      return List.of();
    }
    List<String> spellings = new ArrayList<>();
    for (int i = 0; i < SPELLINGS; i++) {
      Random random = new Random(name.hangul().hashCode() * 31L + i);
      StringBuilder spelling = new StringBuilder(capitalized(pick(surnames, random)));
      boolean hyphen = random.nextInt(3) == 0;
      boolean first = true;
      for (int k = 0; k < name.given().length(); k++) {
        String letters = syllable(name.given().charAt(k), random);
        if (letters.isEmpty()) {
          return List.of();
        }
        boolean lower = hyphen && !first && random.nextInt(4) > 0;
        spelling.append(hyphen && !first ? '-' : ' ');
        spelling.append(lower ? letters : capitalized(letters));
        first = false;
      }
      spellings.add(spelling.toString());
    }
    return spellings;
  }

  private static String syllable(char syllable, Random random) {
    List<String> whole = SYLLABLES.get(String.valueOf(syllable));
    if (whole != null) {
      return pick(whole, random);
    }
    Syllable parts = Syllable.of(syllable);
    return pick(ONSETS.getOrDefault(String.valueOf(parts.onsetLetter()), List.of("")), random)
        + pick(NUCLEI.getOrDefault(String.valueOf(parts.nucleusLetter()), List.of("")), random)
        + pick(CODAS.getOrDefault(String.valueOf(parts.codaLetter()), List.of("")), random);
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
