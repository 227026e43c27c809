// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tries the finder for Han characters. There are no tagged Chinese and Japanese sentences with
 * Koreans in the data, so the names that the pairs have in Han characters are put into sentences of
 * our own ({@code han-sentences.txt}), among other people and words that begin like surnames.
 */
final class HanFinderEvaluation {

  /** Takes what was found in a sentence. */
  interface Visitor {
    void accept(String sentence, String name, List<NameMention> found);
  }

  private static final int HAN = 2;

  private HanFinderEvaluation() {}

  /**
   * Tries every name in every sentence.
   *
   * @param folder has {@code names/}
   * @throws IOException if the names cannot be read
   */
  static void run(Path folder, Visitor visitor) throws IOException {
    List<String> sentences =
        NameResource.lines("han-sentences.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    for (String line : Files.readAllLines(folder.resolve("names/hangul_latin_dev.tsv"))) {
      String[] field = line.split("\t");
      if (field.length > HAN && isHan(field[HAN])) {
        for (String sentence : sentences) {
          String text = sentence.replace("%s", field[HAN]);
          visitor.accept(text, field[HAN], NameFinder.getDefault().find(text));
        }
      }
    }
  }

  private static boolean isHan(String name) {
    return !name.isEmpty() && name.chars().allMatch(c -> HanShapes.isHan((char) c));
  }
}
