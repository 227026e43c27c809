// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import java.lang.Character.UnicodeScript;

/** Which scripts a text is written in. */
public final class Scripts {

  private Scripts() {}

  /** Returns whether any character of a text is of a script. */
  public static boolean has(String text, UnicodeScript script) {
    return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == script);
  }

  /** Returns whether a text, which is not empty, begins with a character of a script. */
  public static boolean begins(String text, UnicodeScript script) {
    return UnicodeScript.of(text.codePointAt(0)) == script;
  }

  /** Returns whether a character is a whole syllable of Hangul. */
  static boolean isSyllable(char c) {
    return c >= '\uAC00' && c <= '\uD7A3';
  }
}
