// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SpellingModel.SurnameSpelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Spellings of surnames that only the first Koreans abroad had, which are another surname's today:
 * 이완용 and 이채연 of Korea's legation in Washington (1888 to 1905) were {@code Ye Wan Yong} and {@code
 * Ye Cha Yun} in the diplomatic correspondence of the United States. No pair of names that the
 * model has learnt from has them.
 */
final class LegationSurnames {

  private static final Map<String, String> SURNAMES = Map.of("ye", "이");

  /** Probability of such a spelling among those of the time. */
  private static final float RARE = 0.03f;

  private LegationSurnames() {}

  /** Adds the surnames to those that a spelling stands for. */
  static void addTo(Map<String, List<SurnameSpelling>> surnames) {
    SURNAMES.forEach(
        (spelling, surname) -> {
          float[] weights = new float[SpellingClass.COUNT];
          weights[SpellingClass.OLDER.ordinal()] = RARE;
          List<SurnameSpelling> all = new ArrayList<>(surnames.getOrDefault(spelling, List.of()));
          all.add(new SurnameSpelling(surname, weights));
          surnames.put(spelling, all);
        });
  }
}
