// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search.numeric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers below a thousand in English words. */
final class EnglishNumerals {

  private static final List<String> SMALL =
      List.of(
          ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));

  private static final List<String> TENS =
      List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));

  private static final Map<String, Integer> VALUES = values();

  private EnglishNumerals() {}

  private static Map<String, Integer> values() {
    Map<String, Integer> values = new HashMap<>();
    for (int i = 0; i < SMALL.size(); i++) {
      values.put(SMALL.get(i), i + 1);
    }
    for (int i = 0; i < TENS.size(); i++) {
      values.put(TENS.get(i), 10 * (i + 2));
    }
    return values;
  }

  /** Returns what a word in small letters is worth, or 0 if it is no number. */
  static int value(String word) {
    return VALUES.getOrDefault(word, 0);
  }

  /** Returns a number from 1 to 999 in words. */
  static String write(int number) {
    if (number >= 100) {
      String hundreds = SMALL.get(number / 100 - 1) + " hundred";
      return number % 100 == 0 ? hundreds : hundreds + " and " + write(number % 100);
    }
    if (number < 20) {
      return SMALL.get(number - 1);
    }
    String tens = TENS.get(number / 10 - 2);
    return number % 10 == 0 ? tens : tens + " " + SMALL.get(number % 10 - 1);
  }
}
