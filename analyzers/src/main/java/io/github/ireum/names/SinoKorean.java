// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

/**
 * The syllables that are readings of Han characters. A name with any other syllable, such as 빛나 or
 * 하늘, is native. Source: the readings of the characters of KS X 1001 and of those the Supreme Court
 * of the South admits for names. Left out are 볼, 엔 and 히, whose few characters are not used in
 * names, and 름: as the end of a name (아름, 다름) it is native, as 凜 and 廩 it is rare.
 */
final class SinoKorean {

  private static final String SYLLABLES =
      "가각간갈감갑강개객갱갹거건걸검겁게격견결겸경계고곡곤골공곶과곽관괄광괘괴굉교구국군굴궁권궐궤귀규균귤"
          + "극근글금급긍기긴길김끽나낙난날남납낭내냉녀년념녕노녹논농뇌뇨누눈눌뉴늑늠능니닉다단달담답당대댁덕도독돈"
          + "돌동두둔득등라락란랄람랍랑래랭략량려력련렬렴렵령례로록론롱뢰료룡루류륙륜률륭륵릉리린림립마막"
          + "만말망매맥맹멱면멸명몌모목몰몽묘무묵문물미민밀박반발방배백번벌범법벽변별병보복본봉부북분불붕비"
          + "빈빙사삭산살삼삽상새색생서석선설섬섭성세소속손솔송쇄쇠수숙순술숭슬습승시식신실심십쌍씨아악안알"
          + "암압앙애액앵야약양어억언얼엄업에여역연열염엽영예오옥온올옹와완왈왕왜외요욕용우욱운울웅원월위유"
          + "육윤율융은을음읍응의이익인일임입잉자작잔잠잡장재쟁저적전절점접정제조족존졸종좌죄주죽준줄중즉즐"
          + "즙증지직진질짐집징차착찬찰참창채책처척천철첨첩청체초촉촌총촬최추축춘출충췌취측층치칙친칠침칩칭"
          + "쾌타탁탄탈탐탑탕태택탱터토톤통퇴투특틈파판팔패팽퍅편폄평폐포폭표품풍피필핍하학한할함합항해핵행"
          + "향허헌헐험혁현혈혐협형혜호혹혼홀홍화확환활황회획횡효후훈훙훤훼휘휴휼흉흑흔흘흠흡흥희힐";

  private SinoKorean() {}

  /** Returns whether every syllable may be the reading of a Han character. */
  static boolean isSinoKorean(String name) {
    return name.chars().allMatch(c -> SYLLABLES.indexOf(c) >= 0);
  }
}
