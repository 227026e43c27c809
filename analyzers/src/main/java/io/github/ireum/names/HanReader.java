// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads names in Han characters as Korean: traditional, simplified, Japanese and compatibility
 * shapes, with or without spaces, also mixed with Hangul.
 *
 * <p>A character is read by its place: 金 is 김 as a surname, 금 elsewhere. Where the initial-sound
 * law leaves two forms in use (렬 and 열), both are readings. That a name in Han characters is Korean
 * at all is for the caller to know.
 *
 * <p>Immutable and thread-safe.
 */
final class HanReader {

  /** Longer text is not a name; it is not looked at. */
  private static final int MAX_CHARS = 40;

  private static final int MAX_CHARACTERS = 2 + KoreanName.MAX_GIVEN;
  private static final int BEAM = 64;

  private static final double COMPOUND = 0.95;
  private static final double UNKNOWN_SURNAME = 0.05;
  private static final double LONG_GIVEN = 0.3;

  private static final Set<String> COMPOUNDS =
      Set.of(
          "南宮", "南宫", "皇甫", "諸葛", "诸葛", "司空", "鮮于", "鲜于", "鮮於", "獨孤", "独孤", "西門", "西门", "東方", "东方",
          "網切", "网切", "魚金", "鱼金", "長谷", "长谷", "小峰", "小峯", "岡田", "冈田", "茂本");

  private record Partial(String syllables, double weight) {}

  /** Returns the readings of a name, best first; none if the text is not a name in Han. */
  List<ScriptReading> read(String text) {
    List<int[]> tokens = tokens(text);
    int[] all = tokens.stream().flatMapToInt(Arrays::stream).toArray();
    if (all.length < 2
        || all.length > MAX_CHARACTERS
        || Arrays.stream(all).allMatch(HanReader::isHangul)) {
      return List.of();
    }
    boolean compound = COMPOUNDS.contains(new String(all, 0, 2)) && all.length > 2;
    Map<KoreanName, Double> scores = new HashMap<>();
    double sum = 1;
    int spaced = tokens.size() > 1 ? tokens.get(0).length : 0;
    if (compound && spaced != 1) {
      name(all, 2, COMPOUND, scores);
    }
    if (!(compound && spaced == 2)) {
      name(all, 1, compound && spaced != 1 ? 1 - COMPOUND : 1, scores);
    }
    if (scores.keySet().stream().noneMatch(name -> Surnames.isSurname(name.surname()))) {
      sum *= UNKNOWN_SURNAME;
    }
    if (all.length - (compound ? 2 : 1) > 2) {
      sum *= LONG_GIVEN;
    }
    return ScriptReading.best(scores, sum);
  }

  /** Adds the readings of a name whose surname has so many characters. */
  private static void name(int[] all, int length, double weight, Map<KoreanName, Double> scores) {
    if (all.length - length > KoreanName.MAX_GIVEN) {
      return;
    }
    List<Partial> surnames = surnames(all, length);
    List<Partial> given = List.of(new Partial("", weight));
    for (int i = length; i < all.length; i++) {
      given = extended(given, all[i], i == all.length - 1);
    }
    for (Partial surname : surnames) {
      for (Partial rest : given) {
        scores.merge(
            new KoreanName(surname.syllables(), rest.syllables()),
            surname.weight() * rest.weight(),
            Double::sum);
      }
    }
  }

  private static List<Partial> surnames(int[] all, int length) {
    List<Partial> surnames = new ArrayList<>();
    if (length == 1) {
      if (isHangul(all[0])) {
        String surname = Surnames.southern(Character.toString(all[0]));
        return List.of(new Partial(surname, 1));
      }
      HanReadings.surname(all[0]).forEach((s, weight) -> surnames.add(new Partial(s, weight)));
      return surnames;
    }
    for (char first : HanTable.given(all[0]).toCharArray()) {
      for (char second : HanTable.given(all[1]).toCharArray()) {
        String surname = "" + first + second;
        if (Surnames.isCompound(surname)) {
          surnames.add(new Partial(surname, 1));
        }
      }
    }
    return surnames;
  }

  private static List<Partial> extended(List<Partial> partials, int character, boolean last) {
    List<Partial> extended = new ArrayList<>();
    for (Partial partial : partials) {
      String before = partial.syllables();
      char previous = before.isEmpty() ? HanReadings.NOTHING : before.charAt(before.length() - 1);
      HanReadings.given(character, previous, last)
          .forEach((s, weight) -> extended.add(new Partial(before + s, partial.weight() * weight)));
    }
    extended.sort(Comparator.comparingDouble(Partial::weight).reversed());
    return extended.size() > BEAM ? extended.subList(0, BEAM) : extended;
  }

  /** Splits text at spaces and dots; empty if it has anything but Han characters and Hangul. */
  private static List<int[]> tokens(String text) {
    if (text.length() > MAX_CHARS) {
      return List.of();
    }
    List<int[]> tokens = new ArrayList<>();
    for (String word : text.strip().split("[\\s\\u3000\\u00B7\\u30FB]+")) {
      int[] token = word.codePoints().filter(c -> !isVariationSelector(c)).toArray();
      for (int c : token) {
        if (!isHangul(c) && HanTable.given(c).isEmpty()) {
          return List.of();
        }
      }
      tokens.add(token);
    }
    return tokens;
  }

  private static boolean isHangul(int c) {
    return Character.isBmpCodePoint(c) && Syllable.isSyllable((char) c);
  }

  private static boolean isVariationSelector(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }
}
