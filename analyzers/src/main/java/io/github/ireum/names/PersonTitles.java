// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The titles that stand beside names, brought to one English word or two, so that 박 대통령, Pres. Park
 * and President Park bear the same. Only titles that tell people apart count: of an office or a
 * rank, not Mr or Dr.
 */
public final class PersonTitles {

  private static final int MOST_WORDS = 4;
  private static final int LONGEST_AFTER = 60;

  private static final Map<String, String> ENGLISH = new HashMap<>();

  static {
    english("president", "president", "pres", "actpres", "acting pres");
    english("vice president", "vice president", "vice pres");
    english("prime minister", "prime minister", "prime min", "primin", "premier", "pm");
    english("deputy prime minister", "deputy prime minister", "dpm", "vice premier");
    english(
        "foreign minister",
        "foreign minister",
        "foreign min",
        "fonmin",
        "minister of foreign affairs",
        "foreign secretary");
    english(
        "defense minister",
        "defense minister",
        "defence minister",
        "def min",
        "defmin",
        "minister of national defense",
        "minister of defense",
        "national defense minister");
    english("minister", "minister", "min", "finmin");
    english("vice minister", "vice minister", "vice foreign minister", "deputy minister");
    english("ambassador", "ambassador", "amb", "envoy");
    english("general", "general", "gen", "lieutenant general", "lt gen", "maj gen", "brig gen");
    english("general", "major general", "brigadier general", "marshal");
    english("colonel", "colonel", "col", "lt col", "lieutenant colonel");
    english("admiral", "admiral", "adm", "vice admiral", "rear admiral");
    english("major", "major", "maj");
    english("captain", "captain", "capt");
    english("chairman", "chairman", "chairwoman", "chairperson");
    english("speaker", "speaker");
    english("vice speaker", "vice speaker");
    english("secretary general", "secretary general", "secretary-general");
    english("secretary", "secretary");
    english("leader", "leader");
    english("member", "representative", "rep", "assemblyman", "congressman", "lawmaker");
    english("member", "member of the national assembly");
    english("senator", "senator", "sen");
    english("mayor", "mayor");
    english("governor", "governor", "gov");
    english("director", "director");
    english("justice", "justice", "chief justice", "judge");
    english("professor", "professor", "prof");
    english("counselor", "counselor", "counsellor", "minister counselor");
  }

  private static final int LONGEST_BEFORE = 20;

  private static final Pattern AFTER =
      Pattern.compile(
          "^,\\s+(?:the\\s+|who\\s+is\\s+|then\\s+|now\\s+)?(?:Korean\\s+|ROK\\s+|North\\s+|South\\s+|former\\s+)*([\\p{L}\\s-]+)");

  private static final Pattern KOREAN_AFTER = Pattern.compile("^\\s?([가-힣]+(?:\\s[가-힣]+)?)");

  private PersonTitles() {}

  private static void english(String title, String... spellings) {
    for (String spelling : spellings) {
      ENGLISH.put(spelling, title);
    }
  }

  /**
   * Returns the title beside a name, or nothing if there is none that tells people apart.
   *
   * @param start where the name begins in the text
   * @param end where it ends
   */
  public static String around(CharSequence text, int start, int end) {
    String after = text.subSequence(end, Math.min(text.length(), end + LONGEST_AFTER)).toString();
    if (end > start && Syllable.isSyllable(text.charAt(end - 1))) {
      return koreanAfter(after);
    }
    if (end > start
        && (HanShapes.isHan(text.charAt(end - 1)) || KanaWords.isKatakana(text.charAt(end - 1)))) {
      return HanTitles.around(text, start, end);
    }
    String before = before(text, start);
    return before.isEmpty() ? after(after) : before;
  }

  /** The longest title that ends before the name. */
  static String before(CharSequence text, int start) {
    String found = "";
    String words = "";
    int end = start;
    for (int i = 0; i < MOST_WORDS; i++) {
      int wordStart = wordBefore(text, end);
      if (wordStart == end) {
        break;
      }
      String letters = text.subSequence(wordStart, end).toString().strip();
      boolean sentenceEnd = letters.endsWith(".") && letters.length() > 6;
      boolean lower = !Character.isUpperCase(letters.charAt(0)) && !letters.equals("of");
      if (sentenceEnd || lower) {
        break;
      }
      end = wordStart;
      letters = letters.replace(".", "").toLowerCase(Locale.ROOT);
      words = words.isEmpty() ? letters : letters + " " + words;
      String title = ENGLISH.get(words);
      found = title == null ? found : title;
    }
    return found;
  }

  /** Returns where the word begins that stands before white space that ends at an offset. */
  private static int wordBefore(CharSequence text, int end) {
    int least = Math.max(0, end - LONGEST_BEFORE);
    int at = end;
    while (at > least && isSpace(text.charAt(at - 1))) {
      at--;
    }
    int wordEnd = at;
    while (at > least && isInWord(text.charAt(at - 1))) {
      at--;
    }
    return at == wordEnd || wordEnd == end ? end : at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isInWord(char c) {
    return Character.isLetter(c) || c == '.' || c == '-';
  }

  /** The longest title that begins after the comma behind a name. */
  private static String after(String text) {
    Matcher matcher = AFTER.matcher(text);
    if (!matcher.find()) {
      return "";
    }
    String[] words = matcher.group(1).toLowerCase(Locale.ROOT).split("\\s+");
    String found = "";
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < Math.min(MOST_WORDS, words.length); i++) {
      title.append(i == 0 ? "" : " ").append(words[i]);
      found = ENGLISH.getOrDefault(title.toString(), found);
    }
    return found;
  }

  private static String koreanAfter(String text) {
    Matcher matcher = KOREAN_AFTER.matcher(text);
    if (!matcher.find()) {
      return "";
    }
    String word = matcher.group(1);
    for (int length = word.length(); length > 1; length--) {
      String title = KoreanTitles.english(word.substring(0, length));
      if (!title.isEmpty()) {
        return title;
      }
    }
    return "";
  }

  /** Returns whether one person may bear both: a foreign minister is a minister as well. */
  public static boolean agree(String a, String b) {
    return a.equals(b) || isKindOf(a, b) || isKindOf(b, a);
  }

  private static boolean isKindOf(String general, String special) {
    return general.equals("minister")
        && special.endsWith(" minister")
        && !special.equals("vice minister");
  }
}
