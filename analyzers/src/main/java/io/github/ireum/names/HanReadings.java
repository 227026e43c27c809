// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.Map;

/** How likely each reading of one Han character is at its place in a name. */
final class HanReadings {

  private static final double PER_TIER = 0.1;
  private static final double NOT_A_SURNAME = 0.01;

  /** How much more usual the form is that the orthography wants for 렬 and 률. */
  private static final double ORTHOGRAPHY = 8;

  /** How much more usual in names the characters are that the law does not touch. */
  private static final int UNTOUCHED = 8;

  /** How often, besides what is counted, the law is obeyed at the beginning of a given name. */
  private static final int OBEYED = 8;

  /** How often, besides what is counted, the law is not obeyed later. */
  private static final int DISOBEYED = 3;

  /** No syllable stands before. */
  static final char NOTHING = 0;

  private HanReadings() {}

  /** Returns the readings as a surname in the form of the South; the weights sum to 1. */
  static Map<String, Double> surname(int character) {
    Map<String, Double> weights = new HashMap<>();
    double tier = 1;
    for (char reading : HanTable.surname(character).toCharArray()) {
      if (reading == ' ') {
        tier *= PER_TIER;
        continue;
      }
      String surname = Surnames.southern(String.valueOf(reading));
      double usual =
          Surnames.isSurname(surname)
              ? Math.sqrt(1 + SyllableCounts.surname(surname.charAt(0)))
              : NOT_A_SURNAME;
      weights.merge(surname, tier * usual, Math::max);
    }
    return normalized(weights);
  }

  /**
   * Returns the readings in a given name; the weights sum to 1.
   *
   * @param previous how the character before in the given name is read, or {@link #NOTHING}
   * @param last whether the given name ends here
   */
  static Map<String, Double> given(int character, char previous, boolean last) {
    if (Character.isBmpCodePoint(character) && Syllable.isSyllable((char) character)) {
      return Map.of(Character.toString(character), 1.0);
    }
    String readings = HanTable.given(character);
    Map<String, Double> weights = new HashMap<>();
    double tier = 1;
    for (int i = 0; i < readings.length(); i++) {
      char reading = readings.charAt(i);
      if (reading == ' ') {
        tier *= PER_TIER;
        continue;
      }
      char original = isDuplicate(character) ? reading : original(reading, readings);
      if (!weights.containsKey(String.valueOf(original))) {
        add(weights, original, tier, previous, last);
      }
    }
    return normalized(weights);
  }

  /** Whether Unicode has a character twice, once for each way people type it: U+F99F is 烈 as 열. */
  private static boolean isDuplicate(int character) {
    return character >= 0xF900 && character <= 0xFA0B;
  }

  /** Returns the reading that the law makes into this one, if it is listed too. */
  private static char original(char reading, String readings) {
    for (int i = 0; i < readings.length(); i++) {
      char other = readings.charAt(i);
      if (other != ' ' && other != reading && InitialSoundLaw.initial(other) == reading) {
        return other;
      }
    }
    return reading;
  }

  private static void add(
      Map<String, Double> weights, char reading, double tier, char previous, boolean last) {
    char initial = InitialSoundLaw.initial(reading);
    double count = count(reading, previous, last);
    if (initial == reading) {
      weights.merge(String.valueOf(reading), tier * Math.sqrt(count), Double::sum);
      return;
    }
    // Other characters have the second form by themselves: only a share of its count is the law's.
    int changed = HanTable.homophones(reading);
    double share = (double) changed / (changed + UNTOUCHED * HanTable.homophones(initial));
    double kept = count + (previous == NOTHING ? 0 : DISOBEYED);
    double lawful = share * count(initial, previous, last) + (previous == NOTHING ? OBEYED : 0);
    if (previous != NOTHING && (reading == '렬' || reading == '률')) {
      if (InitialSoundLaw.insideWord(previous, reading)) {
        lawful *= ORTHOGRAPHY;
      } else {
        kept *= ORTHOGRAPHY;
      }
    }
    double usual = tier * Math.sqrt(kept + lawful) / (kept + lawful);
    weights.merge(String.valueOf(reading), usual * kept, Double::sum);
    weights.merge(String.valueOf(initial), usual * lawful, Double::sum);
  }

  private static double count(char syllable, char previous, boolean last) {
    int count = previous == NOTHING ? SyllableCounts.first(syllable) : 0;
    // A given name of one syllable is like the beginning and like the end of a longer one.
    return 1 + count + (previous != NOTHING || last ? SyllableCounts.later(syllable) : 0);
  }

  private static Map<String, Double> normalized(Map<String, Double> weights) {
    double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    weights.replaceAll((reading, weight) -> weight / total);
    return weights;
  }
}
