// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A person as a document introduces them. */
final class Person {

  private final String reading;
  private final Map<String, Double> weights;
  private final int number;
  private final List<Bearers> among = new ArrayList<>(2);
  private Set<String> titles = Set.of();
  private int last = -1;
  private boolean companion = true;

  /**
   * Introduces a person.
   *
   * @param weights the names they may have
   * @param number how many were introduced before
   */
  Person(String reading, Map<String, Double> weights, int number) {
    this.reading = reading;
    this.weights = weights;
    this.number = number;
  }

  String reading() {
    return reading;
  }

  Map<String, Double> weights() {
    return weights;
  }

  int number() {
    return number;
  }

  Set<String> titles() {
    return titles;
  }

  /** Where the person was named in full the last time, or -1 if that is still to come. */
  int last() {
    return last;
  }

  /** Whether the person is named only as one of the family of somebody, or as their lawyer. */
  boolean isCompanion() {
    return companion;
  }

  /** The person is named by themselves. */
  void standsAlone() {
    companion = false;
  }

  void addTitle(String title) {
    if (title.isEmpty() || titles.contains(title)) {
      return;
    }
    boolean first = titles.isEmpty();
    if (first) {
      titles = new TreeSet<>();
    }
    titles.add(title);
    among.forEach(bearers -> bearers.titled(this, title, first));
  }

  /** The person is one of those who may be called by a short name. */
  void joins(Bearers bearers) {
    if (!among.contains(bearers)) {
      among.add(bearers);
      bearers.add(this);
    }
  }

  /** The person is named in full. */
  void named(int end) {
    last = end;
    among.forEach(bearers -> bearers.named(this));
  }
}
