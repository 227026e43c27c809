// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.names.KoreanName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes {@code syllables.txt}: how often a syllable is a surname, begins a given name, or stands
 * later in one.
 *
 * <p>Run it as {@code SyllableTable hangul_latin_dev.tsv hanja.txt syllables.txt}. The first file
 * has names in Hangul in its first column and a heading; every syllable that {@link HanjaTable}
 * gives a Han character first is listed, seen or not. The output has four tab-separated columns in
 * the order of the syllables. Surnames of two syllables are left out of the counts of surnames.
 */
public final class SyllableTable {

  private static final int SURNAME = 0;
  private static final int FIRST = 1;
  private static final int LATER = 2;

  private SyllableTable() {}

  /** Reads the two files named first and writes the one named third. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException(
          "usage: SyllableTable <names.tsv> <hanja.txt> <syllables.txt>");
    }
    Map<Character, int[]> counts = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      for (char syllable : line.split("\t")[1].split(" ")[0].toCharArray()) {
        counts.put(syllable, new int[3]);
      }
    }
    List<String> names = Files.readAllLines(Path.of(args[0]));
    for (String line : names.subList(1, names.size())) {
      KoreanName.ofHangul(line.split("\t")[0]).ifPresent(name -> count(name, counts));
    }
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (syllable, count) ->
            lines.add(
                syllable + "\t" + count[SURNAME] + '\t' + count[FIRST] + '\t' + count[LATER]));
    Files.write(Path.of(args[2]), lines);
  }

  private static void count(KoreanName name, Map<Character, int[]> counts) {
    if (name.surname().length() == 1) {
      add(counts, name.surname().charAt(0), SURNAME);
    }
    for (int i = 0; i < name.given().length(); i++) {
      add(counts, name.given().charAt(i), i == 0 ? FIRST : LATER);
    }
  }

  private static void add(Map<Character, int[]> counts, char syllable, int position) {
    counts.computeIfAbsent(syllable, s -> new int[3])[position]++;
  }
}
