// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.IreumException;
import io.github.ireum.cli.CommandProgram;
import io.github.ireum.cli.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Starts the {@code benchmarks/run} command. */
@Command(
    name = "benchmarks/run",
    description = "Evaluates Ireum with judged collections, and trains its name model.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      EvaluateRunCommand.class,
      RetrievalCommand.class,
      PassagesCommand.class,
      DuplicatesCommand.class,
      TuneCommand.class,
      NamesCommand.class,
      TrainNamesCommand.class,
      TrainFinderCommand.class,
      FindersCommand.class,
      MentionsCommand.class,
      CrossScriptCommand.class,
      AnalysisCommand.class,
      ThroughputCommand.class,
      SuggestionsCommand.class,
      UnchangedCommand.class,
      WrappedCommand.class
    })
public final class Main {

  Main() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    program().exit(args);
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    return program().run(out, err, args);
  }

  private static CommandProgram program() {
    return new CommandProgram(new Main(), ExitCode.USAGE, Main::explain);
  }

  private static int explain(Exception e, PrintWriter err) throws Exception {
    if (e instanceof IreumException || e instanceof InputException || e instanceof UsageException) {
      err.println(e.getMessage());
      return ExitCode.USAGE;
    }
    if (e instanceof IOException) {
      err.println("A file cannot be read or written: " + e + ".");
      return ExitCode.USAGE;
    }
    throw e;
  }
}
