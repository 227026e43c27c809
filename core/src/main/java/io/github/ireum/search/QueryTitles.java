// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.TextRange;
import io.github.ireum.names.PersonTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the titles that stand beside the full names of a query: {@code Ambassador Kim Dong-jo}, 김정은
 * 위원장, {@code Mr}. They say who is meant, and are no other thing to look for. Thread-safe.
 */
final class QueryTitles {

  /** Words of a title: minister of foreign affairs. */
  private static final int MOST_WORDS = 4;

  private static final Pattern WORD = Pattern.compile("\\S+");

  private static final Pattern ADDRESS_BEFORE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:mr|mrs|ms|miss|dr|prof)\\.?\\s+$", Pattern.CASE_INSENSITIVE);

  private static final Pattern ADDRESS_AFTER =
      Pattern.compile("^\\s?(?:씨|님|여사|선생|선생님)(?!\\p{IsHangul})");

  private static final Pattern KOREAN = Pattern.compile("^\\s?\\p{IsHangul}");

  private static final String ANYBODY = "홍길동";

  private QueryTitles() {}

  /** Returns where titles stand in a text. */
  static List<TextRange> in(String text, List<QueryName> people) {
    List<TextRange> titles = new ArrayList<>();
    for (QueryName person : people) {
      if (!person.weights().isEmpty()) {
        add(text, person, titles);
      }
    }
    return titles;
  }

  /** Returns whether a text is a title and one word, as President Moon is. */
  static boolean isTitleAndWord(String text) {
    String stripped = text.strip();
    int start = stripped.lastIndexOf(' ') + 1;
    List<TextRange> titles = new ArrayList<>();
    addBefore(stripped, start, stripped.length(), titles);
    return titles.stream().anyMatch(title -> title.start() == 0);
  }

  private static void add(String text, QueryName person, List<TextRange> titles) {
    int start = person.start();
    int end =
        person.kind() == QueryName.Kind.JOINED ? person.end() : start + person.text().length();
    addBefore(text, start, end, titles);
    addAfter(text, start, end, titles);
  }

  /** Adds the fewest words before a name that say the title there. */
  private static void addBefore(String text, int start, int end, List<TextRange> titles) {
    Matcher address = ADDRESS_BEFORE.matcher(text.substring(0, start));
    if (address.find()) {
      titles.add(new TextRange(address.start(), start));
    }
    String title = PersonTitles.introducing(text.substring(0, end), start, end);
    if (title.isEmpty()) {
      return;
    }
    List<MatchResult> words = WORD.matcher(text.substring(0, start)).results().toList();
    for (int count = 1; count <= Math.min(MOST_WORDS, words.size()); count++) {
      int from = words.get(words.size() - count).start();
      String shorter = text.substring(from, end);
      if (PersonTitles.introducing(shorter, start - from, end - from).equals(title)) {
        titles.add(new TextRange(from, start));
        return;
      }
    }
  }

  /** Adds the fewest words behind a name that say the title there. */
  private static void addAfter(String text, int start, int end, List<TextRange> titles) {
    Matcher address = ADDRESS_AFTER.matcher(text.substring(end));
    if (address.find()) {
      titles.add(new TextRange(end, end + address.end()));
    }
    String behind = text.substring(end);
    // A Korean title may stand behind a name in any script: 金正恩 위원장.
    String name = KOREAN.matcher(behind).find() ? ANYBODY : text.substring(start, end);
    String title = PersonTitles.around(name + behind, 0, name.length());
    if (title.isEmpty()) {
      return;
    }
    List<MatchResult> words = WORD.matcher(behind).results().toList();
    for (MatchResult word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
      String longer = name + behind.substring(0, word.end());
      if (PersonTitles.around(longer, 0, name.length()).equals(title)) {
        titles.add(new TextRange(end, end + word.end()));
        return;
      }
    }
  }
}
