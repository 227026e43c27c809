// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Titles in Russian, which stand before a name and are declined: президента Ким Чен Ына. */
final class CyrillicTitles {

  private static final Set<String> TITLES = WordList.TITLE_IN_RUSSIAN.set();
  private static final Map<String, String> KNOWN = TitleTable.russian();

  private static final int MOST_WORDS = 3;
  private static final int SHORTEST_STEM = 3;
  private static final int LONGEST_ENDING = 3;

  /** What the nominative has behind the stem. */
  private static final String[] NOMINATIVE = {"", "ь", "а"};

  private CyrillicTitles() {}

  /** Returns whether a word, in whatever case, is a title or says whose kin somebody is. */
  static boolean isTitle(String word) {
    return !nominative(word, TITLES::contains).isEmpty();
  }

  /**
   * Returns what the title is called that ends before a name, the longest one; nothing if there is
   * none that tells people apart. Of several words the first is declined: министру обороны.
   */
  static String before(CharSequence text, int start) {
    String found = "";
    String rest = "";
    int end = start;
    for (int i = 0; i < MOST_WORDS; i++) {
      int from = PersonTitles.wordBefore(text, end);
      String word = text.subSequence(from, end).toString().strip().toLowerCase(Locale.ROOT);
      if (word.isEmpty() || word.endsWith(".")) {
        break;
      }
      String behind = rest;
      String first = nominative(word, form -> KNOWN.containsKey(form + behind));
      found = KNOWN.getOrDefault(first + rest, found);
      rest = " " + word + rest;
      end = from;
    }
    return found;
  }

  /** Returns the first nominative that a word may be a case of and that is wanted, or nothing. */
  private static String nominative(String word, Predicate<String> wanted) {
    if (wanted.test(word)) {
      return word;
    }
    int least = Math.max(SHORTEST_STEM, word.length() - LONGEST_ENDING);
    for (int end = word.length() - 1; end >= least; end--) {
      for (String ending : NOMINATIVE) {
        String form = word.substring(0, end) + ending;
        if (wanted.test(form)) {
          return form;
        }
      }
    }
    return "";
  }
}
