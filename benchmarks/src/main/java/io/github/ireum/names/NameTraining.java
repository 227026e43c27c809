// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the numbers of the name model from files of pairs. */
public final class NameTraining {

  private NameTraining() {}

  /**
   * Reads pairs: a header, then a name in Hangul and a spelling a line, with tabs; further columns
   * are ignored. Names in Han and foreign names written in Hangul are left out.
   *
   * @throws IOException if a file cannot be read
   */
  static List<TrainingPair> pairs(List<Path> files) throws IOException {
    List<TrainingPair> pairs = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (String line : lines.subList(1, lines.size())) {
        String[] columns = line.split("\t", -1);
        Optional<KoreanName> name = KoreanName.ofHangul(columns[0]);
        name.filter(n -> n.hangul().length() <= 4)
            .ifPresent(n -> pairs.add(new TrainingPair(n, columns[1], -1)));
      }
    }
    return pairs;
  }

  /** Trains a model on pairs, its calibration included. */
  static SpellingCounts train(List<TrainingPair> pairs) {
    SpellingCounts counts = ModelTrainer.train(pairs, inventory());
    CalibrationTrainer.train(counts, pairs, UnseenModels.train(pairs));
    return counts;
  }

  static List<String> inventory() {
    return NameResource.lines("syllables.txt").stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, 1))
        .toList();
  }

  /**
   * Trains a model and writes it.
   *
   * @throws IOException if a file cannot be read or written
   */
  public static void train(List<Path> files, Path out) throws IOException {
    SpellingCounts counts = train(pairs(files));
    try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
      counts.write(writer);
    }
  }
}
