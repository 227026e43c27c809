// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SpellingCounts.Kind;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether a spelling of a surname stands for its Northern or its Southern form: {@code Ri} for 리,
 * {@code Lee} for 이, {@code Ryu} for 류, {@code Yoo} for 유.
 */
final class SurnameForms {

  private static final double UNSEEN = 0.3;

  private final Map<String, Double> northern = new HashMap<>();

  SurnameForms(SpellingCounts counts) {
    for (Map.Entry<String, Map<String, float[]>> spelling : counts.of(Kind.FORM).entrySet()) {
      for (String form : spelling.getValue().keySet()) {
        String southern = Surnames.southern(form);
        double north = count(spelling.getValue(), Surnames.northern(southern));
        double south = count(spelling.getValue(), southern);
        northern.put(spelling.getKey() + southern, north / (north + south));
      }
    }
  }

  private static double count(Map<String, float[]> forms, String form) {
    float[] row = forms.get(form);
    return UNSEEN + (row == null ? 0 : row[0]);
  }

  /** Returns how likely the spelling of a surname stands for the Northern form, 0 to 1. */
  double northern(String letters, String southern) {
    if (Surnames.northern(southern).equals(southern)) {
      return 0;
    }
    Double seen = northern.get(letters + southern);
    return seen != null ? seen : letters.startsWith("r") || letters.startsWith("ly") ? 0.7 : 0.02;
  }
}
