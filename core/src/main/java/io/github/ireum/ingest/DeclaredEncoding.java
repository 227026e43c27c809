// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.utils.CharsetUtils;
import org.jspecify.annotations.Nullable;

/**
 * The encoding that a header of a mail names for a text. Short texts cannot be told without it, and
 * old programs named whatever they liked: so it counts where the text decoded so reads like one.
 */
final class DeclaredEncoding {

  /** What programs name that know of no other. */
  private static final Set<Charset> DEFAULTS =
      Set.of(StandardCharsets.UTF_8, EncodingSupersets.LATIN);

  /** A long text may have a slip, or a broken byte. */
  private static final int ORDINARY_FOR_AN_ODD_ONE = 50;

  private static final String TEXT_CONTROLS = "\t\n\r\f\013";

  // Of DOS, and of KOI8-R where other encodings have letters.
  private static final char FIRST_OF_BOXES = '\u2500';
  private static final char LAST_OF_BOXES = '\u259F';

  private DeclaredEncoding() {}

  /** Returns what is named, or null if nothing is, or nothing that is known. */
  static @Nullable Charset of(Metadata metadata) {
    String name = metadata.get(Metadata.CONTENT_ENCODING);
    if (name == null) {
      return null;
    }
    try {
      return EncodingSupersets.of(CharsetUtils.forName(name));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Returns whether a name may be no more than a default. */
  static boolean isDefault(Charset named) {
    return DEFAULTS.contains(named);
  }

  /** Returns whether a text reads like one: another encoding makes words that nobody writes. */
  static boolean isPlausible(CharSequence text, Charset charset) {
    int beyondAscii = 0;
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      boolean begins = i == 0 || isAscii(text.charAt(i - 1));
      beyondAscii += isAscii(c) ? 0 : 1;
      if (isNoText(c)
          || (begins && isEastAsian(c) && isSmallAscii(next))
          || (!(isAscii(c) && isAscii(next)) && isOdd(c, next))) {
        odd++;
      }
    }
    return odd * ORDINARY_FOR_AN_ODD_ONE <= beyondAscii
        && (!charset.equals(EncodingSupersets.KOREAN) || KoreanEvidence.of(text).bits() >= 0);
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

  private static boolean isAscii(char c) {
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
