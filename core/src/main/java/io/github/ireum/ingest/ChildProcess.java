// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.ireum.ExtractorUnavailableException;
import io.github.ireum.ingest.ChildCommand.Compilation;
import io.github.ireum.ingest.ExtractionWire.Request;
import io.github.ireum.ingest.parser.FaultReasons;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that runs {@link ExtractionChild}, seen from its parent. It ends with the parent, however
 * that ends. Not thread-safe, except {@link #kill}.
 */
final class ChildProcess implements AutoCloseable {

  private static final Duration START_TIME = Duration.ofMinutes(2);

  /** The child gives a document up at its time; this is for a child that cannot even do that. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  /** SIGHUP, SIGINT and SIGTERM. */
  private static final Set<Integer> INTERRUPTED = Set.of(128 + 1, 128 + 2, 128 + 15);

  private final Process process;
  private final Path temporaryFiles;
  private final ErrorTail errors;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final Deadline deadline;
  private final Duration answerTime;
  private final AwaitedStream answers;

  private final Compilation compilation;

  private ChildProcess(
      Process process,
      Path temporaryFiles,
      ErrorTail errors,
      ExtractionSettings settings,
      Compilation compilation) {
    this.process = process;
    this.compilation = compilation;
    this.temporaryFiles = temporaryFiles;
    this.errors = errors;
    this.deadline = Deadline.of(process);
    this.answerTime = settings.documentTime().plus(GRACE);
    this.answers = new AwaitedStream(process.getInputStream(), deadline, START_TIME);
    this.in = new DataInputStream(new BufferedInputStream(answers, 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
  }

  /**
   * Starts a child and waits until it is ready.
   *
   * @throws ExtractorUnavailableException if it cannot be started
   */
  static ChildProcess start(ExtractionSettings settings, Compilation compilation) {
    Path temporaryFiles = null;
    ChildProcess child = null;
    try {
      temporaryFiles = Files.createTempDirectory("ireum-parser");
      Path arguments = ChildCommand.writeArguments(temporaryFiles.resolve("java.args"));
      Process process =
          ChildCommand.builder(settings, compilation, temporaryFiles, arguments)
              .directory(temporaryFiles.toFile())
              .start();
      child =
          new ChildProcess(
              process,
              temporaryFiles,
              ErrorTail.of(process.getErrorStream()),
              settings,
              compilation);
      ExtractionWire.writeSettings(child.out, settings);
      child.out.flush();
      if (child.read() != ExtractionWire.READY) {
        throw new IOException("it does not answer as it should");
      }
      child.answers.setPatience(child.answerTime);
      return child;
    } catch (IOException e) {
      String said = "";
      if (child != null) {
        child.close();
        if (child.wasOutOfMemory()) {
          throw tooSmall(settings, e);
        }
        said = child.death();
      } else if (temporaryFiles != null) {
        delete(temporaryFiles);
      }
      throw new ExtractorUnavailableException(
          "The process that parses documents cannot be started ("
              + e.getMessage()
              + "; "
              + said
              + "). It runs "
              + ChildCommand.java()
              + " with the class path of this program; set the system property '"
              + ChildCommand.CLASS_PATH_PROPERTY
              + "' where that does not hold Ireum and Tika.",
          e);
    }
  }

  private static ExtractorUnavailableException tooSmall(
      ExtractionSettings settings, IOException e) {
    return new ExtractorUnavailableException(
        "The process that parses documents cannot be started with "
            + settings.limits().heapMegabytes()
            + " MB of memory: raise that limit.",
        e);
  }

  /** Asks for a file; the answers come by {@link #read()}. */
  void request(Request request) throws IOException {
    deadline.start(answerTime);
    try {
      ExtractionWire.writeRequest(out, request);
      out.flush();
    } finally {
      deadline.stop();
    }
  }

  /** Returns the next kind of answer, or -1 if the child has ended. */
  int read() throws IOException {
    return in.read();
  }

  /**
   * Whether the child compiles lightly and has used more processor time than that is good for.
   * Never so where the system does not tell the time.
   */
  boolean hasOutgrown(Duration lightWork) {
    return compilation == Compilation.LIGHT
        && process.info().totalCpuDuration().orElse(Duration.ZERO).compareTo(lightWork) > 0;
  }

  /** Returns where the body of an answer is read, with the same patience for each part of it. */
  DataInputStream body() {
    return in;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether the child was killed because it did not answer in time. */
  boolean timedOut() {
    return deadline.passed();
  }

  /** Whether the child ended because its heap was full. */
  boolean wasOutOfMemory() {
    return !process.isAlive() && process.exitValue() == ExtractionChild.OUT_OF_MEMORY;
  }

  /** Whether a signal such as that of Ctrl-C has ended the child. */
  boolean wasInterrupted() {
    return !process.isAlive() && INTERRUPTED.contains(process.exitValue());
  }

  /** Says how the child ended. */
  String death() {
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        return "it did not end";
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<String> words = new ArrayList<>();
    words.add(process.isAlive() ? "it did not end" : "exit code " + process.exitValue());
    String last = errors.lastLines();
    if (!last.isEmpty()) {
      words.add("it said: " + last);
    }
    return FaultReasons.cut(String.join(", ", words));
  }

  /** Ends the child at once; reading from it then fails. */
  void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    deadline.stop();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    delete(temporaryFiles);
  }

  private static void delete(Path folder) {
    try {
      if (Files.exists(folder)) {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException e) {
      // Temporary files; the system removes what is left.
    }
  }
}
