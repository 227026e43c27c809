// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pieces of spelling with the syllables they may stand for. Immutable once built. */
final class SpellingTable {

  /**
   * One way to spell a part of a syllable.
   *
   * @param weight how usual it is
   * @param link what the part shares with the next syllable, or {@link Emission#FREE}
   */
  record Option(String text, double weight, char link) {}

  private final Map<String, List<Emission>> emissions;
  private final int longest;

  private SpellingTable(Map<String, List<Emission>> emissions) {
    this.emissions = emissions;
    this.longest = emissions.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  List<Emission> get(String spelling) {
    return emissions.getOrDefault(spelling, List.of());
  }

  /** Returns the length of the longest piece. */
  int longest() {
    return longest;
  }

  /**
   * Reads options divided by spaces. An option may say how usual it is after {@code =}, and its
   * link after {@code :}.
   */
  static List<Option> options(String options) {
    List<Option> list = new ArrayList<>();
    for (String option : options.split(" ")) {
      int colon = option.indexOf(':');
      char link = colon < 0 ? Emission.FREE : option.charAt(colon + 1);
      String rest = colon < 0 ? option : option.substring(0, colon);
      int sign = rest.indexOf('=');
      double weight = sign < 0 ? 1 : Double.parseDouble(rest.substring(sign + 1));
      list.add(new Option(sign < 0 ? rest : rest.substring(0, sign), weight, link));
    }
    return list;
  }

  /** Collects pieces; of two alike the likelier stays. */
  static final class Builder {

    private final Map<String, Map<String, Emission>> pieces = new HashMap<>();

    void add(String spelling, Emission emission) {
      pieces
          .computeIfAbsent(spelling, s -> new HashMap<>())
          .merge(
              "" + emission.syllable() + emission.in() + emission.out(),
              emission,
              (a, b) -> a.weight() >= b.weight() ? a : b);
    }

    SpellingTable build() {
      Map<String, List<Emission>> emissions = new HashMap<>();
      pieces.forEach((spelling, piece) -> emissions.put(spelling, new ArrayList<>(piece.values())));
      return new SpellingTable(emissions);
    }
  }
}
