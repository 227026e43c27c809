// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Locale;

/** What each of some Hangul letters is spelled as. */
final class LetterTable {

  private final String letters;
  private final String[] spellings;

  /**
   * Pairs letters with spellings.
   *
   * @param letters the letters, one a character
   * @param spellings as many spellings between single spaces; a hyphen stands for nothing
   */
  LetterTable(String letters, String spellings) {
    this.letters = letters;
    this.spellings = spellings.split(" ", -1);
    if (this.spellings.length != letters.length()) {
      throw new IllegalArgumentException(
          letters.length() + " letters but " + this.spellings.length + " spellings: " + spellings);
    }
  }

  /** Returns how a letter is spelled. */
  String of(char letter) {
    int index = letters.indexOf(letter);
    if (index < 0) {
      throw new IllegalArgumentException("'" + letter + "' is not one of " + letters);
    }
    String spelling = spellings[index];
    return spelling.equals("-") ? "" : spelling;
  }

  /** Returns a word with its first letter as a capital. */
  static String capitalised(CharSequence word) {
    String text = word.toString();
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Returns surname and given name with a space between them if neither is empty. */
  static String spaced(String surname, String given) {
    return surname.isEmpty() || given.isEmpty() ? surname + given : surname + ' ' + given;
  }
}
