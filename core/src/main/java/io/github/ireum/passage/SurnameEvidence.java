// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import io.github.ireum.names.NameMention;
import io.github.ireum.names.Reading;
import io.github.ireum.names.SurnameMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which word of a full name is the surname, by what stands alone elsewhere in the document: in a
 * text with "Ambassador Yang", You Chan Yang is no 유.
 */
final class SurnameEvidence {

  /** What a surname with a title counts, against one without. */
  private static final double TITLED = 3;

  private static final double SMOOTHING = 0.3;

  private final Map<String, Double> alone = new HashMap<>();

  SurnameEvidence(List<SurnameMention> mentions) {
    for (SurnameMention mention : mentions) {
      double count = mention.title().isEmpty() ? 1 : TITLED;
      alone.merge(ShortForms.form(mention.surface()), count, Double::sum);
    }
  }

  /** Returns the readings of a full name, most probable first, in the light of the document. */
  List<Reading> apply(NameMention mention) {
    List<String> words = ShortForms.surnames(mention.surface());
    if (words.size() < 2) {
      return mention.readings();
    }
    double first = alone.getOrDefault(words.get(0), 0.0) + SMOOTHING;
    double last = alone.getOrDefault(words.get(1), 0.0) + SMOOTHING;
    if (first == last) {
      return mention.readings();
    }
    String[] parts = ShortForms.parts(mention.surface());
    List<Double> weights = new ArrayList<>();
    double sum = 0;
    for (Reading reading : mention.readings()) {
      boolean surnameLast = ShortForms.isSurnameLast(parts, reading.name());
      double weight = reading.probability() * (surnameLast ? last : first);
      weights.add(weight);
      sum += weight;
    }
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      Reading reading = mention.readings().get(i);
      readings.add(new Reading(reading.name(), weights.get(i) / sum, reading.convention()));
    }
    readings.sort(Comparator.comparingDouble(reading -> -reading.probability()));
    return readings;
  }
}
