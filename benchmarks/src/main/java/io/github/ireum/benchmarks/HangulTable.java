// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code hangul.txt}: the most frequent syllables of Korean text, the 256 most frequent ones
 * in its first line and the next 512 in its second.
 *
 * <p>Run it as {@code HangulTable hangul.txt klue_ner_dev.tsv parallel_ko_en_dev.tsv
 * hangul_latin_dev.tsv}. All Hangul of all files but the first counts.
 */
public final class HangulTable {

  private static final int COMMON = 256;
  private static final int USUAL = 512;

  private HangulTable() {}

  /** Reads all files but the first and writes that. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      throw new IllegalArgumentException("usage: HangulTable <hangul.txt> <text>...");
    }
    Map<Character, Integer> counts = new TreeMap<>();
    for (String file : List.of(args).subList(1, args.length)) {
      for (char c : Files.readString(Path.of(file)).toCharArray()) {
        if (c >= '가' && c <= '힣') {
          counts.merge(c, 1, Integer::sum);
        }
      }
    }
    List<Character> syllables =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    Files.write(
        Path.of(args[0]),
        List.of(
            line(syllables.stream().limit(COMMON)),
            line(syllables.stream().skip(COMMON).limit(USUAL))));
  }

  private static String line(Stream<Character> syllables) {
    return syllables.map(String::valueOf).collect(Collectors.joining());
  }
}
