// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.names.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a name is indexed as.
 *
 * @param name the name in Hangul, its surname as the South writes it
 * @param weight its probability divided by that of the likeliest reading, 0 to 1
 */
record NameTerm(String name, float weight) {

  /**
   * Returns the likeliest names of some readings, likeliest first.
   *
   * @param most how many at most
   * @param least probability of a name below which only the likeliest one is kept
   */
  static List<NameTerm> of(List<Reading> readings, int most, double least) {
    Map<String, Double> names = new LinkedHashMap<>();
    for (Reading reading : readings) {
      names.merge(reading.name().southern().hangul(), reading.probability(), Double::sum);
    }
    List<Map.Entry<String, Double>> sorted = new ArrayList<>(names.entrySet());
    sorted.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    List<NameTerm> terms = new ArrayList<>();
    for (Map.Entry<String, Double> name : sorted) {
      if (terms.size() < most && (terms.isEmpty() || name.getValue() >= least)) {
        double best = sorted.get(0).getValue();
        terms.add(new NameTerm(name.getKey(), (float) (name.getValue() / best)));
      }
    }
    return terms;
  }
}
