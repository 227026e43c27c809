// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Korean name in Hangul. It is a name, not a person: two people may share one.
 *
 * @param surname one syllable, for some a dozen surnames two; empty if only a given name is known
 * @param given the given name, mostly two syllables; empty if only a surname is known
 */
public record KoreanName(String surname, String given) {

  /** Given names longer than this are not taken for Korean. */
  static final int MAX_GIVEN = 5;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]");

  /**
   * Checks that both parts are Hangul and not both are empty.
   *
   * @throws IllegalArgumentException if they are not
   */
  public KoreanName {
    if (surname.isEmpty() && given.isEmpty()) {
      throw new IllegalArgumentException("a name has a surname, a given name or both");
    }
    if (!isHangul(surname) || !isHangul(given)) {
      throw new IllegalArgumentException(
          "'" + surname + "' '" + given + "' must be Hangul syllables");
    }
  }

  /**
   * Splits a name in Hangul into surname and given name. White space between the two is obeyed;
   * without it the surname is one syllable, or two where that is a surname and something is left
   * ({@code 남궁민}, but {@code 남궁} has the surname 남).
   *
   * @return the name, or empty if the text is not 2 to 7 Hangul syllables
   */
  public static Optional<KoreanName> ofHangul(String text) {
    String name = Normalizer.normalize(withSpaces(text).strip(), Normalizer.Form.NFC);
    int space = name.indexOf(' ');
    if (space > 0) {
      String surname = name.substring(0, space);
      String given = name.substring(space + 1).replace(" ", "");
      return Surnames.isSurname(surname) ? of(surname, given) : ofHangul(surname + given);
    }
    int length = name.length() > 2 && Surnames.isCompound(name.substring(0, 2)) ? 2 : 1;
    return name.length() < 2
        ? Optional.empty()
        : of(name.substring(0, length), name.substring(length));
  }

  private static Optional<KoreanName> of(String surname, String given) {
    return !given.isEmpty() && given.length() <= MAX_GIVEN && isHangul(surname) && isHangul(given)
        ? Optional.of(new KoreanName(surname, given))
        : Optional.empty();
  }

  /** Returns a text with a plain space for each character that is any other space. */
  private static String withSpaces(String text) {
    return isHangul(text) ? text : SPACE.matcher(text).replaceAll(" ");
  }

  static boolean isHangul(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Syllable.isSyllable(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns surname and given name as one word. */
  public String hangul() {
    return surname + given;
  }

  /**
   * Returns the name with the surname as the South writes it. The initial-sound law turns 리 into 이,
   * 림 into 임, 로 into 노 and so on; the North writes the surname without it.
   */
  public KoreanName southern() {
    String southern = Surnames.southern(surname);
    return southern.equals(surname) ? this : new KoreanName(southern, given);
  }

  /** Returns the name with the surname as the North writes it. */
  public KoreanName northern() {
    String northern = Surnames.northern(surname);
    return northern.equals(surname) ? this : new KoreanName(northern, given);
  }

  @Override
  public String toString() {
    return hangul();
  }
}
