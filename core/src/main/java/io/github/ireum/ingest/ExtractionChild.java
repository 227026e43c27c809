// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractionWire.Request;
import io.github.ireum.ingest.parser.FaultDetails;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The process in which documents are parsed: takes files from standard input and answers on
 * standard output, until the input ends. Not meant to be called by hand.
 *
 * <p>Three threads: the main one parses; one reads the input, so that the process ends with its
 * parent whatever the parser does; one gives a document up when its time is over.
 */
final class ExtractionChild {

  /** Exit code of a child that had no memory left to say so; the one that a JVM has for it. */
  static final int OUT_OF_MEMORY = 3;

  private static final long WATCH_MILLIS = 50;

  /** Of a child that cannot go on for any other reason. */
  private static final int BROKEN = 1;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final ExtractionSettings settings;
  private final TikaExtractor extractor;
  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

  /** Deleted when the parent has ended; null for none. */
  private final @Nullable Path temporaryFiles;

  /** When the parser began with the document it is at; 0 while it is not working. */
  private volatile long since;

  private ExtractionChild(DataInputStream in, DataOutputStream out, @Nullable Path temporaryFiles)
      throws IOException {
    this.in = in;
    this.out = out;
    this.temporaryFiles = temporaryFiles;
    this.settings = ExtractionWire.readSettings(in);
    this.extractor = new TikaExtractor(settings);
  }

  /**
   * Serves until standard input ends.
   *
   * @param arguments the folder that the parent has made for temporary files of this process alone,
   *     which is deleted at the end; or none, and nothing is deleted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path temporaryFiles = arguments.length == 0 ? null : Path.of(arguments[0]);
    // Parsers and their loggers write where they like; only the protocol may reach the parent.
    redirectSystemStreams();
    try {
      new ExtractionChild(
              new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in))),
              new DataOutputStream(
                  new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)),
              temporaryFiles)
          .serve();
    } catch (OutOfMemoryError e) {
      // Not while parsing, which is caught where there is a text to save.
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    } catch (IOException e) {
      // The parent was killed while this process began.
      delete(temporaryFiles);
      throw e;
    }
  }

  private static void redirectSystemStreams() {
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream());
  }

  private void serve() throws IOException, InterruptedException {
    start("requests", this::readRequests);
    start("time", this::watchTime);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () ->
                    abandon(
                        new DocumentProblem(FailureReason.CRASHED, "the parser ended its process"),
                        () -> true)));
    out.writeByte(ExtractionWire.READY);
    out.flush();
    while (true) {
      extract(requests.take());
    }
  }

  private void start(String name, Runnable task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (Throwable e) {
                // A child without one of its threads would not hear, or not end.
                halt(e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  private void halt(Throwable e) {
    if (e instanceof IOException) {
      // Nobody listens any longer.
      delete(temporaryFiles);
    }
    Runtime.getRuntime().halt(e instanceof OutOfMemoryError ? OUT_OF_MEMORY : BROKEN);
  }

  private void readRequests() {
    try {
      while (true) {
        requests.add(ExtractionWire.readRequest(in));
      }
    } catch (IOException e) {
      delete(temporaryFiles);
      Runtime.getRuntime().halt(0);
    }
  }

  /** The parent does so as well, but it may have been killed. */
  private static void delete(@Nullable Path temporaryFiles) {
    if (temporaryFiles == null) {
      return;
    }
    try {
      MoreFiles.deleteRecursively(temporaryFiles, RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException | RuntimeException e) {
      // The folder is for temporary files; what is left is the system's to remove.
    }
  }

  private void watchTime() {
    Duration limit = settings.documentTime();
    while (true) {
      try {
        TimeUnit.MILLISECONDS.sleep(WATCH_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      long begun = since;
      if (begun != 0 && System.nanoTime() - begun > limit.toNanos()) {
        DocumentProblem problem =
            new DocumentProblem(FailureReason.TIMEOUT, "not read within " + seconds(limit));
        if (abandon(problem, () -> since == begun)) {
          Runtime.getRuntime().halt(BROKEN);
        }
      }
    }
  }

  static String seconds(Duration time) {
    return time.toMillis() / 1000.0 + " seconds";
  }

  /** Sends what there is of the file that is being parsed, if there is one. */
  private boolean abandon(DocumentProblem problem, BooleanSupplier still) {
    List<ExtractedDocument> documents = extractor.abandon(problem, still);
    if (documents.isEmpty()) {
      return false;
    }
    try {
      out.writeByte(ExtractionWire.ABANDONED);
      out.writeInt(documents.size());
      for (ExtractedDocument document : documents) {
        ExtractionWire.writeDocument(out, document);
      }
      out.flush();
    } catch (Throwable e) {
      halt(e);
    }
    return true;
  }

  private void extract(Request request) throws IOException, InterruptedException {
    SourceFile file = request.file();
    Path copy = null;
    since = System.nanoTime();
    @Nullable ExtractedDocument document;
    try {
      if (!SourceKeys.isOpenable(file.path())) {
        copy = copy(file.path());
        file = file.readFrom(copy);
      }
      document = extractor.extract(file, request.done(), new Answers());
    } catch (IOException e) {
      document =
          ExtractedDocument.unread(
              file, "", new DocumentProblem(FailureReason.UNREADABLE, FaultDetails.unreadable(e)));
    } catch (OutOfMemoryError e) {
      abandon(
          new DocumentProblem(
              FailureReason.OUT_OF_MEMORY, FaultDetails.of(e, FailureReason.OUT_OF_MEMORY)),
          () -> true);
      throw e;
    } finally {
      since = 0;
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    }
    if (document == null) {
      // Given up by another thread, which is about to end this process.
      Thread.sleep(Long.MAX_VALUE);
      return;
    }
    out.writeByte(ExtractionWire.FILE);
    ExtractionWire.writeDocument(out, document);
    out.writeBoolean(extractor.exhausted());
    out.flush();
  }

  /** Some parsers open files by name, which a name that Java cannot spell does not allow. */
  private static Path copy(Path file) throws IOException {
    RegularFiles.check(file);
    Path copy = Files.createTempFile("copy", ".tmp");
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    return copy;
  }

  private final class Answers implements TikaExtractor.Listener {

    @Override
    public void opened(String path, long position) {
      answer(
          () -> {
            out.writeByte(ExtractionWire.OPENED);
            ExtractionWire.writeString(out, path);
            out.writeLong(position);
          });
    }

    @Override
    public void reached(long position) {
      answer(
          () -> {
            out.writeByte(ExtractionWire.REACHED);
            out.writeLong(position);
          });
    }

    @Override
    public void finished(ExtractedDocument document) {
      answer(
          () -> {
            out.writeByte(ExtractionWire.INSIDE);
            ExtractionWire.writeDocument(out, document);
          });
    }

    /**
     * The time of the parser stands still while the parent takes its time to listen. Whatever ends
     * an answer half-way ends the process: a parser might catch it, and the parent would take the
     * next answer for the rest of this one.
     */
    private void answer(Answer answer) {
      since = 0;
      try {
        answer.write();
        out.flush();
      } catch (Throwable e) {
        halt(e);
      }
      since = System.nanoTime();
    }
  }

  @FunctionalInterface
  private interface Answer {
    void write() throws IOException;
  }
}
