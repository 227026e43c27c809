// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads Korean names in Cyrillic letters, by the system of Kontsevich and as older practice has
 * them: {@code Ким Чонын}, {@code Ким Чен Ын}, {@code Мун Чжэ-ин}, {@code Цой}-like surnames too;
 * and in Ukrainian, which writes и and і for ы and и.
 *
 * <p>Immutable and thread-safe.
 */
final class CyrillicReader {

  /** Longer text is not a name; it is not looked at. */
  private static final int MAX_CHARS = 80;

  /** Encyclopedias mark the stressed vowel. */
  private static final String STRESS = "\u0301";

  private static final Pattern UKRAINIAN = Pattern.compile("[іїєґ]|ьо");
  private static final Pattern RUSSIAN = Pattern.compile("[ыэёъ]");

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
        Arrays.stream(letters(russian(text)).split("[\\s,\\-\\u2010\\u2011\\u2013]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.size() < 2 ? List.of() : DECODER.read(words);
  }

  /**
   * Returns a name in Ukrainian letters, as its own letters tell, in Russian ones: {@code Кім Чен
   * Ин} is {@code Ким Чен Ын}. Belarusian has some of the same letters, and ы of its own.
   */
  private static String russian(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    if (!UKRAINIAN.matcher(small).find() || RUSSIAN.matcher(small).find()) {
      return text;
    }
    return small.replace('и', 'ы').replace('ї', 'и').replace('є', 'е').replace("ьо", "ё");
  }

  /** Returns the letters of a text as the tables have them: small, composed, without stress. */
  static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('і', 'и')
        .replace(STRESS, "");
  }
}
