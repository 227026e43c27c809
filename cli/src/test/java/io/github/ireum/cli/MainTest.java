// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class MainTest {

  static List<String> commands() {
    return new CommandLine(new Main()).getSubcommands().keySet().stream().sorted().toList();
  }

  @Test
  void run_help_namesEveryCommand() {
    CliRun run = CliRun.of("--help");
    assertEquals(ExitCode.DONE, run.code());
    assertEquals("", run.err());
    commands().forEach(command -> assertTrue(run.out().contains("  " + command + " "), run::out));
    assertTrue(commands().containsAll(List.of("demo", "failures", "index", "search", "status")));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void run_helpOfCommand_describesItOnStandardOutput(String command) {
    CliRun run = CliRun.of(command, "--help");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().contains("Usage: ireum " + command), run::out);
    assertTrue(run.out().contains("--help"), run::out);
    assertEquals("", run.err());
  }

  @Test
  void run_helpAsACommand_isTheHelpOfAnother() {
    CliRun run = CliRun.of("help", "search");
    assertEquals(ExitCode.DONE, run.code());
    assertEquals(CliRun.of("search", "--help").out(), run.out());
    assertEquals(CliRun.of("--help").out(), CliRun.of("help").out());
  }

  @Test
  void run_version_isPrinted() {
    CliRun run = CliRun.of("--version");
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.out().startsWith("ireum "), run::out);
  }

  /** As the launcher does for one search. */
  @Test
  void main_withoutOptimizingCompiler_isNotWarnedOf(@TempDir Path folder) throws Exception {
    Path index = folder.resolve("index");
    CliRun.write(folder.resolve("a.txt"), "The train crossed the bridge.");
    assertEquals(
        ExitCode.DONE, CliRun.of("index", "--index", index, folder.resolve("a.txt")).code());
    Process search =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "search",
                "--index",
                index.toString(),
                "train")
            .start();
    String out = new String(search.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(search.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(ExitCode.DONE, search.waitFor(), err);
    assertTrue(out.contains("a.txt"), out);
    assertEquals(
        "", err.replace("WARNING: Using incubator modules: jdk.incubator.vector", "").strip());
  }

  @Test
  void run_withoutArguments_printsUsageAsDiagnostics() {
    CliRun run = CliRun.of();
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("Usage: ireum"), run::err);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serach Kim",
        "search --no-such-option Kim",
        "search --limit many Kim",
        "search --by chapter Kim",
        "index",
        "status Kim",
      })
  void run_wrongUsage_isDiagnosed(String line) {
    CliRun run = CliRun.of((Object[]) line.split(" ", -1));
    assertEquals(ExitCode.WRONG_USAGE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().length() > 10, run::err);
  }

  private static String lost(int code, String fault, boolean pipe) {
    OutputStream target =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(fault);
          }
        };
    StringWriter err = new StringWriter();
    CommandProgram program = new CommandProgram(new Main(), ExitCode.WRONG_USAGE, (e, to) -> 99);
    assertEquals(
        code,
        program.run(new ResultOutput(target, pipe), new PrintWriter(err), "names", "write", "김정은"));
    return err.toString();
  }

  @Test
  void run_outputThatCannotBeWritten_isTold() {
    assertEquals(
        "The results cannot be written: No space left on device." + System.lineSeparator(),
        lost(ExitCode.RESULTS_LOST, "No space left on device", false));
  }

  @Test
  void run_readerWhoLeaves_isNoFault() {
    assertEquals("", lost(ExitCode.DONE, "Broken pipe", false));
    assertEquals("", lost(ExitCode.DONE, "Datenübergabe unterbrochen", true));
  }

  /** The locale of cron and of most containers. */
  @Test
  void launcher_localeWithoutUtf8_readsHangul() throws Exception {
    Path script = Path.of("..", "scripts", "launch.sh");
    ProcessBuilder builder =
        new ProcessBuilder(
            "bash",
            "-euc",
            ". \"$1\"; use_utf8; exec \"$2\" -cp \"$3\" \"$4\" names write \"$(printf '\\352\\271\\200\\354\\240\\225\\354\\235\\200')\"",
            "ireum",
            script.toString(),
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.environment().put("LC_ALL", "C");
    Process write = builder.redirectErrorStream(true).start();
    String out = new String(write.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(ExitCode.DONE, write.waitFor(), out);
    assertTrue(out.contains("Kim Chŏng-ŭn"), out);
  }
}
