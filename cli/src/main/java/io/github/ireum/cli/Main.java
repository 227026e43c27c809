// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import io.github.ireum.IndexUnavailableException;
import io.github.ireum.IreumException;
import io.github.ireum.QuerySyntaxException;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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
      VerifyCommand.class
    })
public final class Main {

  /** Held here because a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  Main() {}

  /** Runs the command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    LUCENE.setLevel(Level.WARNING);
    int code = run(utf8(FileDescriptor.out, false), utf8(FileDescriptor.err, true), args);
    System.exit(code);
  }

  /** The terminal is taken to be UTF-8, whatever the locale of the machine. */
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
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command.getErr()));
    if (args.length == 0) {
      commandLine.usage(err);
      return ExitCode.WRONG_USAGE;
    }
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError e) {
      err.println("Memory is too little: IREUM_HEAP=2g gives more, for example.");
      return ExitCode.WRONG_USAGE;
    } finally {
      out.flush();
      err.flush();
    }
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
