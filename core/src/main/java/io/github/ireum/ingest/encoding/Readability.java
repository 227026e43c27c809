// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.encoding;

import java.lang.Character.UnicodeScript;

/** How well a text reads that may have been decoded wrongly, whatever its language. */
public final class Readability {

  private static final String TEXT_CONTROLS = "\t\n\r\f\013";

  // Of DOS, and of KOI8-R where other encodings have letters.
  private static final char FIRST_OF_BOXES = '\u2500';
  private static final char LAST_OF_BOXES = '\u259F';

  private Readability() {}

  /** Returns how many characters are not ASCII. */
  public static int beyondAscii(CharSequence text) {
    return (int) text.chars().filter(c -> !isAscii((char) c)).count();
  }

  /** Returns how many characters stand where nobody writes them. */
  public static int odd(CharSequence text) {
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      boolean begins = i == 0 || isAscii(text.charAt(i - 1));
      if (isNoText(c)
          || (begins && isEastAsian(c) && isSmallAscii(next))
          || (!(isAscii(c) && isAscii(next)) && isOdd(c, next))) {
        odd++;
      }
    }
    return odd;
  }

  /** Among them the controls that other encodings change their tables with. */
  private static boolean isNoText(char c) {
    if (isAscii(c)) {
      return c < ' ' && TEXT_CONTROLS.indexOf(c) < 0;
    }
    int type = Character.getType(c);
    return c == '\uFFFD'
        || type == Character.CONTROL
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || (c >= FIRST_OF_BOXES && c <= LAST_OF_BOXES);
  }

  /** One such character inside of a Latin word stands for a letter with an accent. */
  private static boolean isEastAsian(char c) {
    return !isAscii(c)
        && (Character.isIdeographic(c) || UnicodeScript.of(c) == UnicodeScript.HANGUL);
  }

  private static boolean isSmallAscii(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Returns whether a character is one of ASCII. */
  public static boolean isAscii(char c) {
    return c < 0x80;
  }

  /** A capital behind a small letter, or letters of two alphabets in a word. */
  private static boolean isOdd(char c, char next) {
    return Character.isLetter(c)
        && Character.isLetter(next)
        && ((Character.isLowerCase(c) && Character.isUpperCase(next))
            || (hasCase(c) && hasCase(next) && UnicodeScript.of(c) != UnicodeScript.of(next)));
  }

  private static boolean hasCase(char c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c);
  }
}
