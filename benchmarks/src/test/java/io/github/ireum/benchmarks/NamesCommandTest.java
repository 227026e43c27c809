// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NamesCommandTest {

  private static final String PAIRS =
      """
      hangul\tlatin\thanja\tsource
      김민수\tKim Min-su\t\ttest
      김민수\tKim Min-soo\t\ttest
      이영희\tLee Young-hee\t\ttest
      박정호\tPark Jung-ho\t朴正浩\ttest
      최지훈\tChoi Ji-hoon\t\ttest
      정수진\tJung Soo-jin\t\ttest
      강동원\tKang Dong-won\t\ttest
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    String[] words = List.of(args).stream().map(Object::toString).toArray(String[]::new);
    return Main.run(new PrintWriter(out), new PrintWriter(err, true), words);
  }

  private Path write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.toAbsolutePath().getParent());
    return Files.writeString(path, text);
  }

  private void data() throws IOException {
    write("names/hangul_latin_dev.tsv", PAIRS);
    write("names/same_name_dev.tsv", "hangul\tlatin_a\tlatin_b\n김민수\tKim Min-su\tKim Min-soo\n");
    write(
        "names/different_names_dev.tsv",
        "hangul_a\tlatin_a\thangul_b\tlatin_b\n김민수\tKim Min-su\t김민호\tKim Min-ho\n");
    write(
        "names/mccune_reischauer_dev.tsv",
        "korean\tala_lc\n김정은\tKim Chŏng-ŭn\n朴正浩\tPak Chŏng-ho\n");
  }

  @Test
  void names_data_printsEveryMeasure() throws IOException {
    data();
    write("frus-dev/topics.tsv", "7.1\tKim Il Sung\n7.2\tKim Il-song\n8.3\tPak Chong-hui\n");
    assertEquals(0, run("names", folder), err::toString);
    String printed = out.toString();
    for (String expected :
        List.of(
            "Jaro–Winkler",
            "same-name pairs (1): recall at 1 % false ",
            "people's spellings (1): recall at 2 % false ",
            "pairs of different names (1): judged same ",
            "expected calibration error ",
            "the right name first of 6",
            "McCune–Reischauer, Hangul written exactly (1) ",
            "Hanja, 리 is 이 (1) ",
            "comparisons of new pairs of known spellings ",
            "probability   pairs ")) {
      assertTrue(printed.contains(expected), () -> expected + "\n" + printed);
    }
  }

  @Test
  void names_rowWithTooFewColumns_isNamed() throws IOException {
    data();
    write("names/same_name_dev.tsv", "hangul\tlatin_a\tlatin_b\n김민수\tKim Min-su\n");
    assertEquals(2, run("names", folder));
    assertTrue(err.toString().contains("line 2 of "), err::toString);
    assertFalse(err.toString().contains("\tat "), err::toString);
  }

  @Test
  void names_missingData_isExplained() {
    assertEquals(2, run("names", folder));
    assertTrue(err.toString().contains("hangul_latin_dev.tsv"), err::toString);
    assertFalse(err.toString().contains("\tat "), err::toString);
  }

  @Test
  void trainNames_samePairs_writeTheSameModel() throws IOException {
    Path pairs = write("pairs.tsv", PAIRS);
    Path more = write("more.tsv", "hangul\tlatin\n윤서연\tYoon Seo-yeon\n");
    Path first = folder.resolve("first.txt");
    Path second = folder.resolve("second.txt");
    for (Path model : List.of(first, second)) {
      assertEquals(
          0, run("train-names", "--pairs", pairs, "--pairs", more, "--out", model), err::toString);
    }
    String model = Files.readString(first);
    assertEquals(model, Files.readString(second));
    assertTrue(model.contains("SURNAME\t윤\tyoon"), "both files are read");
  }

  @Test
  void trainNames_missingPairs_isExplained() {
    assertEquals(2, run("train-names", "--pairs", folder.resolve("none"), "--out", folder));
    assertTrue(err.toString().contains("none"), err::toString);
  }
}
