// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.DocumentProblem;
import io.github.ireum.ExtractorUnavailableException;
import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ChildCommand.Compilation;
import io.github.ireum.ingest.ExtractionWire.Request;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Extracts in a child process, which stays warm from file to file and is replaced when a document
 * has ended it.
 *
 * <p>A document inside a file that ends the child costs that document only: the file is read again
 * without it, and without those that are known already.
 */
final class IsolatedExtractor implements Extractor {

  /** How many documents inside one file may end the child before the rest is given up. */
  private static final int MAX_DEATHS = 10;

  /**
   * Processor time of a child until another takes its place that compiles fully. That costs some 20
   * seconds more to begin, and saves a third of what comes after. Who does not know how much will
   * come does best to change once the one has cost as much as the other.
   */
  private static final Duration LIGHT_WORK = Duration.ofMinutes(1);

  private static final int START_TRIES = 3;
  private static final int MAX_PATH = 100_000;

  private final ExtractionSettings settings;
  private final MemoryGate gate;
  private final int maxDeaths;
  private final int maxText;
  private final Duration lightWork;
  private volatile @Nullable ChildProcess child;
  private Compilation compilation = Compilation.LIGHT;
  private volatile boolean busy;
  private volatile boolean closed;

  IsolatedExtractor(ExtractionSettings settings, MemoryGate gate) {
    this(settings, gate, MAX_DEATHS, LIGHT_WORK);
  }

  IsolatedExtractor(
      ExtractionSettings settings, MemoryGate gate, int maxDeaths, Duration lightWork) {
    this.lightWork = lightWork;
    this.settings = settings;
    this.gate = gate;
    this.maxDeaths = maxDeaths;
    this.maxText = settings.limits().textCharacters();
  }

  @Override
  public void extract(SourceFile file, Documents documents) {
    if (file.path().getFileSystem() == FileSystems.getDefault()) {
      attempt(file, documents);
      return;
    }
    Path copy = null;
    try {
      copy = Files.createTempFile("ireum", ".copy");
      Files.copy(file.path(), copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      delete(copy);
      documents.file(
          ExtractedDocument.unread(
              file, "", new DocumentProblem(FailureReason.UNREADABLE, e.toString())));
      return;
    }
    try {
      attempt(file.readFrom(copy), documents);
    } finally {
      delete(copy);
    }
  }

  private static void delete(@Nullable Path copy) {
    try {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      // A temporary file; the system removes it.
    }
  }

  private void attempt(SourceFile file, Documents documents) {
    Attempts attempts = new Attempts(file, documents);
    busy = true;
    try {
      while (!attempts.next()) {
        // Once more, without the document that ended the child.
      }
    } finally {
      busy = false;
    }
  }

  /** The attempts to read one file. */
  private final class Attempts {
    private final SourceFile file;
    private final Documents documents;
    private final PathSet done = new PathSet();
    private final Deque<String> open = new ArrayDeque<>();
    private final long start = System.nanoTime();
    private int deaths;

    Attempts(SourceFile file, Documents documents) {
      this.file = file;
      this.documents = documents;
    }

    /** Returns whether the file has been read, as far as it can. */
    boolean next() {
      ChildProcess process = running();
      open.clear();
      boolean usable = false;
      try {
        process.request(new Request(file, done));
        usable = listen(process);
        return usable;
      } catch (ChildEnded e) {
        return ended(process, e.problem);
      } catch (IOException e) {
        return ended(process, null);
      } finally {
        if (!usable) {
          stop();
        }
      }
    }

    /** Returns true at the end of the file, false if it was given up and is to be read again. */
    private boolean listen(ChildProcess process) throws IOException {
      while (true) {
        int answer = process.read();
        if (answer == ExtractionWire.OPENED) {
          open.push(ExtractionWire.readString(process.body(), MAX_PATH));
          documents.reached(process.body().readLong());
        } else if (answer == ExtractionWire.INSIDE) {
          inside(process);
        } else if (answer == ExtractionWire.FILE) {
          file(process);
          return true;
        } else if (answer == ExtractionWire.ABANDONED) {
          return abandoned(process);
        } else {
          throw new IOException("answer " + answer);
        }
        if (System.nanoTime() - start > settings.limits().fileTime().toNanos()) {
          throw new ChildEnded(
              new DocumentProblem(
                  FailureReason.TIMEOUT,
                  "not read to its end within "
                      + ExtractionChild.seconds(settings.limits().fileTime())));
        }
      }
    }

    private void inside(ChildProcess process) throws IOException {
      int length = ExtractionWire.length(process.body(), maxText);
      int entered = gate.enter(length);
      try {
        ExtractedDocument document = ExtractionWire.readDocument(process.body(), length);
        if (open.isEmpty()) {
          throw new IOException("a document that was not begun");
        }
        documents.inside(document);
        done.add(open.pop());
      } finally {
        gate.leave(entered);
      }
    }

    private void file(ChildProcess process) throws IOException {
      int length = ExtractionWire.length(process.body(), maxText);
      int entered = gate.enter(length);
      try {
        ExtractedDocument document = ExtractionWire.readDocument(process.body(), length);
        boolean exhausted = process.body().readBoolean();
        if (!open.isEmpty()) {
          throw new IOException("documents that were not ended");
        }
        if (process.hasOutgrown(lightWork)) {
          compilation = Compilation.FULL;
          stop();
        } else if (exhausted) {
          stop();
        }
        documents.file(document);
      } finally {
        gate.leave(entered);
      }
    }

    /** The child tells what it had of the innermost document and of the file, and ends. */
    private boolean abandoned(ChildProcess process) throws IOException {
      int count = ExtractionWire.length(process.body(), 2);
      ExtractedDocument document = null;
      for (int i = 1; i <= count; i++) {
        int length = ExtractionWire.length(process.body(), maxText);
        int entered = gate.enter(length);
        try {
          document = ExtractionWire.readDocument(process.body(), length);
          if (!document.key().equals(file.key()) && !open.isEmpty()) {
            deaths++;
            documents.inside(document);
            done.add(open.pop());
          } else if (count == 1 || deaths >= maxDeaths) {
            leaveOpen(document.problems().get(0));
            documents.file(document);
            stop();
            return true;
          }
        } finally {
          gate.leave(entered);
        }
      }
      stop();
      return false;
    }

    /** The child ended without a word, or has taken too long. */
    private boolean ended(ChildProcess process, @Nullable DocumentProblem known) {
      process.kill();
      checkOpen();
      DocumentProblem problem = known != null ? known : death(process);
      deaths++;
      if (!open.isEmpty()) {
        String path = open.pop();
        done.add(path);
        documents.inside(ExtractedDocument.unread(file, path, problem));
        if (known == null && deaths < maxDeaths) {
          return false;
        }
      }
      leaveOpen(problem);
      documents.file(ExtractedDocument.unread(file, "", problem));
      return true;
    }

    private void leaveOpen(DocumentProblem problem) {
      for (String path : open) {
        documents.inside(ExtractedDocument.unread(file, path, problem));
      }
      open.clear();
    }
  }

  private DocumentProblem death(ChildProcess process) {
    String said = process.death();
    if (process.wasInterrupted()) {
      // So is the parent, most likely, which will close this extractor.
      pause(START_TRIES);
      checkOpen();
    }
    if (process.timedOut()) {
      return new DocumentProblem(FailureReason.TIMEOUT, "the parser did not answer");
    }
    if (process.wasOutOfMemory()) {
      return new DocumentProblem(
          FailureReason.OUT_OF_MEMORY,
          "not read within " + settings.limits().heapMegabytes() + " MB of memory");
    }
    return new DocumentProblem(FailureReason.CRASHED, said);
  }

  /** The parent has had enough of a file. */
  private static final class ChildEnded extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient DocumentProblem problem;

    ChildEnded(DocumentProblem problem) {
      super(problem.detail());
      this.problem = problem;
    }
  }

  private ChildProcess running() {
    ChildProcess running = child;
    for (int tries = 1; running == null || !running.isAlive(); tries++) {
      stop();
      checkOpen();
      try {
        running = IdleChildren.SHARED.take(settings);
        if (running == null) {
          running = ChildProcess.start(settings, compilation);
        }
        child = running;
      } catch (ExtractorUnavailableException e) {
        if (tries >= START_TRIES) {
          throw e;
        }
        pause(tries);
      }
    }
    return running;
  }

  /** A child that was ended by {@link #close} says nothing about its document. */
  private void checkOpen() {
    if (closed) {
      throw new ExtractorUnavailableException("The extraction has been stopped.", null);
    }
  }

  /** The machine may be out of memory for the moment. */
  private static void pause(int tries) {
    try {
      TimeUnit.SECONDS.sleep(tries);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop() {
    ChildProcess running = child;
    child = null;
    if (running != null) {
      running.close();
    }
  }

  @Override
  public void close() {
    closed = true;
    ChildProcess running = child;
    if (running != null && !busy && running.isAlive()) {
      child = null;
      IdleChildren.SHARED.give(settings, running);
    } else {
      stop();
    }
  }
}
