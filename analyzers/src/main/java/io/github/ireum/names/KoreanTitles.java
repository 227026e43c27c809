// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Titles and forms of address in Hangul that stand behind a name, from {@code titles.txt}: a title
 * a line, its marks, and what it is in English if it tells people apart.
 */
final class KoreanTitles {

  /** What is said of a title, in the resource in lower case. */
  enum Mark {
    /** Stands behind a surname alone as well: 박 대통령. */
    SURNAME,
    /** Is a given name as well: 김선수. */
    GIVEN,
    /** Names no office or work: 김철수 옹. */
    HONORIFIC,
    /** Is written onto a name, and hardly anything else: 김철수씨. */
    SUFFIX,
    /** Stands behind the name of a place as often: 강원 지사. */
    PLACE
  }

  private record Title(Set<Mark> marks, String english) {
    static final Title NONE = new Title(Set.of(), "");
  }

  private static final Map<String, Title> TITLES = load();

  private KoreanTitles() {}

  private static Map<String, Title> load() {
    Map<String, Title> titles = new HashMap<>();
    for (String line : NameResource.lines("titles.txt")) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t");
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (columns.length > 1 && !columns[1].isEmpty()) {
          for (String mark : columns[1].split(",")) {
            marks.add(Mark.valueOf(mark.toUpperCase(Locale.ROOT)));
          }
        }
        titles.put(columns[0], new Title(marks, columns.length > 2 ? columns[2] : ""));
      }
    }
    return titles;
  }

  static boolean isTitle(String word) {
    return TITLES.containsKey(word);
  }

  /** Returns whether a word is a title with a mark. */
  static boolean is(Mark mark, String word) {
    return TITLES.getOrDefault(word, Title.NONE).marks().contains(mark);
  }

  /** Returns what a title is in English, nothing if it is none that tells people apart. */
  static String english(String word) {
    return TITLES.getOrDefault(word, Title.NONE).english();
  }

  /** Returns the titles with a mark. */
  static List<String> all(Mark mark) {
    List<String> marked = new ArrayList<>(TITLES.keySet());
    marked.removeIf(title -> !is(mark, title));
    return marked;
  }
}
