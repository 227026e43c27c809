// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.KoreanTitles.Mark;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  private static final Pattern HANGUL =
      Pattern.compile(
          "(?<![가-힣])(?:(?<spaced>[가-힣]|남궁|황보|제갈|선우|독고|사공|서문)\\s(?:전\\s)?"
              + ("(?=" + TITLE + "(?![가-힣]{4}))")
              + ("|" + COMMON + "(?=(?<attached>" + TITLE + ")" + PARTICLE + ")")
              + ("|" + COMMON + "(?=씨(?![가-힣]{2})))"));

  private final HangulWords words;

  HangulSurnameFinder(HangulWords words) {
    this.words = words;
  }

  /**
   * Adds the surnames of a text in Hangul to a list.
   *
   * @param covered the characters of full names, which are passed over
   */
  void find(String text, BitSet covered, List<SurnameMention> mentions) {
    Matcher matcher = HANGUL.matcher(text);
    while (matcher.find()) {
      String spaced = matcher.group("spaced");
      String title = matcher.group("attached");
      String surname = spaced == null ? matcher.group() : spaced;
      int start = matcher.start();
      int end = start + surname.length();
      if (Surnames.isSurname(surname)
          && !covered.get(start)
          && !(title != null && isOneWord(surname, title))) {
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
}
