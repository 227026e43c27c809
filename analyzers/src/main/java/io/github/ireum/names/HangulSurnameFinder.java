// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.KoreanTitles.Mark;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds surnames in Hangul before a title: 박 대통령, 김위원장. Thread-safe. */
final class HangulSurnameFinder {

  /** Surnames that are hardly anything else before a title or 씨 without a space. */
  private static final String COMMON = "[김이박최정강조윤장임신유한오서권황안송류홍]";

  /** The longest come first. */
  private static final String TITLE =
      KoreanTitles.all(Mark.SURNAME).stream()
          .sorted(Comparator.comparingInt(title -> -title.length()))
          .collect(Collectors.joining("|", "(?:", ")"));

  private static final String PARTICLE =
      "(?:[은는이가을를의과와도만께]|에게|에게는|에게서|께서|께서는|측|측은|측이|보다|처럼|등|등은|등이|이라고|라고)?(?![가-힣])";

  private static final String FORMER_TITLE =
      "(?=" + String.join("|", HangulRest.FORMER_TITLES) + ")";

  private static final Pattern HANGUL =
      Pattern.compile(
          "(?<![가-힣])(?:(?<spaced>[가-힣]|남궁|황보|제갈|선우|독고|사공|서문)\\s"
              + ("(?:(?:[전현]\\s|전" + FORMER_TITLE + ")?(?=" + TITLE + "(?![적팀단급]|[가-힣]{4}))")
              + ("|(?=씨" + PARTICLE + "))")
              + ("|" + COMMON + "(?=(?<attached>(?:전" + FORMER_TITLE + ")?" + TITLE + ")")
              + (PARTICLE + ")|" + COMMON + "(?=씨(?![가-힣]{2})))"));

  /** Surnames that are mostly other words before a title: former, present, two, a certain. */
  private static final Set<String> DETERMINERS = Set.of("전", "현", "두", "모");

  /** Written between a surname and a title once more: 전 전 대통령. */
  private static final String FORMER = " 전 ";

  /** Ends of words behind which a person of such a surname may be named. */
  private static final String PARTICLES = "은는이가을를의에와과도만서로고며면";

  /** The level of well-known places, the first of words that may be names. */
  private static final int PLACE = 7;

  private static final int LONGEST_WORD = 8;

  private final HangulWords words;

  HangulSurnameFinder(HangulWords words) {
    this.words = words;
  }

  /**
   * Adds the surnames of a text in Hangul to a list.
   *
   * @param covered the characters of full names, which are passed over
   * @param introduced surnames of people whom the text names in full
   */
  void find(String text, BitSet covered, Set<String> introduced, List<SurnameMention> mentions) {
    Matcher matcher = HANGUL.matcher(text);
    while (matcher.find()) {
      String spaced = matcher.group("spaced");
      String title = matcher.group("attached");
      String surname = spaced == null ? matcher.group() : spaced;
      int start = matcher.start();
      int end = start + surname.length();
      if (Surnames.isSurname(surname)
          && !covered.get(start)
          && !(title != null && isOneWord(surname, title))
          && !(DETERMINERS.contains(surname)
              && isDeterminer(text, start, covered, introduced.contains(surname)))) {
        String southern = new KoreanName(surname, "").southern().surname();
        mentions.add(
            new SurnameMention(
                start, end, surname, Map.of(southern, 1.0), PersonTitles.around(text, start, end)));
      }
    }
  }

  /** Whether a surname and a title are a word: 이사장, 한의원, 조교수. */
  private boolean isOneWord(String surname, String title) {
    return words.level(surname + title) != HangulWords.UNKNOWN;
  }

  /** Whether a surname at an offset that may be a word is one, and no surname. */
  private boolean isDeterminer(String text, int start, BitSet covered, boolean introduced) {
    boolean former = text.startsWith(FORMER, start + 1) && text.charAt(start) == FORMER.charAt(1);
    return !former && (!introduced || isBehindName(text, start, covered));
  }

  /** Whether a word stands right before an offset that has no particle and is no ordinary word. */
  private boolean isBehindName(String text, int start, BitSet covered) {
    int end = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
    if (end == 0) {
      return false;
    }
    char last = text.charAt(end - 1);
    if (covered.get(end - 1) || last == ')') {
      return true;
    }
    if (!Syllable.isSyllable(last)) {
      return Character.isLetter(last);
    }
    int from = end;
    while (from > 0 && Syllable.isSyllable(text.charAt(from - 1)) && end - from < LONGEST_WORD) {
      from--;
    }
    String word = text.substring(from, end);
    return PARTICLES.indexOf(last) < 0 && words.level(word) >= PLACE;
  }
}
