// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Spellings written by rule, as training for the conventions that pairs from real life hardly show:
 * the pairs hold few Northern and historical names, and those are what sanctions lists and archives
 * consist of.
 */
final class GeneratedSpellings {

  private GeneratedSpellings() {}

  /** Returns the spellings of a name in each class that is made by rule. */
  static List<TrainingPair> of(KoreanName name) {
    List<TrainingPair> pairs = new ArrayList<>();
    String marked = NameWriter.write(name, Convention.MCCUNE_REISCHAUER);
    add(pairs, name, marked, SpellingClass.MARKED);
    String plain = NameWriter.write(name, Convention.MCCUNE_REISCHAUER_PLAIN);
    // Twice, because most write it so.
    add(pairs, name, plain, SpellingClass.PLAIN);
    add(pairs, name, plain, SpellingClass.PLAIN);
    add(pairs, name, capitalized(plain), SpellingClass.PLAIN);
    add(pairs, name, capitalized(plain).replace('-', ' '), SpellingClass.PLAIN);
    add(pairs, name, plain.replace("-", ""), SpellingClass.PLAIN);
    // Marks retyped as apostrophes, and the apostrophes of aspirates kept where breves are dropped.
    String typed = marked.replace("ŏ", "o'").replace("ŭ", "u'");
    add(pairs, name, typed, SpellingClass.MARKED);
    add(pairs, name, marked.replace('ŏ', 'o').replace('ŭ', 'u'), SpellingClass.MARKED);
    String north = NameWriter.write(name, Convention.NORTH);
    add(pairs, name, north, SpellingClass.NORTH);
    if (north.lastIndexOf(' ') > north.indexOf(' ')) {
      String unvoiced = unvoiced(name);
      add(pairs, name, unvoiced, SpellingClass.NORTH);
      add(pairs, name, hyphened(north), SpellingClass.NORTH);
      add(pairs, name, hyphened(unvoiced), SpellingClass.NORTH);
      add(pairs, name, capitalized(hyphened(north)), SpellingClass.NORTH);
    }
    String revised = NameWriter.write(name, Convention.REVISED);
    add(pairs, name, revised, SpellingClass.REVISED);
    add(pairs, name, hyphened(name, Convention.REVISED), SpellingClass.REVISED);
    OlderHabits.of(name).forEach(older -> add(pairs, name, older, SpellingClass.OLDER));
    add(pairs, name, NameWriter.write(name, Convention.YALE), SpellingClass.OTHER);
    add(pairs, name, french(plain), SpellingClass.OTHER);
    add(pairs, name, japanese(plain), SpellingClass.OTHER);
    return pairs;
  }

  private static void add(
      List<TrainingPair> pairs, KoreanName name, String spelling, SpellingClass spellingClass) {
    pairs.add(new TrainingPair(name, spelling, spellingClass.ordinal()));
  }

  /** Joins the last two words, as the press does with the North's three. */
  private static String hyphened(String words) {
    int last = words.lastIndexOf(' ');
    return words.substring(0, last) + '-' + words.substring(last + 1).toLowerCase(Locale.ROOT);
  }

  private static String capitalized(String hyphened) {
    int hyphen = hyphened.indexOf('-');
    return hyphen < 0
        ? hyphened
        : hyphened.substring(0, hyphen + 1)
            + hyphened.substring(hyphen + 1, hyphen + 2).toUpperCase(Locale.ROOT)
            + hyphened.substring(hyphen + 2);
  }

  /** Each syllable of the given name by itself, so that nothing is voiced. */
  private static String unvoiced(KoreanName name) {
    StringBuilder spelling =
        new StringBuilder(NameWriter.write(new KoreanName(name.surname(), ""), Convention.NORTH));
    for (char syllable : name.given().toCharArray()) {
      KoreanName one = new KoreanName("", String.valueOf(syllable));
      spelling.append(' ').append(NameWriter.write(one, Convention.NORTH));
    }
    return spelling.toString();
  }

  private static String hyphened(KoreanName name, Convention convention) {
    StringBuilder spelling =
        new StringBuilder(NameWriter.write(new KoreanName(name.surname(), ""), convention));
    char joint = ' ';
    for (char syllable : name.given().toCharArray()) {
      String one = NameWriter.write(new KoreanName("", String.valueOf(syllable)), convention);
      spelling.append(joint).append(joint == '-' ? one.toLowerCase(Locale.ROOT) : one);
      joint = '-';
    }
    return spelling.toString();
  }

  /** The French habit of about 1900 to 1960: DJANG Tcheul-hy. */
  private static String french(String plain) {
    return plain
        .replace("Ch", "Tch")
        .replace("ch", "tch")
        .replace("J", "Dj")
        .replace("j", "dj")
        .replace("u", "ou")
        .replace("w", "ou")
        .replace("hoi", "hy");
  }

  /** The Japanese way to spell sounds, of the first half of the 20th century: ZYON Zin Yon. */
  private static String japanese(String plain) {
    return plain
        .replace("Cho", "Zyo")
        .replace("Chu", "Zyu")
        .replace("Ch", "Z")
        .replace("cho", "zyo")
        .replace("chu", "zyu")
        .replace("ch", "z")
        .replace("jo", "zyo")
        .replace("ju", "zyu")
        .replace("j", "z");
  }
}
