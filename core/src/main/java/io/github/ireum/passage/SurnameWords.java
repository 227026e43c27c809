// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.names.KoreanName;
import io.github.ireum.names.KoreanNames;
import io.github.ireum.names.Reading;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells which word of a full name is the surname. */
public final class SurnameWords {

  /** Words whose readings are kept: the same few surnames come again and again. */
  private static final int CACHE = 5_000;

  private static final Map<String, Map<String, Double>> KNOWN = new ConcurrentHashMap<>();

  private SurnameWords() {}

  /**
   * Returns how likely a word stands for a surname, 0 to 1.
   *
   * @param word a word of a full name
   * @param surname the surname in Hangul, in its Northern or its Southern form; may be empty
   */
  public static double share(String word, String surname) {
    if (surname.isEmpty()) {
      return 0;
    }
    String southern = new KoreanName(surname, "").southern().surname();
    if (KNOWN.size() >= CACHE) {
      KNOWN.clear();
    }
    return KNOWN.computeIfAbsent(word, SurnameWords::shares).getOrDefault(southern, 0.0);
  }

  private static Map<String, Double> shares(String word) {
    Map<String, Double> shares = new HashMap<>();
    for (Reading reading : KoreanNames.getDefault().read(word)) {
      KoreanName name = reading.name().southern();
      if (name.given().isEmpty()) {
        shares.merge(name.surname(), reading.probability(), Double::sum);
      }
    }
    return shares;
  }
}
