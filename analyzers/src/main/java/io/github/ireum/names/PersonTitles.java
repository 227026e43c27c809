// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The titles that stand beside names, brought to one English word or two, so that 박 대통령, Pres. Park
 * and President Park bear the same. Only titles that tell people apart count: of an office or a
 * rank, in Hangul of a profession too, not Mr or Dr.
 */
public final class PersonTitles {

  private static final int MOST_WORDS = 4;
  private static final int LONGEST_AFTER = 60;

  private static final Map<String, String> ENGLISH = TitleTable.english();

  private static final int LONGEST_BEFORE = 20;

  private static final Pattern AFTER =
      Pattern.compile(
          "^,\\s+(?:the\\s+|who\\s+is\\s+|then\\s+|now\\s+)?(?:Korean\\s+|ROK\\s+|North\\s+|South\\s+|former\\s+)*([\\p{L}\\s-]+)");

  private PersonTitles() {}

  /**
   * Returns the title beside a name, or nothing if there is none that tells people apart.
   *
   * @param start where the name begins in the text
   * @param end where it ends
   */
  public static String around(CharSequence text, int start, int end) {
    if (end > start && Syllable.isSyllable(text.charAt(end - 1))) {
      return HangulTitles.beside(text, end);
    }
    if (end > start
        && (HanShapes.isHan(text.charAt(end - 1)) || KanaWords.isKatakana(text.charAt(end - 1)))) {
      return HanTitles.around(text, start, end);
    }
    if (end > start && CyrillicWords.isLetter(text.charAt(start))) {
      return isSpaceBefore(text, start) ? CyrillicTitles.before(text, start) : "";
    }
    String before = before(text, start);
    return before.isEmpty() && end < text.length() && text.charAt(end) == ','
        ? after(behind(text, end))
        : before;
  }

  private static String behind(CharSequence text, int end) {
    return text.subSequence(end, Math.min(text.length(), end + LONGEST_AFTER)).toString();
  }

  /**
   * Returns the title beside a name in full, or nothing if there is none that tells people apart.
   * Where a text introduces somebody the title may have small letters or stand apart: foreign
   * minister Kang Kyung-wha; the foreign minister, Kang Kyung-wha. Before a surname alone both
   * would rather be words of the sentence: in general Kim; he told the president, Kim said. In
   * Hangul an organisation may stand between: 김철수 한국전자 사장.
   *
   * @param text should end where the next person is named, whose title may be the next
   * @param start where the name begins in the text
   * @param end where it ends
   */
  public static String introducing(CharSequence text, int start, int end) {
    if (end > start && Syllable.isSyllable(text.charAt(end - 1))) {
      return HangulTitles.introducing(text, end);
    }
    String beside = around(text, start, end);
    boolean apart = beside.isEmpty() && isSpaceBefore(text, start);
    return apart ? before(text, beforeComma(text, start), true) : beside;
  }

  /** The longest title that ends before the name. */
  static String before(CharSequence text, int start) {
    return isSpaceBefore(text, start) ? before(text, start, false) : "";
  }

  private static String before(CharSequence text, int start, boolean small) {
    String found = "";
    String words = "";
    int end = start;
    for (int i = 0; i < MOST_WORDS; i++) {
      int wordStart = wordBefore(text, end);
      if (wordStart == end) {
        break;
      }
      String letters = text.subSequence(wordStart, end).toString().strip();
      boolean capital = Character.isUpperCase(letters.charAt(0));
      boolean sentenceEnd = letters.endsWith(".") && (letters.length() > 6 || !capital);
      if (sentenceEnd || !(capital || small || letters.equals("of"))) {
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

  /** Returns where the comma is that separates a name from what stands before, or its start. */
  private static int beforeComma(CharSequence text, int start) {
    int at = start;
    while (at > 0 && start - at < LONGEST_BEFORE && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at < start && at > 0 && text.charAt(at - 1) == ',' ? at - 1 : start;
  }

  /** Returns where the word begins that ends at an offset or before white space there. */
  static int wordBefore(CharSequence text, int end) {
    int least = Math.max(0, end - LONGEST_BEFORE);
    int at = end;
    while (at > least && isSpace(text.charAt(at - 1))) {
      at--;
    }
    int wordEnd = at;
    while (at > least && isInWord(text.charAt(at - 1))) {
      at--;
    }
    return at == wordEnd ? end : at;
  }

  private static boolean isSpaceBefore(CharSequence text, int start) {
    return start > 0 && isSpace(text.charAt(start - 1));
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

  /**
   * Returns whether one person has a title at a time, so that whoever has another title is somebody
   * else: a foreign minister is no secretary, whereas a leader may be a chairman.
   *
   * @param title as this class returns them
   */
  public static boolean isOffice(String title) {
    return TitleTable.offices().contains(title);
  }

  /**
   * Returns whether both may be one title of a person: a foreign minister is a minister as well,
   * and the chairman or general secretary of a party its leader.
   */
  public static boolean agree(String a, String b) {
    return a.equals(b) || isKindOf(a, b) || isKindOf(b, a);
  }

  private static boolean isKindOf(String general, String special) {
    return switch (general) {
      case "minister" -> special.endsWith(" minister") && !special.equals("vice minister");
      case "head" -> special.equals("secretary general");
      case "leader" -> special.equals("chairman") || special.equals("secretary general");
      default -> false;
    };
  }
}
