// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import static io.github.ireum.cli.CliRun.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TsvLinesTest {

  private static final TsvLines ECHO = new TsvLines(line -> true, "any", line -> line + "\n");

  private static final PrintWriter NO_ERRORS = new PrintWriter(Writer.nullWriter());

  @TempDir private Path folder;

  private static CliRun withInput(InputStream input, Object... arguments) {
    InputStream before = System.in;
    try {
      System.setIn(input);
      return CliRun.of(arguments);
    } finally {
      System.setIn(before);
    }
  }

  private static ByteArrayInputStream utf8(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void compareTsv_file_answersEachLineInOrder() {
    Path file =
        write(
            folder.resolve("pairs.tsv"),
            "\uFEFFPark Geun-hye\t박근혜\n Kim\u001b \tAngela Merkel\tsource\textra\r\n\t\n");
    CliRun run = CliRun.of("names", "compare", "--tsv", file);
    assertEquals(ExitCode.DONE, run.code(), run::err);
    List<String> lines = run.out().lines().toList();
    assertEquals(3, lines.size(), run::out);
    assertTrue(lines.get(0).matches("Park Geun-hye\t박근혜\tsame\t[01][.0-9]*\t박근혜"), run::out);
    assertEquals(" Kim\u001b \tAngela Merkel\tdifferent\t0\t", lines.get(1));
    assertEquals("\t\tdifferent\t0\t", lines.get(2));
  }

  @Test
  void compareTsv_standardInput_isTheSameAsFile() {
    String pairs = "Kim Jong Un\tGim Jeong-eun\nLee\tRhee\n";
    CliRun file = CliRun.of("names", "compare", "--tsv", write(folder.resolve("p"), pairs));
    CliRun input = withInput(utf8(pairs), "names", "compare", "--tsv", "-");
    assertEquals(file, input);
    assertEquals(2, input.out().lines().count());
  }

  @ParameterizedTest
  @CsvSource({"no tab,1", "a;b~no tab,2", "a;b~~c,3", "a;b~no tab~c;d,2"})
  void compareTsv_lineWithoutTab_isToldAndAnsweredByAnEmptyOne(String pairs, int line) {
    Path file = write(folder.resolve("p"), pairs.replace(';', '\t').replace('~', '\n'));
    CliRun run = CliRun.of("names", "compare", "--tsv", file);
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    List<String> lines = run.out().lines().toList();
    assertEquals(pairs.split("~", -1).length, lines.size(), run::out);
    assertEquals("", lines.get(line - 1));
    assertEquals(
        "Line " + line + " of '" + file + "' must be two names with a tab between them.",
        run.err().strip());
  }

  @Test
  void compareTsv_manyLinesWithoutTab_areCounted() {
    Path file = write(folder.resolve("p"), "Lee\tRhee\n" + "Lee\n".repeat(20_000) + "Lee\tYi\n");
    CliRun run = CliRun.of("names", "compare", "--tsv", file);
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    List<String> lines = run.out().lines().toList();
    assertEquals(20_002, lines.size());
    assertTrue(lines.getLast().startsWith("Lee\tYi\t"), lines::getLast);
    List<String> told = run.err().lines().toList();
    assertEquals(11, told.size(), run::err);
    assertEquals("So must 19990 more lines.", told.getLast());
  }

  @Test
  void compareTsv_emptyLine_isAnsweredByAnEmptyOne() {
    Path file = write(folder.resolve("p"), "Roh Tae-woo\t노태우\n\n \nLee\tRhee\n\n");
    CliRun run = CliRun.of("names", "compare", "--tsv", file);
    assertEquals(ExitCode.DONE, run.code(), run::err);
    List<String> lines = run.out().lines().toList();
    assertEquals(5, lines.size(), run::out);
    assertTrue(lines.get(0).startsWith("Roh Tae-woo\t노태우\tsame\t"), run::out);
    assertEquals(List.of("", ""), lines.subList(1, 3));
    assertTrue(lines.get(3).startsWith("Lee\tRhee\t"), run::out);
    assertEquals("", lines.get(4));
  }

  @Test
  void compareTsv_bytesThatAreNotUtf8_areAnswered() throws IOException {
    Path file = folder.resolve("latin1");
    Files.write(file, "Ren\u00e9\tKim\n".getBytes(StandardCharsets.ISO_8859_1));
    CliRun run = CliRun.of("names", "compare", "--tsv", file);
    assertEquals(ExitCode.DONE, run.code(), run::err);
    assertTrue(run.out().startsWith("Ren\uFFFD\tKim\tdifferent\t"), run::out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare", "read"})
  void tsv_missingFile_isWrongUsage(String command) {
    CliRun run = CliRun.of("names", command, "--tsv", folder.resolve("none"));
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertTrue(run.err().contains("cannot be read"), run::err);
    assertEquals(
        ExitCode.WRONG_USAGE, CliRun.of("names", command, "--tsv", "-", "Kim", "Lee").code());
  }

  @Test
  void readTsv_names_printsTenReadingsAtMostAndNoneForOthers() {
    Path file = write(folder.resolve("n"), "Kim Jong Un\nAngela Merkel\t2\n\n박근혜\tx\n");
    CliRun run = CliRun.of("names", "read", "--tsv", file);
    assertEquals(ExitCode.DONE, run.code(), run::err);
    List<String> lines = run.out().lines().toList();
    int last = lines.size() - 1;
    assertTrue(last > 1 && last <= 10, run::out);
    for (int i = 0; i < last; i++) {
      assertTrue(lines.get(i).matches("Kim Jong Un\t" + (i + 1) + "\t[가-힣]+\t0[.0-9]*"), run::out);
    }
    assertEquals("박근혜\t1\t박근혜\t1", lines.get(last));
  }

  @Test
  void answer_moreThanOneBatch_keepsOrder() {
    String text = IntStream.range(0, 30_000).mapToObj(i -> i + "\n").collect(Collectors.joining());
    StringWriter out = new StringWriter();
    ECHO.answer(write(folder.resolve("many"), text).toString(), new PrintWriter(out), NO_ERRORS);
    assertEquals(text, out.toString());
  }

  @Test
  void tsv_longestLine_isAnswered() {
    String longest = "x".repeat(TsvLines.MAX_LINE);
    StringWriter out = new StringWriter();
    Path file = write(folder.resolve("long"), longest + "\r\n" + longest + "\n");
    ECHO.answer(file.toString(), new PrintWriter(out), NO_ERRORS);
    assertEquals(longest + "\n" + longest + "\n", out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare", "read"})
  void tsv_lineThatIsTooLong_isToldByItsNumberAfterTheAnswersBeforeIt(String command) {
    String tooLong = "x".repeat(TsvLines.MAX_LINE + 1);
    Path file = write(folder.resolve("p"), "김정은\t김정은\nLee\tRhee\n" + tooLong + "\nKim\tGim\n");
    CliRun run = CliRun.of("names", command, "--tsv", file);
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertEquals(
        "Line 3 of '" + file + "' must not have more than 1000000 characters.", run.err().strip());
    assertTrue(run.out().startsWith("김정은\t"), run::out);
    assertTrue(run.out().lines().toList().getLast().startsWith("Lee\t"), run::out);
  }

  @Test
  void answer_lineWithoutEnd_isNotKept() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'x');
            return length;
          }
        };
    CliRun run = withInput(endless, "names", "read", "--tsv", "-");
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertTrue(run.err().startsWith("Line 1 of '-' must not have more than"), run::err);
  }

  @Test
  void answer_closedOutput_stopsReading() {
    AtomicInteger answered = new AtomicInteger();
    TsvLines counting =
        new TsvLines(line -> true, "any", line -> answered.incrementAndGet() + "\n");
    PrintWriter out =
        new PrintWriter(Writer.nullWriter()) {
          @Override
          public boolean checkError() {
            return true;
          }
        };
    counting.answer(write(folder.resolve("many"), "x\n".repeat(30_000)).toString(), out, NO_ERRORS);
    assertTrue(answered.get() < 30_000, answered::toString);
  }

  @Test
  void answer_openPipe_answersBeforeItIsClosed() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          PipedOutputStream questions = new PipedOutputStream();
          PipedInputStream input = new PipedInputStream(questions);
          PipedReader answers = new PipedReader();
          PrintWriter out = new PrintWriter(new PipedWriter(answers));
          InputStream before = System.in;
          System.setIn(input);
          Thread worker = new Thread(() -> ECHO.answer("-", out, NO_ERRORS));
          try (Writer ask = new OutputStreamWriter(questions, StandardCharsets.UTF_8)) {
            worker.start();
            ask.write("first\n");
            ask.flush();
            assertEquals("first", new BufferedReader(answers).readLine());
          } finally {
            worker.join();
            System.setIn(before);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1,1",
    "0.5,0.5",
    "0.123456789123,0.123456789",
    "3.2e-5,0.000032",
    "1e-12,0",
    "0.99999,0.99999"
  })
  void probability_anyValue_isPlainDecimal(double value, String printed) {
    assertEquals(printed, TsvLines.probability(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare", "read"})
  void tsv_notUtf8_isToldOnceAndAnswered(String command) throws IOException {
    Path file = folder.resolve("p");
    String korean = "김정은\t김정은\n";
    Files.write(file, ("Lee\tRhee\n" + korean + korean).getBytes(Charset.forName("EUC-KR")));
    CliRun run = CliRun.of("names", command, "--tsv", file);
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().startsWith("Lee\t"), run::out);
    assertEquals(1, run.err().lines().count(), run::err);
    assertTrue(run.err().startsWith("Line 2 of '" + file + "' is not UTF-8 text"), run::err);
  }

  @Test
  void tsv_replacementCharacterInUtf8_isNotTold() {
    Path file = write(folder.resolve("p"), "Ren\uFFFD\tKim\n\uDBFF\uDFFD\tKim\n");
    CliRun run = CliRun.of("names", "compare", "--tsv", file);
    assertEquals(ExitCode.DONE, run.code());
    assertEquals("", run.err());
    assertEquals("Ren\uFFFD\tKim\tdifferent\t0\t", run.out().lines().findFirst().orElseThrow());
    assertTrue(run.out().contains("\uDBFF\uDFFD\tKim\t"), run::out);
  }

  @Test
  void tsv_bytesCutInsideOfCharacter_areToldByTheirLine() throws IOException {
    Path file = folder.resolve("p");
    byte[] cut = {(byte) 0xF4, (byte) 0x8F, (byte) 0xBF};
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("\uFFFD\t\uDBFF\uDFFD\nKim\t".getBytes(StandardCharsets.UTF_8));
      out.write(cut);
    }
    CliRun run = CliRun.of("names", "compare", "--tsv", file);
    assertTrue(run.err().startsWith("Line 2 of '" + file + "' is not UTF-8 text"), run::err);
    assertTrue(run.out().contains("Kim\t\uFFFD\tdifferent\t"), run::out);
  }

  @Test
  void tsv_missingFile_isNamed() {
    Path file = folder.resolve("none");
    CliRun run = CliRun.of("names", "read", "--tsv", file);
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertEquals("The names '" + file + "' cannot be read: no such file.", run.err().strip());
  }
}
