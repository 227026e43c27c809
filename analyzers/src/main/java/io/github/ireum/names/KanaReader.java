// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Reads Korean names in katakana, also half-width, or hiragana: {@code キム・ジョンウン}, {@code パク・クネ},
 * {@code キムジョンウン}. Kana hold less than Hangul does, so most names have several readings.
 *
 * <p>Immutable and thread-safe.
 */
final class KanaReader {

  /** Longer text is not a name; it is not looked at. */
  private static final int MAX_CHARS = 80;

  private static final int HIRAGANA_TO_KATAKANA = 'ァ' - 'ぁ';

  static final SpellingDecoder DECODER =
      new SpellingDecoder(KanaSpellings.surnames(), KanaSpellings.given());

  /** Returns the readings of a name, best first; none if the text is not a Korean name in kana. */
  List<ScriptReading> read(String text) {
    if (text.length() > MAX_CHARS) {
      return List.of();
    }
    String kana = letters(text);
    List<String> words =
        Arrays.stream(kana.split("[\\s・·=＝゠\\-]+")).filter(word -> !word.isEmpty()).toList();
    return DECODER.read(words);
  }

  /** Turns hiragana and half-width kana into katakana and leaves out marks of length. */
  static String letters(String text) {
    String kana = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder katakana = new StringBuilder(kana.length());
    for (int i = 0; i < kana.length(); i++) {
      char c = kana.charAt(i);
      if (c >= 'ぁ' && c <= 'ゖ') {
        katakana.append((char) (c + HIRAGANA_TO_KATAKANA));
      } else if (c != 'ー') {
        katakana.append(c);
      }
    }
    return katakana.toString();
  }
}
