// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.names.Convention;
import io.github.ireum.names.KoreanName;
import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.NameWriter;
import io.github.ireum.names.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The spellings of a Korean word in other scripts and conventions, so that 판문점 finds Panmunjom, and
 * Busan finds Pusan and 부산: the word is read and written as the given name of somebody called Kim.
 * Words of other languages read as Korean now and then, and then as something that no text has.
 * Thread-safe.
 */
final class OtherSpellings {

  /** What another spelling counts beside 1 for the word itself: it may be another word. */
  private static final float WEIGHT = 0.5f;

  private static final String SURNAME = "김";
  private static final String LATIN_SURNAME = "Kim ";

  /** Shorter and longer words are words of other languages, or say too little. */
  private static final Pattern LATIN = Pattern.compile("[a-z]{5,16}");

  private static final Pattern HANGUL = Pattern.compile("[가-힣]{2,4}");

  private static final int MAX_READINGS = 5;
  private static final double LEAST = 0.005;

  /** From here on a reading is sure enough to be written in other conventions. */
  private static final double LEAST_WRITTEN = 0.3;

  private static final List<Convention> CONVENTIONS =
      List.of(Convention.REVISED, Convention.MCCUNE_REISCHAUER_PLAIN, Convention.SOUTH);

  private final KoreanNames names = KoreanNames.getDefault();

  /** Returns the other spellings of a word as terms, with what each counts; none for most words. */
  Map<String, Float> of(String word) {
    Map<String, Float> forms = new LinkedHashMap<>();
    if (HANGUL.matcher(word).matches()) {
      write(word, forms);
    } else if (LATIN.matcher(word).matches()) {
      String name = Character.toUpperCase(word.charAt(0)) + word.substring(1);
      int count = 0;
      for (Reading reading : names.read(LATIN_SURNAME + name)) {
        KoreanName read = reading.name();
        if (reading.probability() >= LEAST
            && read.surname().equals(SURNAME)
            && read.given().length() > 1
            && count++ < MAX_READINGS) {
          forms.put(read.given(), WEIGHT);
          if (reading.probability() >= LEAST_WRITTEN) {
            write(read.given(), forms);
          }
        }
      }
    }
    forms.remove(word);
    return forms;
  }

  private static void write(String hangul, Map<String, Float> forms) {
    for (Convention convention : CONVENTIONS) {
      String full = NameWriter.write(new KoreanName(SURNAME, hangul), convention);
      String given = full.substring(full.indexOf(' ') + 1);
      forms.put(given.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT), WEIGHT);
    }
  }
}
