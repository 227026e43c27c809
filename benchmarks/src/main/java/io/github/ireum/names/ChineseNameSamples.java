// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes names of Chinese people up, with the syllables of {@code chinese-names.txt} as often as
 * they are. For one thread.
 */
final class ChineseNameSamples {

  /** How many names mix two ways of spelling. */
  private static final double MIXED = 0.15;

  private final Random random;
  private final Map<String, Syllables> parts = new TreeMap<>();
  private final List<String> ways;

  private static final class Syllables {
    private final List<String> all = new ArrayList<>();
    private final List<Integer> sums = new ArrayList<>();
    private int sum;

    void add(String syllable, int count) {
      sum += count;
      all.add(syllable);
      sums.add(sum);
    }

    String next(Random random) {
      int at = random.nextInt(sum);
      int i = 0;
      while (sums.get(i) <= at) {
        i++;
      }
      return all.get(i);
    }
  }

  ChineseNameSamples(Random random) {
    this.random = random;
    for (String line : NameResource.lines("chinese-names.txt")) {
      String[] columns = line.split(" ");
      if (!line.startsWith("#")) {
        Syllables part =
            parts.computeIfAbsent(columns[0] + " " + columns[1], key -> new Syllables());
        Arrays.stream(columns, 3, columns.length)
            .forEach(syllable -> part.add(syllable, Integer.parseInt(columns[2])));
      }
    }
    ways = parts.keySet().stream().map(key -> key.split(" ")[0]).distinct().toList();
  }

  /** Returns the surname, a space, and the given name. */
  String next() {
    String way = ways.get(random.nextInt(ways.size()));
    String surname = capital(next(way, "surname"));
    String first = next(way, "given");
    if (random.nextDouble() < ChineseNames.SHORT) {
      return surname + " " + capital(first);
    }
    String second = next(way, "given");
    return surname + " " + joined(way, first, second);
  }

  private String next(String way, String part) {
    boolean mixed = random.nextDouble() < MIXED;
    String from = mixed ? ways.get(random.nextInt(ways.size())) : way;
    return part(from, part).next(random);
  }

  private Syllables part(String way, String part) {
    Syllables found = parts.get(way + " " + part);
    if (found == null) {
      throw new IllegalStateException("no syllables of " + way + " " + part);
    }
    return found;
  }

  private String joined(String way, String first, String second) {
    boolean hyphen = way.equals("wade_giles") || (way.equals("cantonese") && random.nextBoolean());
    String begin = capital(first);
    return way.equals("pinyin")
        ? begin + second
        : hyphen ? begin + "-" + second : begin + " " + capital(second);
  }

  private static String capital(String syllable) {
    return syllable.substring(0, 1).toUpperCase(Locale.ROOT) + syllable.substring(1);
  }
}
