// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What names are evaluated with.
 *
 * @param training pairs that models are trained on
 * @param names rows of a name in Hangul, a spelling, and Han characters or nothing
 * @param same pairs of spellings of one name
 * @param different pairs of spellings of two names
 * @param hangulLatin a name in Hangul and the spelling of another name
 * @param people pairs of spellings of one person
 * @param mccuneReischauer rows of a name in Hangul or Han and its spelling by the Library of
 *     Congress
 */
record EvaluationData(
    List<TrainingPair> training,
    List<List<String>> names,
    List<NamePair> same,
    List<NamePair> different,
    List<NamePair> hangulLatin,
    List<NamePair> people,
    List<List<String>> mccuneReischauer) {

  /**
   * Reads a folder.
   *
   * @throws IOException if a file cannot be read or a row has too few columns
   */
  static EvaluationData read(Path folder) throws IOException {
    Path names = folder.resolve("names");
    Path pairs = names.resolve("hangul_latin_dev.tsv");
    List<List<String>> hangulLatin = rows(pairs, 3, true);
    List<NamePair> same = new ArrayList<>();
    for (List<String> row : rows(names.resolve("same_name_dev.tsv"), 3, true)) {
      same.add(new NamePair(row.get(1), row.get(2), row.subList(0, 1)));
    }
    List<NamePair> different = new ArrayList<>();
    List<NamePair> mixed = new ArrayList<>();
    for (List<String> row : rows(names.resolve("different_names_dev.tsv"), 4, true)) {
      List<String> both = List.of(row.get(0), row.get(2));
      different.add(new NamePair(row.get(1), row.get(3), both));
      mixed.add(new NamePair(row.get(0), row.get(3), both));
    }
    Path topics = folder.resolve("frus-dev").resolve("topics.tsv");
    return new EvaluationData(
        NameTraining.pairs(List.of(pairs)),
        hangulLatin,
        same,
        different,
        mixed,
        Files.exists(topics) ? people(rows(topics, 2, false)) : List.of(),
        rows(names.resolve("mccune_reischauer_dev.tsv"), 2, true));
  }

  /** Pairs the spellings of each person, where more differs than marks, hyphens and spaces. */
  private static List<NamePair> people(List<List<String>> topics) {
    List<NamePair> pairs = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      for (int j = i + 1; j < topics.size(); j++) {
        String a = topics.get(i).get(1);
        String b = topics.get(j).get(1);
        if (person(topics.get(i)).equals(person(topics.get(j)))
            && !Baseline.letters(a).equals(Baseline.letters(b))) {
          pairs.add(new NamePair(a, b, readings(a, b)));
        }
      }
    }
    return pairs;
  }

  private static String person(List<String> topic) {
    return topic.get(0).replaceAll("\\..*", "");
  }

  /** The names are not given, so what the spellings most probably stand for is left out. */
  private static List<String> readings(String... spellings) {
    List<String> readings = new ArrayList<>();
    for (String spelling : spellings) {
      KoreanNames.getDefault().read(spelling).stream()
          .limit(1)
          .forEach(reading -> readings.add(reading.name().hangul()));
    }
    return readings;
  }

  private static List<List<String>> rows(Path file, int columns, boolean header)
      throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<List<String>> rows = new ArrayList<>();
    for (int i = header ? 1 : 0; i < lines.size(); i++) {
      List<String> row = List.of(lines.get(i).split("\t", -1));
      if (row.size() < columns) {
        throw new IOException(
            "line " + (i + 1) + " of '" + file + "' must have " + columns + " columns");
      }
      rows.add(row);
    }
    return rows;
  }
}
