// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.KoreanTitles.Mark;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows a possible name within its word: a particle, a title, or something else. */
final class HangulRest {

  /** Kinds of what follows. */
  enum Kind {
    NOTHING,
    SUBJECT,
    TOPIC,
    OBJECT,
    GENITIVE,
    WITH,
    ALSO,
    DATIVE,
    OTHER_PARTICLE,
    PLACE,
    COPULA,
    CALL,
    HONORIFIC,
    TITLE,
    VERB,
    OTHER,
    LONG_OTHER;

    /** Returns whether a noun may stand before this. */
    boolean isRegular() {
      return this != OTHER && this != LONG_OTHER;
    }
  }

  private static final int LONGEST = 8;

  /** Beginnings of words that often follow a person. */
  private static final String[] PERSONAL = {
    "연기", "목소리", "표정", "주연", "출연", "캐스팅", "나온", "나오", "때문에", "땜에", "덕분에", "측은", "측이", "팬", "얼굴",
    "역시", "본인", "아버지", "어머니", "노래", "매력", "말투", "외모", "캐릭터", "화이팅", "등과", "최고"
  };

  /** Words before a name, beside titles. */
  private static final Set<String> BEFORE =
      Set.of(
          ("본명 이름 주인공 극중 부인 남편 아버지 어머니 아들 동생 여동생 누나 언니 오빠 여배우 남배우 멤버 주연 탤런트 아이돌 친구 "
                  + "아내 장남 차남 장녀 차녀 딸 동료 선배 후배 출신 소속 새누리당 민주당 자유한국당 국민의힘 정의당 국민의당 통합당 리더 보컬 래퍼 "
                  + "골키퍼 미드필더 공격수 수비수 에이스 시청자 피해자 용의자 최고경영자 원로 고")
              .split(" "));

  private static final String FORMER = "전현";

  /**
   * Titles onto which former and present are written. Others make words: 전시장, exhibition hall; 전학생,
   * all pupils.
   */
  static final Set<String> FORMER_TITLES =
      Set.of(
          ("대통령 부통령 총리 국무총리 부총리 장관 차관 총재 대표 의원 국회의원 위원장 회장 부회장 사장 의장 국회의장 총장 검찰총장 "
                  + "감독 교수 지사 도지사 대사 청장 원내대표 최고위원 이사장 비서실장")
              .split(" "));

  private static final Map<String, Kind> PARTICLES = new HashMap<>();

  static {
    // 1 after a consonant, 0 after a vowel, * after both
    put(Kind.SUBJECT, "1이 0가 *께서 *께서는");
    put(Kind.TOPIC, "1은 0는");
    put(Kind.OBJECT, "1을 0를");
    put(Kind.GENITIVE, "*의");
    put(Kind.WITH, "1과 0와 1이랑 0랑 *하고 1과의 0와의 1과는 0와는 1과도 0와도 1이나 0나 0랑은 1이랑은 1이며 0며 1이든 0든");
    put(Kind.ALSO, "*도 *만 *만의 *만은 *만이 *까지 *까지도 *부터 *마저 *조차 *뿐 *뿐만 *외");
    put(Kind.DATIVE, "*에게 *에게는 *에게도 *에게서 *에겐 *에게로 *한테 *한테는 *한테서 *한텐 *한테도 *께 *께는 *더러 *에게만 *보고");
    put(
        Kind.OTHER_PARTICLE,
        "1으로 0로 *로 1으로는 0로는 1으로부터 0로부터 *처럼 *보다 *보다도 *보단 *같은 *같이 *때문에 *땜에 *때매 *덕분에 *덕에 *다운 *답게 *마다"
            + " *측 *측은 *측이 *표 *식 *호 *전 *역 *역의 *역을 *역에 *편 *대로 *만큼 *만이라도 *파 *쪽 *짱 *쨩 *등 *등의 *등이");
    put(Kind.PLACE, "*에 *에서 *에는 *에도 *에선 *에서는 *에서의 *에의 *엔 *에서도 *에서만 *에만 *에게까지");
    put(
        Kind.COPULA,
        "*이다 *다 *인 *인데 *이라 *라 *이라는 *라는 *이라고 *라고 *이란 *란 *임 *이었다 *였다 *이었던 *였던 *입니다 *이고 *고 *이지 *지 *이지만"
            + " *지만 *인지 *인가 *인줄 *일 *이며 *이자 *이네 *네 *이면 *면 *였으며 *이었으며 *이라면 *라면 *이라도 *라도 *이야 *야 *이요 *요"
            + " *예요 *이에요 *에요 *이냐 *냐 *이여 *여 *아 *이므로 *로서 *으로서 *였고 *이었고 *인데요 *이니 *일까 *이라서 *라서 *이죠 *죠"
            + " *들");
    put(Kind.CALL, "1이는 1이가 1이도 1이를 1이의 1이와 1이에게 1이한테 1이만 1이랑");
    put(
        Kind.VERB,
        "*하 *한 *할 *했 *해 *함 *합 *하는 *하다 *하고 *하게 *하지 *하여 *하면 *하며 *하던 *하기 *하기도 *한다 *했다 *된 *되 *될 *됐 *돼"
            + " *되는 *된다 *됐다 *되고 *되어 *시킨 *시켜 *시키는 *적 *적인 *적으로 *적이 *당한 *받은 *받는 *받고 *당해");
  }

  private HangulRest() {}

  private static void put(Kind kind, String particles) {
    for (String particle : particles.split(" ")) {
      char after = particle.charAt(0);
      if (after != '0') {
        PARTICLES.putIfAbsent("1" + particle.substring(1), kind);
      }
      if (after != '1') {
        PARTICLES.putIfAbsent("0" + particle.substring(1), kind);
      }
    }
  }

  /** Returns whether a syllable ends in a consonant. */
  static boolean hasCoda(char syllable) {
    return (syllable - '가') % 28 != 0;
  }

  /** Returns what the rest is of a Hangul word from an offset (at least 1). */
  static Kind of(String word, int from) {
    int length = word.length() - from;
    if (length == 0) {
      return Kind.NOTHING;
    }
    if (length > LONGEST) {
      return Kind.LONG_OTHER;
    }
    Kind kind = particle(word, from);
    if (kind != null) {
      return kind;
    }
    int title = titleLength(word, from);
    if (title > 0) {
      return KoreanTitles.is(Mark.HONORIFIC, word.substring(from, from + title))
          ? Kind.HONORIFIC
          : Kind.TITLE;
    }
    if ("하한할했해되된될됐돼".indexOf(word.charAt(from)) >= 0) {
      return Kind.VERB;
    }
    return length > 2 ? Kind.LONG_OTHER : Kind.OTHER;
  }

  private static @Nullable Kind particle(String word, int from) {
    return PARTICLES.get((hasCoda(word.charAt(from - 1)) ? "1" : "0") + word.substring(from));
  }

  /** Returns whether a word is a title and no given name: 김교수 is a surname and a title. */
  static boolean isOnlyTitle(String word) {
    return KoreanTitles.isTitle(word) && !KoreanTitles.is(Mark.GIVEN, word);
  }

  /**
   * Returns the length of the title that begins at an offset and ends its word, or 0. Former or
   * present may be written onto it: 전대통령.
   */
  static int titleLength(String word, int from) {
    int length = ownTitleLength(word, from);
    return length == 0 ? formerTitleLength(word, from) : length;
  }

  /** The same for a title with former or present before it. */
  static int formerTitleLength(String word, int from) {
    if (from + 2 >= word.length() || FORMER.indexOf(word.charAt(from)) < 0) {
      return 0;
    }
    int length = ownTitleLength(word, from + 1);
    String title = word.substring(from + 1, from + 1 + length);
    return FORMER_TITLES.contains(title) ? length + 1 : 0;
  }

  /** Returns a title without former or present before it. */
  static String withoutFormer(String title) {
    return formerTitleLength(title, 0) > 0 ? title.substring(1) : title;
  }

  private static int ownTitleLength(String word, int from) {
    for (int end = Math.min(word.length(), from + 6); end > from; end--) {
      if (KoreanTitles.isTitle(word.substring(from, end))) {
        if (end == word.length()) {
          return end - from;
        }
        Kind kind = word.length() - end > LONGEST ? null : particle(word, end);
        if (kind != null && kind != Kind.VERB) {
          return end - from;
        }
      }
    }
    return 0;
  }

  /**
   * Returns a name without the titles after it: 김대중 for 김대중 전 대통령 or 김대중씨. A title without a space
   * before it must leave a name, and one syllable that may be a given name is left.
   */
  static String withoutTitle(String name) {
    int space = name.lastIndexOf(' ');
    if (space > 0) {
      String word = name.substring(space + 1);
      String before = name.substring(0, space).strip();
      boolean title = isTitle(word) || (KoreanTitles.isTitle(word) && before.length() > 1);
      return title ? withoutTitle(before) : name;
    }
    for (int start = 2; name.length() > 3 && start < name.length(); start++) {
      if (isTitle(name.substring(start))) {
        return name.substring(0, start);
      }
    }
    return name;
  }

  /** Whether a word is a title by itself: one syllable may as well be a name or a part of one. */
  private static boolean isTitle(String word) {
    return KoreanTitles.isTitle(word) && (word.length() > 1 || KoreanTitles.is(Mark.SUFFIX, word));
  }

  /** Returns whether a word is one that often follows a person. */
  static boolean isPersonal(String word) {
    for (String beginning : PERSONAL) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a word ends with a title, as the word before a name may. */
  static boolean endsWithTitle(String word) {
    for (int start = Math.max(0, word.length() - 5); start <= word.length() - 2; start++) {
      String end = word.substring(start);
      if (KoreanTitles.isTitle(end) || BEFORE.contains(end)) {
        return true;
      }
    }
    return false;
  }
}
