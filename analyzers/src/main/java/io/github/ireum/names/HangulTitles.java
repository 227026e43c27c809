// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles in Hangul that stand behind a name, and what {@link PersonTitles} calls them: 김철수 장관, and
 * where a text introduces somebody, with an organisation between, 김철수 한국전자 사장.
 */
final class HangulTitles {

  private static final int LONGEST_BESIDE = 60;

  /** How many words may stand between a name and its title: an organisation and its parts. */
  private static final int MOST_BETWEEN = 4;

  private static final int LONGEST_WORD = 20;

  /** How long what stands in brackets behind a name may be: an age, Han characters, a career. */
  private static final int LONGEST_BRACKETS = 40;

  private static final String FORMER = "(?:[전현]\\s?)";

  private static final String WORDS = "([가-힣1]+(?:\\s[가-힣]+)?)";

  private static final Pattern BESIDE = Pattern.compile("^\\s?" + WORDS);

  private static final Pattern BESIDE_FORMER = Pattern.compile("^\\s?" + FORMER + WORDS);

  /** What makes a title another word: 대표팀, 대통령실, 의장단. */
  private static final String OTHER_WORD = "팀실단직상배급";

  /** Titles of somebody other than whose title stands before: 대통령 후보, 대통령 비서실장. */
  private static final Set<String> OF_ANOTHER =
      Set.of("후보", "후보자", "예비후보", "당선인", "당선자", "권한대행", "비서실장", "비서관", "보좌관", "대변인", "특보", "수석");

  /** The title that a ministry seems to make another: 국방부장관. */
  private static final String DEPUTY_MINISTER = "부장관";

  private static final String MINISTER = "장관";

  /** Particles, after which another part of the sentence begins. */
  private static final String PARTICLES = "은는을를에와과의이가도만";

  /** Particles of two syllables and more. */
  private static final Pattern LONG_PARTICLE =
      Pattern.compile(".+(?:에서|에게|께서|부터|까지|으로|처럼|보다|에서의|라고)");

  /** Ends of verbs before what they tell of: 만난, 이끄는. */
  private static final String ENDS_OF_VERBS = "난던된낸킨끈친긴린할";

  private static final Pattern NO_PARTICLE = Pattern.compile(".*(?:회의|국가|경기도|강원도|제주도|남도|북도|마을)");

  private static final Pattern FOR_A_PERSON = Pattern.compile("(?:.*[^북남신대]|)한|.*[^법]인");

  /** Words of which the title behind is not that of the one who is named before. */
  private static final Set<String> STOPS =
      Set.of(
          ("등 및 측 대 정부 정권 행정부 내각 체제 캠프 시절 시대 이후 이전 사건 의혹 특검 재단 기념관 기념재단 도서관 후원회 팬클럽 함께 만나 관련 두고 씨 "
                  + "변호인 변호인단 측근 딸 아들 부인 아내 남편 오빠 누나 언니 형 동생 여동생 남동생 부친 모친 아버지 어머니 장남 차남 장녀 차녀 "
                  + "배우자 사위 며느리 조카 장인 장모")
              .split(" "));

  private HangulTitles() {}

  /** Returns the title that begins right behind a name, past former or present, or nothing. */
  static String beside(CharSequence text, int end) {
    CharSequence behind = text.subSequence(end, Math.min(text.length(), end + LONGEST_BESIDE));
    String title = first(BESIDE.matcher(behind));
    return title.isEmpty() ? first(BESIDE_FORMER.matcher(behind)) : title;
  }

  private static String first(Matcher matcher) {
    if (!matcher.find()) {
      return "";
    }
    String words = matcher.group(1);
    for (int length = words.length(); length > 1; length--) {
      boolean whole = length == words.length() || OTHER_WORD.indexOf(words.charAt(length)) < 0;
      String title = whole ? KoreanTitles.english(words.substring(0, length)) : "";
      if (!title.isEmpty()) {
        return title;
      }
    }
    return "";
  }

  /**
   * Returns the title behind a full name, also one with an organisation before it, or nothing.
   *
   * @param text ends where somebody else is named
   */
  static String introducing(CharSequence text, int end) {
    int behind = behindBrackets(text, end);
    String title = ofPhrase(text, behind);
    return title.isEmpty() ? beside(text, behind) : title;
  }

  private static int behindBrackets(CharSequence text, int end) {
    if (end == text.length() || text.charAt(end) != '(') {
      return end;
    }
    int last = Math.min(text.length(), end + LONGEST_BRACKETS);
    for (int at = end + 1; at < last && text.charAt(at) != '\n'; at++) {
      if (text.charAt(at) == ')') {
        return at + 1;
      }
    }
    return end;
  }

  /** The title that ends the words behind a name. */
  private static String ofPhrase(CharSequence text, int end) {
    String before = "";
    int at = end;
    for (int i = 0; i <= MOST_BETWEEN; i++) {
      String word = wordBehind(text, at);
      int from = titleStart(word);
      if (from >= 0) {
        String title = title(word, from);
        boolean ends = from + title.length() < word.length();
        String other = ends ? "" : ofAnother(text, at + 1 + word.length());
        return other.isEmpty() ? english(before, word, from, title) : other;
      }
      if (word.isEmpty() || endsPhrase(word)) {
        return "";
      }
      before = word;
      at += 1 + word.length();
    }
    return "";
  }

  /** Returns the word behind a space at an offset, as far as it may belong to an organisation. */
  private static String wordBehind(CharSequence text, int at) {
    if (at >= text.length() || text.charAt(at) != ' ') {
      return "";
    }
    int end = at + 1;
    while (end < text.length() && end - at <= LONGEST_WORD && isInWord(text.charAt(end))) {
      end++;
    }
    return text.subSequence(at + 1, end).toString();
  }

  private static boolean isInWord(char c) {
    return Syllable.isSyllable(c)
        || (c < 128 && Character.isLetterOrDigit(c))
        || c == '&'
        || c == '·'
        || c == '-';
  }

  /** Returns where the title begins with which a word ends but for particles, or -1. */
  private static int titleStart(String word) {
    for (int from = 0; from + 1 < word.length(); from++) {
      if (HangulRest.titleLength(word, from) > 1) {
        return from;
      }
    }
    return -1;
  }

  private static String title(String word, int from) {
    return word.substring(from, from + HangulRest.titleLength(word, from));
  }

  private static String english(String before, String word, int from, String title) {
    if (from > 0 && title.equals(DEPUTY_MINISTER)) {
      return english(word.substring(0, from + 1), MINISTER, 0, MINISTER);
    }
    String ministry = from == 0 ? KoreanTitles.english(before + " " + title) : "";
    return ministry.isEmpty() ? KoreanTitles.english(HangulRest.withoutFormer(title)) : ministry;
  }

  /** The title that says somebody is not what the word before says, if nobody is named behind. */
  private static String ofAnother(CharSequence text, int at) {
    String word = wordBehind(text, at);
    int length = HangulRest.titleLength(word, 0);
    String title = word.substring(0, length);
    int behind = at + 1 + length;
    boolean beforeName =
        length == word.length() && behind + 1 == text.length() && text.charAt(behind) == ' ';
    return OF_ANOTHER.contains(title) && !beforeName ? KoreanTitles.english(title) : "";
  }

  private static boolean endsPhrase(String word) {
    char last = word.charAt(word.length() - 1);
    return STOPS.contains(word)
        || ENDS_OF_VERBS.indexOf(last) >= 0
        || FOR_A_PERSON.matcher(word).matches()
        || LONG_PARTICLE.matcher(word).matches()
        || (PARTICLES.indexOf(last) >= 0 && !NO_PARTICLE.matcher(word).matches());
  }
}
