// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.regex.Pattern;

/**
 * Names as lists have them, surname first and a comma behind it: an index, a bibliography, a list
 * of sanctions. In running text a comma parts two people, so an entry is one only where it stands
 * by itself: at the beginning of a line, also behind the number or mark of a list or the header of
 * a mail, or of a bracket, behind a semicolon, or behind "a.k.a.".
 */
final class NameEntry {

  /** What may stand before an entry. */
  private static final String BEFORE = "\n\r;(\"“|\t•";

  /** How far back the number of an entry is looked for. */
  private static final int REACH = 32;

  /**
   * What has an entry behind it: at the beginning of a line the number or mark of a list or the
   * header of a mail, elsewhere a word for other names.
   */
  private static final Pattern HEAD =
      Pattern.compile(
          """
          (?: [\\n\\r] \\h*+
            (?: [-–—*·‣▪●○]
              | (?: (?: No | Nr ) \\.? \\h? | \\# )? \\d [\\d.]{0,9}+ [):\\]]?
              | [(\\[] \\d{1,4} [)\\]]
              | \\(? [a-z] \\)
              | (?: From | To | B?Cc | 보낸 \\h? 사람 | 받는 \\h? 사람 | 참조 ) \\h? : )
          | (?<! [\\p{L}.] ) (?: [afn] \\.? k \\.? a \\.? | alias ) [:,]? )
          \\h+ \\z
          """,
          Pattern.COMMENTS | Pattern.CASE_INSENSITIVE);

  /** What may stand behind one, beside the end of the line. */
  private static final String BEHIND = ",.;:()\"”|<[\t\n\r";

  private static final String LAST_OF_ALIAS = "aAsS";

  private NameEntry() {}

  /** Returns whether a word may be the surname of an entry, with a given name behind the comma. */
  static boolean isSurname(LatinTokens tokens, int at) {
    if (at + 1 == tokens.size() || !tokens.isCapital(at + 1) || !tokens.isParted(at + 1, ", ")) {
      return false;
    }
    int before = tokens.before(at);
    return isOneOf(BEFORE, before)
        || (!isOfOtherWord(before) && HEAD.matcher(tokens.before(at, REACH)).find());
  }

  /** Whether a character is a letter with which no word for other names ends. */
  private static boolean isOfOtherWord(int c) {
    return Character.isLetter(c) && LAST_OF_ALIAS.indexOf(c) < 0;
  }

  /** Returns whether an entry may end before a word. */
  static boolean isEnd(LatinTokens tokens, int to) {
    int c = tokens.behind(to - 1);
    return isOneOf(BEHIND, c) || Character.isDigit(c);
  }

  private static boolean isOneOf(String some, int c) {
    return c < 0 || some.indexOf(c) >= 0;
  }
}
