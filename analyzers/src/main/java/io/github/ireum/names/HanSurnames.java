// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.Map;

/**
 * How common surnames in Han characters are in Korea and in China, from {@code han-surnames.txt}.
 * All characters are in the simplified shape.
 */
final class HanSurnames {

  private static final double PEOPLE = 100_000;

  /** A surname that hardly anybody has. */
  private static final double RARE = 0.2;

  private record Shares(double korean, double chinese) {}

  private static final Map<String, Shares> SHARES = load();

  private HanSurnames() {}

  private static Map<String, Shares> load() {
    Map<String, Shares> shares = new HashMap<>();
    for (String line : NameResource.lines("han-surnames.txt")) {
      if (!line.startsWith("#")) {
        String[] field = line.split("\t");
        shares.put(field[0], new Shares(share(field[1]), share(field[2])));
      }
    }
    return Map.copyOf(shares);
  }

  private static double share(String people) {
    return Double.parseDouble(people) / PEOPLE;
  }

  /** Returns the share of Koreans with a surname; 0 for those that are not told. */
  static double korean(String surname) {
    Shares shares = SHARES.get(surname);
    return shares == null ? 0 : shares.korean();
  }

  /** Returns whether a text in any shape begins with a surname of Koreans. */
  static boolean begins(String text) {
    String simplified = HanShapes.simplified(text);
    return korean(simplified.substring(0, 1)) > 0
        || (simplified.length() > 2 && korean(simplified.substring(0, 2)) > 0);
  }

  /** Returns whether a surname is one of those that are told of China. */
  static boolean isChinese(String surname) {
    Shares shares = SHARES.get(surname);
    return shares != null && shares.chinese() > 0;
  }

  /** Returns the share of Chinese with a surname; little for those that are not told. */
  static double chinese(String surname) {
    Shares shares = SHARES.get(surname);
    return Math.max(shares == null ? 0 : shares.chinese(), RARE / PEOPLE);
  }
}
