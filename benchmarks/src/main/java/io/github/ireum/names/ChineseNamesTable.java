// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Makes {@code chinese-names.txt}, how usual the syllables of Chinese surnames and given names are
 * in each way that English texts spell them.
 *
 * <pre>
 * java -cp … io.github.ireum.names.ChineseNamesTable unihan.tsv dict.txt chinese-names.txt
 * </pre>
 *
 * <p>The input is the fields {@code kMandarin} and {@code kCantonese} of Unihan as {@code
 * HanjaTable} takes its own, and the dictionary of jieba, {@code word frequency tag} a line. Its
 * names of people tell how usual characters of given names are, {@code han-surnames.txt} tells it
 * of surnames. Hokkien has no free table; {@code hokkien-names.txt} beside this class is by hand.
 *
 * <p>The output has lines {@code system part count syllable …}, the part being {@code surname} or
 * {@code given}.
 */
public final class ChineseNamesTable {

  /** Syllables more seldom than this among a million are left out. */
  private static final int LEAST = 50;

  private static final double TOTAL = 1e6;

  private final Map<Integer, String> mandarin = new HashMap<>();
  private final Map<Integer, String> cantonese = new HashMap<>();
  private final Map<Integer, Integer> surnames = new TreeMap<>();
  private final Map<Integer, Integer> given = new TreeMap<>();

  private ChineseNamesTable() {}

  /** Reads the two sources named first and writes the table named last. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException(
          "usage: ChineseNamesTable <unihan.tsv> <jieba dict.txt> <chinese-names.txt>");
    }
    ChineseNamesTable table = new ChineseNamesTable();
    table.readUnihan(Path.of(args[0]));
    table.readSurnames();
    table.readGiven(Path.of(args[1]));
    Files.write(Path.of(args[2]), table.lines());
  }

  private void readUnihan(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t");
      int character = Integer.parseInt(columns[0].substring(2), 16);
      String reading = columns[2].split(" ")[0];
      switch (columns[1]) {
        case "kMandarin" -> mandarin.put(character, ChineseSpellings.pinyin(reading));
        case "kCantonese" -> cantonese.put(character, reading);
        default -> {}
      }
    }
  }

  private void readSurnames() {
    for (String line : NameResource.lines("han-surnames.txt")) {
      String[] columns = line.split("\t");
      if (columns.length == 3 && columns[0].length() == 1) {
        int count = Integer.parseInt(columns[2]);
        if (count > 0) {
          surnames.put(columns[0].codePointAt(0), count);
        }
      }
    }
  }

  private void readGiven(Path dictionary) throws IOException {
    for (String line : Files.readAllLines(dictionary)) {
      String[] field = line.split(" ");
      if (field.length == 3 && field[2].equals("nr")) {
        int[] name = field[0].codePoints().toArray();
        if ((name.length == 2 || name.length == 3) && surnames.containsKey(name[0])) {
          for (int i = 1; i < name.length; i++) {
            given.merge(name[i], 1, Integer::sum);
          }
        }
      }
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Spellings of Chinese names, made by ChineseNamesTable: how many of a million have a syllable.");
    add("pinyin", mandarin, reading -> List.of(reading.replace('ü', 'u')), lines);
    add("wade_giles", mandarin, ChineseSpellings::wadeGiles, lines);
    add("cantonese", cantonese, ChineseSpellings::cantonese, lines);
    Map<String, Map<String, Double>> hokkien = new TreeMap<>(Comparator.reverseOrder());
    for (String line : NameResource.lines("hokkien-names.txt")) {
      String[] columns = line.split(" ");
      for (int i = 2; i < columns.length && !line.startsWith("#"); i++) {
        hokkien
            .computeIfAbsent(columns[0], part -> new TreeMap<>())
            .merge(columns[i], Double.parseDouble(columns[1]), Math::max);
      }
    }
    hokkien.forEach((part, counts) -> add("hokkien " + part, counts, lines));
    return lines;
  }

  private void add(
      String system,
      Map<Integer, String> readings,
      Function<String, List<String>> spell,
      List<String> lines) {
    add(system + " surname", spelled(surnames, readings, spell), lines);
    add(system + " given", spelled(given, readings, spell), lines);
  }

  private static Map<String, Double> spelled(
      Map<Integer, Integer> characters,
      Map<Integer, String> readings,
      Function<String, List<String>> spell) {
    Map<String, Double> counts = new TreeMap<>();
    characters.forEach(
        (character, count) -> {
          String reading = readings.get(character);
          if (reading != null) {
            List<String> spellings = spell.apply(reading);
            spellings.forEach(s -> counts.merge(s, (double) count / spellings.size(), Double::sum));
          }
        });
    return counts;
  }

  /** Adds lines for counts, as parts of a million, the most usual first. */
  private static void add(String head, Map<String, Double> counts, List<String> lines) {
    double sum = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<Integer, List<String>> byCount = new TreeMap<>(Comparator.reverseOrder());
    counts.forEach(
        (syllable, count) -> {
          int share = rounded(count / sum * TOTAL);
          if (share >= LEAST) {
            byCount.computeIfAbsent(share, c -> new ArrayList<>()).add(syllable);
          }
        });
    byCount.forEach((share, all) -> lines.add(head + " " + share + " " + String.join(" ", all)));
  }

  /** Returns a count with two significant digits at most. */
  private static int rounded(double count) {
    double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1));
    return (int) (Math.round(count / step) * step);
  }
}
