// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.IreumException;
import io.github.ireum.cli.UsageException;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
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
      UnchangedCommand.class
    })
public final class Main {

  /** Held here because a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  Main() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    LUCENE.setLevel(Level.WARNING);
    System.exit(run(utf8(FileDescriptor.out, false), utf8(FileDescriptor.err, true), args));
  }

  private static PrintWriter utf8(FileDescriptor descriptor, boolean autoFlush) {
    Writer writer =
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
    return new PrintWriter(new BufferedWriter(writer), autoFlush);
  }

  /**
   * Runs the command.
   *
   * @param out takes results
   * @param err takes diagnostics
   * @return the exit code
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine commandLine =
        new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(out)
            .setErr(err)
            .setUsageHelpAutoWidth(true)
            .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command.getErr()));
    if (args.length == 0) {
      commandLine.usage(err);
      return ExitCode.USAGE;
    }
    try {
      return commandLine.execute(args);
    } finally {
      out.flush();
      err.flush();
    }
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
