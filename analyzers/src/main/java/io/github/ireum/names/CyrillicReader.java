// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads Korean names in Cyrillic letters, by the system of Kontsevich and as older practice has
 * them: {@code Ким Чонын}, {@code Ким Чен Ын}, {@code Мун Чжэ-ин}, {@code Цой}-like surnames too.
 *
 * <p>Immutable and thread-safe.
 */
final class CyrillicReader {

  /** Longer text is not a name; it is not looked at. */
  private static final int MAX_CHARS = 80;

  /** Encyclopedias mark the stressed vowel. */
  private static final String STRESS = "\u0301";

  static final SpellingDecoder DECODER =
      new SpellingDecoder(CyrillicSpellings.surnames(), CyrillicSpellings.given());

  /**
   * Returns the readings of a name, best first; none if the text is not a Korean name in Cyrillic
   * letters. Surname and given name must be apart.
   */
  List<ScriptReading> read(String text) {
    if (text.length() > MAX_CHARS) {
      return List.of();
    }
    List<String> words =
        Arrays.stream(letters(text).split("[\\s,\\-\\u2010\\u2011\\u2013]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.size() < 2 ? List.of() : DECODER.read(words);
  }

  /** Returns the letters of a text as the tables have them: small, composed, without stress. */
  static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('і', 'и')
        .replace(STRESS, "");
  }
}
