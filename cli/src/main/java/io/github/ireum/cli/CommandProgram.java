// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/**
 * A program made of picocli commands: what is the same whatever they do. Public for the benchmarks,
 * which are such a program as well.
 */
public final class CommandProgram {

  /** Says what was wrong with a call. */
  @FunctionalInterface
  public interface Explanation {

    /**
     * Returns the exit code for an exception, once its message is printed.
     *
     * @param err takes the message
     * @throws Exception the same, if it is a fault of the program
     */
    int exitCode(Exception e, PrintWriter err) throws Exception;
  }

  /** Held here because a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  /** Warns where code is not compiled fully, which the launcher does on purpose for one search. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private final Object command;
  private final int wrongUsage;
  private final Explanation explanation;

  /**
   * Creates a program.
   *
   * @param command an object with picocli's annotations
   * @param wrongUsage the exit code for a call without arguments
   * @param explanation what to say of exceptions
   */
  public CommandProgram(Object command, int wrongUsage, Explanation explanation) {
    this.command = command;
    this.wrongUsage = wrongUsage;
    this.explanation = explanation;
  }

  /** Runs the program with the streams of the process, and ends the JVM with its exit code. */
  public void exit(String... args) {
    LUCENE.setLevel(Level.WARNING);
    VECTORS.setLevel(Level.SEVERE);
    ResultOutput out = ResultOutput.standard();
    System.exit(run(out, utf8(new FileOutputStream(FileDescriptor.err), true), args));
  }

  /** Runs the program; its exit code says as well whether the results could be written. */
  int run(ResultOutput out, PrintWriter err, String... args) {
    int code = run(utf8(out, false), err, args);
    String fault = out.fault();
    if (fault.isEmpty()) {
      return code;
    }
    err.println("The results cannot be written: " + fault + ".");
    err.flush();
    return ExitCode.RESULTS_LOST;
  }

  /** The terminal is taken to be UTF-8, whatever the locale of the machine. */
  private static PrintWriter utf8(OutputStream stream, boolean autoFlush) {
    Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    return new PrintWriter(new BufferedWriter(writer), autoFlush);
  }

  /**
   * Runs the program.
   *
   * @param out takes results
   * @param err takes diagnostics
   * @return the exit code
   */
  public int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine commandLine =
        new CommandLine(command)
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setExecutionExceptionHandler(
                (e, failed, parsed) -> explanation.exitCode(e, failed.getErr()));
    try {
      if (args.length == 0) {
        commandLine.usage(err);
        return wrongUsage;
      }
      return commandLine.execute(args);
    } catch (OutOfMemoryError e) {
      err.println("Memory is too little: IREUM_HEAP=2g gives more, for example.");
      return wrongUsage;
    } finally {
      out.flush();
      err.flush();
    }
  }
}
