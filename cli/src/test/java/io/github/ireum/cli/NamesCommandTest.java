// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ireum.names.Convention;
import io.github.ireum.names.NameWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesCommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"compare", "read", "write"})
  void names_helpOfCommand_describesIt(String command) {
    CliRun run = CliRun.of("names", command, "--help");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().startsWith("Usage: ireum names " + command), run::out);
    assertTrue(run.out().contains("NAME") || run.out().contains("A B"), run::out);
    assertTrue(command.equals("write") || run.out().contains("--tsv"), run::out);
  }

  @Test
  void names_withoutCommand_isWrongUsage() {
    CliRun run = CliRun.of("names");
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("Say what to do with names"), run::err);
  }

  @Test
  void compare_twoSpellings_printsRowThenReason() {
    CliRun run = CliRun.of("names", "compare", "Kim Jong-un", "김정은");
    assertEquals(ExitCode.DONE, run.code(), run::err);
    List<String> lines = run.out().lines().toList();
    assertEquals(2, lines.size(), run::out);
    assertTrue(
        lines.get(0).matches("Kim Jong-un\t김정은\t(same|possible|different)\t[0-9.]+\t김정은"),
        run::out);
    assertTrue(lines.get(1).contains("Kim Jong-un→김정은"), run::out);
  }

  @Test
  void compare_noKoreanName_isDifferentWithoutReading() {
    CliRun run = CliRun.of("names", "compare", "Angela Merkel", "");
    assertEquals(ExitCode.DONE, run.code(), run::err);
    assertTrue(run.out().startsWith("Angela Merkel\t\tdifferent\t0\t\n"), run::out);
  }

  @Test
  void compare_escapeSequences_doNotReachTheTerminal() {
    CliRun run = CliRun.of("names", "compare", "\u001b[2JKim", "a\tb\u202E");
    assertEquals(ExitCode.DONE, run.code(), run::err);
    assertFalse(run.out().contains("\u001b") || run.out().contains("\u202E"), run::out);
    assertEquals(5, run.out().lines().findFirst().orElseThrow().split("\t", -1).length);
  }

  @ParameterizedTest
  @CsvSource({"compare", "compare Kim", "compare Kim Jong Un", "read", "write"})
  void names_tooFewOrTooMany_isWrongUsage(String line) {
    CliRun run = CliRun.of((Object[]) ("names " + line).split(" ", -1));
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().length() > 10, run::err);
  }

  @Test
  void read_name_printsReadingsMostProbableFirst() {
    CliRun run = CliRun.of("names", "read", "Park", "Geun-hye");
    assertEquals(ExitCode.DONE, run.code(), run::err);
    List<String> lines = run.out().lines().toList();
    assertTrue(lines.size() <= 10, run::out);
    assertTrue(lines.get(0).matches("[01]\\.\\d{4}  박근혜  \\(.+\\)"), run::out);
    List<String> sorted = lines.stream().map(line -> line.substring(0, 6)).toList();
    assertEquals(sorted.stream().sorted((a, b) -> b.compareTo(a)).toList(), sorted);
  }

  @Test
  void read_noKoreanName_saysSo() {
    CliRun run = CliRun.of("names", "read", "Angela\u001b Merkel \uD83D\uDE00");
    assertEquals(ExitCode.DONE, run.code(), run::err);
    assertTrue(run.out().startsWith("No Korean reading of 'Angela\uFFFD Merkel"), run::out);
  }

  @Test
  void write_name_printsEveryConvention() {
    CliRun run = CliRun.of("names", "write", "김정은");
    assertEquals(ExitCode.DONE, run.code(), run::err);
    List<String> lines = run.out().lines().toList();
    assertEquals(
        NameWriter.supported().stream().map(Convention::label).toList(),
        lines.stream().map(line -> line.substring(0, line.indexOf('\t'))).toList());
    assertTrue(lines.contains("McCune–Reischauer\tKim Chŏng-ŭn"), run::out);
    assertTrue(lines.contains("North\tKim Jong Un"), run::out);
  }

  @Test
  void write_surnameApart_isTheSame() {
    assertEquals(
        CliRun.of("names", "write", "김정은").out(), CliRun.of("names", "write", "김", "정은").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kim Jong Un", "金正恩", "김", "", "김정은은은은은은은", "김x"})
  void write_noHangulName_isRefused(String name) {
    CliRun run = CliRun.of("names", "write", name);
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("'" + name + "' is no surname and given name"), run::err);
    assertEquals(1, run.err().lines().count(), run::err);
  }

  @Test
  void find_folder_isToldInWords(@TempDir Path folder) {
    CliRun run = CliRun.of("names", "find", folder);
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertEquals(
        "The file '" + folder + "' cannot be read as UTF-8 text: it is a folder.",
        run.err().strip());
  }
}
