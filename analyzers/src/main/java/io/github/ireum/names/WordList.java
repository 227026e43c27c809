// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists of words by hand that the readers and finders of names know, from {@code word-lists.txt}.
 * Those of the finder in English text stand with what it has learnt, in {@link LatinFinderModel}.
 */
enum WordList {
  /** Given names of Christian and English use that Koreans put before or after their own. */
  WESTERN,

  /**
   * Titles in English that stand before a name in text, and are left out of a name that somebody
   * hands over. What tells people apart has its own file, by what it is called: {@link
   * PersonTitles}.
   */
  TITLE,

  /**
   * The same, but left out only where a full stop follows; without one, some are syllables of
   * names.
   */
  ABBREVIATED_TITLE,

  /** Titles in text alone: as a part of a name that somebody hands over they are something else. */
  TITLE_IN_TEXT,

  /**
   * What else is left out of a name that somebody hands over; in text it stands for other things.
   */
  TITLE_IN_NAME,

  /** The same where a full stop follows. */
  DOTTED_TITLE_IN_NAME,

  /** Words after which a capitalised Park, Moon or Han is no person: Namsan Park, the Han River. */
  PLACE_BEHIND,

  /** Words that begin a sentence more often than they are the surname of somebody. */
  OPENING,

  /** What people do when they say something, in the past and the present. */
  SAYING,

  /** Words that begin a sentence, or stand in a heading, more often than they are a surname. */
  COMMON_IN_RUSSIAN,

  /** Words that begin a sentence before somebody's surname. */
  OPENING_IN_RUSSIAN,

  /** People of other nations whose names can be read as Korean ones. */
  OTHER_IN_RUSSIAN,

  /** Titles, and words that say whose kin somebody is; in the nominative. */
  TITLE_IN_RUSSIAN,

  /**
   * Words about Korea, in simplified characters, and those that Japanese text has in other letters.
   */
  KOREA_IN_HAN,

  /** Words about China, in simplified characters. */
  CHINA_IN_HAN,

  /** Words about Korea in Japanese text, as it writes them. */
  KOREA_IN_JAPANESE,

  /** Words about other countries whose people have names that look alike. */
  ELSEWHERE_IN_JAPANESE,

  /** Beginnings of what stands behind a name in katakana. */
  TITLE_IN_JAPANESE,

  /** Surnames that are usually John, one or in where they begin foreign words. */
  WORD_IN_KATAKANA,

  /** Places and things in Korea, and others, that are spelled like somebody's name. */
  OTHER_IN_KATAKANA;

  private static final class Holder {
    private static final Map<WordList, List<String>> WORDS = read();

    private static Map<WordList, List<String>> read() {
      Map<WordList, List<String>> words = new EnumMap<>(WordList.class);
      for (String line : NameResource.lines("word-lists.txt")) {
        if (!line.startsWith("#")) {
          String[] columns = line.split(" ");
          List<String> list =
              words.computeIfAbsent(WordList.valueOf(columns[0]), name -> new ArrayList<>());
          for (int i = 1; i < columns.length; i++) {
            list.add(columns[i].replace('_', ' '));
          }
        }
      }
      return words;
    }
  }

  /** Returns the words in the order of the list. */
  List<String> words() {
    return List.copyOf(Holder.WORDS.getOrDefault(this, List.of()));
  }

  Set<String> set() {
    return Set.copyOf(words());
  }

  /** Returns the words of several lists. */
  static Set<String> union(WordList... lists) {
    return Arrays.stream(lists)
        .flatMap(list -> list.words().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns what matches any of the words, the first that does. */
  Pattern pattern() {
    return Pattern.compile(String.join("|", words()));
  }
}
