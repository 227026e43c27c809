// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.IndexUnavailableException;
import io.github.ireum.IreumException;
import io.github.ireum.QuerySyntaxException;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Starts the {@code ireum} command. */
@Command(
    name = "ireum",
    description = "Finds people in documents however their Korean names are spelled.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      IndexCommand.class,
      SearchCommand.class,
      NamesCommand.class,
      StatusCommand.class,
      FailuresCommand.class,
      ForgetCommand.class,
      VerifyCommand.class,
      HelpCommand.class
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
    return new CommandProgram(new Main(), ExitCode.WRONG_USAGE, Main::explain);
  }

  private static int explain(Exception e, PrintWriter err) throws Exception {
    if (e instanceof IndexUnavailableException) {
      err.println(e.getMessage());
      return ExitCode.INDEX_UNUSABLE;
    }
    if (e instanceof QuerySyntaxException syntax) {
      err.println(Terminal.clean(String.valueOf(e.getMessage())));
      syntax.pointer().lines().forEach(line -> err.println("  " + line));
      return ExitCode.WRONG_USAGE;
    }
    if (e instanceof IreumException || e instanceof UsageException) {
      err.println(e.getMessage());
      return ExitCode.WRONG_USAGE;
    }
    throw e;
  }
}
