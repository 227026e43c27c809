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

  private static void add(String text, QueryName person, List<TextRange> titles) {
    int start = person.start();
    int end =
        person.kind() == QueryName.Kind.JOINED ? person.end() : start + person.text().length();
    Matcher before = ADDRESS_BEFORE.matcher(text.substring(0, start));
    if (before.find()) {
      titles.add(new TextRange(before.start(), start));
    }
    Matcher after = ADDRESS_AFTER.matcher(text.substring(end));
    if (after.find()) {
      titles.add(new TextRange(end, end + after.end()));
    }
    String title = PersonTitles.introducing(text, start, end);
    if (!title.isEmpty() && !addBefore(text, start, end, title, titles)) {
      addAfter(text, start, end, title, titles);
    }
  }

  /** Adds the fewest words before a name that say its title; returns whether there are any. */
  private static boolean addBefore(
      String text, int start, int end, String title, List<TextRange> titles) {
    List<MatchResult> words = WORD.matcher(text.substring(0, start)).results().toList();
    for (int count = 1; count <= Math.min(MOST_WORDS, words.size()); count++) {
      int from = words.get(words.size() - count).start();
      String shorter = text.substring(from);
      if (PersonTitles.introducing(shorter, start - from, end - from).equals(title)) {
        titles.add(new TextRange(from, start));
        return true;
      }
    }
    return false;
  }

  private static void addAfter(
      String text, int start, int end, String title, List<TextRange> titles) {
    List<MatchResult> words = WORD.matcher(text.substring(end)).results().toList();
    for (MatchResult word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
      int to = end + word.end();
      if (PersonTitles.introducing(text.substring(0, to), start, end).equals(title)) {
        titles.add(new TextRange(end, to));
        return;
      }
    }
  }
}
