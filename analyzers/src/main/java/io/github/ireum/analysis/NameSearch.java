// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.names.KoreanName;
import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.NameFinder;
import io.github.ireum.names.NameMention;
import io.github.ireum.names.Reading;
import java.lang.Character.UnicodeScript;
import java.util.List;

/** Finds the names in a piece of text, as the settings of a filter want it. Thread-safe. */
final class NameSearch {

  /** A text up to this length, in characters, may be a name and nothing else. */
  private static final int LONGEST_NAME = 40;

  private static final String END_OF_CLAUSE = ". ";

  private final KoreanNameSettings settings;
  private final NameFinder finder = NameFinder.getDefault();
  private final KoreanNames names = KoreanNames.getDefault();

  NameSearch(KoreanNameSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns the names that begin in a part of a text.
   *
   * @param from where the part begins; it goes to the end
   */
  List<NameMention> find(String text, int from) {
    return probable(finder.find(text, from));
  }

  /** Returns the names in a whole text of a few words, as queries are. */
  List<NameMention> findInSmall(String text) {
    String read = settings.ignoreCase() && !hasCapital(text) ? capitalized(text) : text;
    List<NameMention> mentions = findEntry(read);
    if (mentions.isEmpty()) {
      mentions = finder.findInQuery(read);
    }
    return probable(mentions.isEmpty() ? whole(text) : mentions);
  }

  /**
   * Returns the name that a text is an entry of, as lists have it ({@code KIM, Jong Un}). What
   * stands behind its first word was taken for the end of a clause, and is a comma if that makes a
   * name.
   */
  private List<NameMention> findEntry(String text) {
    int mark = text.indexOf(END_OF_CLAUSE);
    if (mark <= 0 || text.lastIndexOf(' ', mark) >= 0) {
      return List.of();
    }
    String entry = text.substring(0, mark) + ',' + text.substring(mark + 1);
    List<NameMention> mentions = finder.findInQuery(entry);
    boolean isEntry =
        !mentions.isEmpty() && mentions.get(0).start() == 0 && mentions.get(0).end() > mark;
    return isEntry ? mentions : List.of();
  }

  private List<NameMention> probable(List<NameMention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.probability() >= settings.minProbability())
        .toList();
  }

  /**
   * A text that is a name in Han, kana or Cyrillic from end to end needs no Korean context. In
   * Latin letters and in Hangul the finder has seen it.
   */
  private List<NameMention> whole(String text) {
    if (text.length() > LONGEST_NAME || text.isEmpty() || isRunning(text)) {
      return List.of();
    }
    List<Reading> readings = names.read(text);
    if (readings.isEmpty()) {
      return List.of();
    }
    KoreanName best = readings.get(0).name();
    return best.surname().isEmpty() || best.given().isEmpty()
        ? List.of()
        : List.of(new NameMention(0, text.length(), text, 1, readings));
  }

  List<NameTerm> terms(NameMention mention) {
    return NameTerm.of(
        mention.readings(), settings.maxReadings(), settings.minReadingProbability());
  }

  private static boolean hasCapital(String text) {
    return text.chars().anyMatch(Character::isUpperCase);
  }

  private static boolean isRunning(String text) {
    return text.codePoints()
        .mapToObj(UnicodeScript::of)
        .anyMatch(script -> script == UnicodeScript.LATIN || script == UnicodeScript.HANGUL);
  }

  /** Gives each word a capital; the length stays the same. */
  private static String capitalized(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (i == 0 || chars[i - 1] == ' ' || chars[i - 1] == '\n') {
        chars[i] = Character.toUpperCase(chars[i]);
      }
    }
    return new String(chars);
  }
}
