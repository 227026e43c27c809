// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The titles of {@code person-titles.txt}, by how texts in English, in Han and in Russian have
 * them.
 */
final class TitleTable {

  private static final String OFFICE = "office";
  private static final String NO_NAME = "-";
  private static final int ENGLISH = 2;
  private static final int HAN = 3;
  private static final int RUSSIAN = 4;

  private static final TitleTable TITLES = new TitleTable(NameResource.lines("person-titles.txt"));

  private final Map<String, String> english = new HashMap<>();
  private final Map<String, String> han = new HashMap<>();
  private final Map<String, String> russian = new HashMap<>();
  private final Set<String> offices = new HashSet<>();

  private TitleTable(List<String> lines) {
    for (String line : lines) {
      if (!line.startsWith("#")) {
        String[] columns = line.split("\t");
        String title = columns[0].equals(NO_NAME) ? "" : columns[0];
        if (columns[1].equals(OFFICE)) {
          offices.add(title);
        }
        for (String spelling : spellings(columns, ENGLISH)) {
          english.put(spelling, title);
        }
        for (String spelling : spellings(columns, HAN)) {
          han.put(HanShapes.simplified(spelling), title);
        }
        for (String spelling : spellings(columns, RUSSIAN)) {
          russian.put(spelling, title);
        }
      }
    }
  }

  private static String[] spellings(String[] columns, int column) {
    return column >= columns.length || columns[column].isEmpty()
        ? new String[0]
        : columns[column].split(", ");
  }

  /** Returns what titles are called, by their spellings in small letters without full stops. */
  static Map<String, String> english() {
    return TITLES.english;
  }

  /**
   * Returns what titles in simplified characters are called, nothing for those that do not tell
   * people apart.
   */
  static Map<String, String> han() {
    return TITLES.han;
  }

  /** Returns what titles in Russian are called, by their nominative in small letters. */
  static Map<String, String> russian() {
    return TITLES.russian;
  }

  /** Returns what the titles are called that one person has at a time. */
  static Set<String> offices() {
    return TITLES.offices;
  }
}
