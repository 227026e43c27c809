// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import com.google.common.base.CharMatcher;
import com.ibm.icu.text.Normalizer2;
import io.github.ireum.names.Convention;
import io.github.ireum.names.KoreanName;
import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.NameWriter;
import io.github.ireum.names.Reading;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The spellings of a Korean word in other scripts and conventions, so that 판문점 finds Panmunjom, and
 * Busan finds Pusan and 부산: the word is read and written as the given name of somebody called Kim.
 * Nearly half of all English words could be read so; a word in Latin letters is taken for a Korean
 * one only where a convention spells the reading exactly like it. Thread-safe.
 */
final class OtherSpellings {

  private static final String SURNAME = "김";
  private static final String LATIN_SURNAME = "Kim ";

  /** Shorter and longer words are words of other languages, or say too little. */
  private static final Pattern LATIN = Pattern.compile("[a-z][a-z'’]{4,15}");

  private static final Pattern HANGUL = Pattern.compile("[가-힣]{2,4}");

  private static final List<Convention> CONVENTIONS =
      List.of(
          Convention.REVISED,
          Convention.MCCUNE_REISCHAUER,
          Convention.MCCUNE_REISCHAUER_PLAIN,
          Convention.NORTH,
          Convention.SOUTH);

  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
  private static final CharMatcher LETTERS =
      CharMatcher.inRange('a', 'z').or(CharMatcher.is('\'')).precomputed();

  private final KoreanNames names = KoreanNames.getDefault();
  private final float weight;

  /**
   * Creates an instance.
   *
   * @param weight what another spelling counts beside 1 for the word itself
   */
  OtherSpellings(float weight) {
    this.weight = weight;
  }

  /** Returns the other spellings of a word as terms, with what each counts; none for most words. */
  Map<String, Float> of(String word) {
    Set<String> spellings = new LinkedHashSet<>();
    if (HANGUL.matcher(word).matches()) {
      spellings.addAll(write(word));
    } else if (LATIN.matcher(word).matches()) {
      String latin = word.replace('’', '\'');
      String name = Character.toUpperCase(latin.charAt(0)) + latin.substring(1);
      for (Reading reading : names.read(LATIN_SURNAME + name)) {
        KoreanName read = reading.name();
        if (read.surname().equals(SURNAME) && read.given().length() > 1) {
          Set<String> written = write(read.given());
          if (written.contains(latin)) {
            spellings.add(read.given());
            spellings.addAll(written);
          }
        }
      }
    }
    spellings.remove(word);
    Map<String, Float> forms = new LinkedHashMap<>();
    spellings.forEach(spelling -> forms.put(spelling, weight));
    return forms;
  }

  /** Returns a word in each convention, as the analysis spells a term: small, without breves. */
  private static Set<String> write(String hangul) {
    Set<String> written = new LinkedHashSet<>();
    for (Convention convention : CONVENTIONS) {
      String full = NameWriter.write(new KoreanName(SURNAME, hangul), convention);
      String given = full.substring(full.indexOf(' ') + 1).toLowerCase(Locale.ROOT);
      written.add(LETTERS.retainFrom(NFD.normalize(given)));
    }
    return written;
  }
}
