// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Map;

/**
 * Titles in Han characters that stand beside a name without a space, and what {@link PersonTitles}
 * calls them, nothing for those that do not tell people apart. All in simplified characters.
 */
final class HanTitles {

  /** Stands before a title: 朴前大統領. */
  private static final String FORMER = "前";

  private static final Map<String, String> TITLES = TitleTable.han();

  private static final int LONGEST =
      TITLES.keySet().stream().mapToInt(String::length).max().orElse(0);

  private HanTitles() {}

  /** Returns the length of the title that ends a run of Han characters in any shape, or 0. */
  static int length(String text, int start, int end) {
    String run = HanShapes.simplified(text.substring(start, end));
    for (int length = Math.min(LONGEST, run.length() - 2); length > 0; length--) {
      if (isTitle(run.substring(run.length() - length))) {
        return length;
      }
    }
    return 0;
  }

  /** Returns a name in any shape without a title behind it: 金正恩 of 金正恩委員長. */
  static String withoutTitle(String name) {
    return name.substring(0, name.length() - length(name, 0, name.length()));
  }

  /** Returns whether a word in simplified characters is a title. */
  static boolean isTitle(String word) {
    return TITLES.containsKey(word);
  }

  /** Returns the length of the longest title at a place of a simplified text, or 0. */
  static int lengthAt(String text, int start) {
    int from = text.startsWith(FORMER, start) ? start + FORMER.length() : start;
    for (int length = Math.min(LONGEST, text.length() - from); length > 0; length--) {
      if (isTitle(text.substring(from, from + length))) {
        return from - start + length;
      }
    }
    return 0;
  }

  /** Returns whether a title ends at a place of a simplified text. */
  static boolean endsAt(String text, int end) {
    return lengthBefore(text, end) > 0;
  }

  private static int lengthBefore(String text, int end) {
    for (int length = Math.min(LONGEST, end); length > 0; length--) {
      if (isTitle(text.substring(end - length, end))) {
        return length;
      }
    }
    return 0;
  }

  /**
   * Returns what the title is called that begins behind a name, or else ends before it: 文在寅總統,
   * 總統文在寅; nothing if there is none that tells people apart.
   *
   * @param text what stands around the name, in any shape
   */
  static String around(CharSequence text, int start, int end) {
    String behind = part(text, end, end + LONGEST + FORMER.length());
    String title = behind.substring(0, lengthAt(behind, 0));
    if (title.startsWith(FORMER)) {
      title = title.substring(FORMER.length());
    }
    if (title.isEmpty()) {
      String before = part(text, start - LONGEST, start);
      title = before.substring(before.length() - lengthBefore(before, before.length()));
    }
    return TITLES.getOrDefault(title, "");
  }

  private static String part(CharSequence text, int from, int to) {
    CharSequence part = text.subSequence(Math.max(0, from), Math.min(text.length(), to));
    return HanShapes.simplified(part.toString());
  }
}
