// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely words are as the surname and the given name of a Chinese person, in each way that
 * English texts spell them, from {@code chinese-names.txt}. Immutable; thread-safe.
 */
final class ChineseNames {

  /**
   * A way to spell Chinese names.
   *
   * @param share how many names are spelled so
   * @param joined how many given names of two syllables are then one run of letters
   * @param lower with a hyphen and a small letter
   * @param capital with a hyphen and a capital
   * @param spaced with a space and a capital
   * @param surnames how likely each spelling of a surname is
   * @param given how likely each spelling of a syllable is in given names
   */
  private record Way(
      double share,
      double joined,
      double lower,
      double capital,
      double spaced,
      Map<String, Double> surnames,
      Map<String, Double> given) {

    static Way of(double share, double joined, double lower, double capital, double spaced) {
      return new Way(share, joined, lower, capital, spaced, new HashMap<>(), new HashMap<>());
    }

    double of(String pattern) {
      return switch (pattern) {
        case "=" -> joined;
        case "=hc" -> lower;
        case "=hC" -> capital;
        case "=sC" -> spaced;
        default -> RARE_PATTERN;
      };
    }
  }

  private static final double MILLION = 1e6;
  private static final double RARE_PATTERN = 0.002;

  /** A syllable that a table does not have. */
  private static final double UNKNOWN = 5e-6;

  /** A surname from another way of spelling than the given name: Lee Hsien Loong. */
  private static final double MIXED = 0.1;

  /** How many given names have one syllable. */
  static final double SHORT = 0.12;

  private static final int LONGEST_SYLLABLE = 6;

  /** Wen Jiabao, Lien Fang-yu, Chan Ka-keung or Chan Ka Keung, Goh Keng Swee: estimates. */
  private static final Map<String, Way> BY_NAME =
      Map.of(
          "pinyin", Way.of(0.35, 0.93, 0.02, 0.01, 0.04),
          "wade_giles", Way.of(0.25, 0.04, 0.85, 0.05, 0.06),
          "cantonese", Way.of(0.2, 0.04, 0.46, 0.05, 0.45),
          "hokkien", Way.of(0.2, 0.02, 0.06, 0.02, 0.9));

  private static final List<Way> WAYS;

  static {
    for (String line : NameResource.lines("chinese-names.txt")) {
      if (!line.startsWith("#")) {
        read(line.split(" "));
      }
    }
    WAYS = BY_NAME.keySet().stream().sorted().map(ChineseNames::way).toList();
  }

  private ChineseNames() {}

  private static Way way(String name) {
    Way found = BY_NAME.get(name);
    if (found == null) {
      throw new IllegalStateException("no way to spell Chinese names is called " + name);
    }
    return found;
  }

  private static void read(String[] columns) {
    Way way = way(columns[0]);
    Map<String, Double> into = columns[1].equals("surname") ? way.surnames : way.given;
    for (int i = 3; i < columns.length; i++) {
      into.put(columns[i], Integer.parseInt(columns[2]) / MILLION);
    }
  }

  /** Returns how likely letters are as a surname, in each way. */
  static double[] surname(String letters) {
    String plain = letters.replace("'", "");
    double[] found = new double[WAYS.size()];
    double all = 0;
    for (int i = 0; i < found.length; i++) {
      Way way = WAYS.get(i);
      found[i] = way.surnames.getOrDefault(plain, UNKNOWN);
      all += way.share * found[i];
    }
    for (int i = 0; i < found.length; i++) {
      found[i] = (1 - MIXED) * found[i] + MIXED * all;
    }
    return found;
  }

  /**
   * Returns how likely words are as a given name, in each way.
   *
   * @param words with a space between
   */
  static double[] given(String words) {
    String[] segments = words.replace("'", "").split(" ");
    double[] found = new double[WAYS.size()];
    for (int i = 0; i < found.length; i++) {
      Way way = WAYS.get(i);
      double p = 1;
      for (String segment : segments) {
        p *= way.given.getOrDefault(segment, UNKNOWN);
      }
      found[i] =
          segments.length == 1
              ? SHORT * p + (1 - SHORT) * way.joined * inTwo(way.given, segments[0])
              : (1 - SHORT) * p;
    }
    return found;
  }

  private static double inTwo(Map<String, Double> syllables, String letters) {
    double sum = UNKNOWN * UNKNOWN;
    int to = Math.min(LONGEST_SYLLABLE, letters.length() - 1);
    for (int i = Math.max(1, letters.length() - LONGEST_SYLLABLE); i <= to; i++) {
      sum +=
          syllables.getOrDefault(letters.substring(0, i), 0.0)
              * syllables.getOrDefault(letters.substring(i), 0.0);
    }
    return sum;
  }

  /**
   * Returns the logarithm of how likely a surname and a given name are in any of the ways.
   *
   * @param surname as {@link #surname} has it
   * @param given as {@link #given} has it
   * @param pattern how the parts of the given name are joined, as {@link SpellingModel} has it
   */
  static double log(double[] surname, double[] given, String pattern) {
    boolean one = pattern.equals("=");
    double sum = 0;
    for (int i = 0; i < surname.length; i++) {
      Way way = WAYS.get(i);
      sum += way.share * surname[i] * given[i] * (one ? 1 : way.of(pattern));
    }
    return NameLetters.log(sum);
  }
}
