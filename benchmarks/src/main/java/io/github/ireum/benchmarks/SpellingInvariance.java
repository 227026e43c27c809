// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How far the answer does not depend on the spelling of a name. */
final class SpellingInvariance {

  private SpellingInvariance() {}

  /**
   * Returns the mean, over all pairs of topics of one person, of the documents that the tops of
   * both rankings have, divided by those that either has.
   *
   * @param run its topics are the id of a person, a dot and something else
   * @param depth how many documents are the top
   */
  static double of(Run run, int depth) {
    Map<String, List<Set<String>>> people = new TreeMap<>();
    for (String topic : run.topics()) {
      int dot = topic.lastIndexOf('.');
      List<String> ranking = run.ranking(topic);
      people
          .computeIfAbsent(
              topic.substring(0, dot < 0 ? topic.length() : dot), p -> new ArrayList<>())
          .add(new HashSet<>(ranking.subList(0, Math.min(depth, ranking.size()))));
    }
    double sum = 0;
    int pairs = 0;
    for (List<Set<String>> tops : people.values()) {
      for (int i = 0; i < tops.size(); i++) {
        for (int j = i + 1; j < tops.size(); j++) {
          Set<String> both = new HashSet<>(tops.get(i));
          both.retainAll(tops.get(j));
          Set<String> either = new HashSet<>(tops.get(i));
          either.addAll(tops.get(j));
          sum += either.isEmpty() ? 0 : both.size() / (double) either.size();
          pairs++;
        }
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }
}
