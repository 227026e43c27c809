// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.DocumentProblem;
import io.github.ireum.FailureReason;
import io.github.ireum.IngestLimits;
import io.github.ireum.ingest.ExtractionWire.Request;
import io.github.ireum.ingest.Extractor.Documents;
import io.github.ireum.ingest.collect.PathSet;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The attempts to read one file in a child process. A document inside the file that ends the child
 * costs that document only: the next attempt reads the file without it, and without those that are
 * known already. Not thread-safe.
 */
final class FileAttempts {

  private static final int MAX_PATH = 100_000;

  private final WarmChild child;
  private final IngestLimits limits;
  private final MemoryGate gate;
  private final int maxDeaths;
  private final SourceFile file;
  private final Documents documents;
  private final PathSet done = new PathSet();
  private final Deque<String> open = new ArrayDeque<>();
  private final long start = System.nanoTime();
  private int deaths;

  /** Whether the attempt has got to a document that those before it had not. */
  private boolean anew;

  /**
   * Creates the attempts, none of which is made yet.
   *
   * @param maxDeaths how many documents inside the file may end the child before the rest is given
   *     up
   * @param documents takes what is read, while it is read
   */
  FileAttempts(
      WarmChild child,
      IngestLimits limits,
      MemoryGate gate,
      int maxDeaths,
      SourceFile file,
      Documents documents) {
    this.child = child;
    this.limits = limits;
    this.gate = gate;
    this.maxDeaths = maxDeaths;
    this.file = file;
    this.documents = documents;
  }

  /** Makes an attempt; returns whether the file has been read, as far as it can. */
  boolean next() {
    ChildProcess process = child.running();
    open.clear();
    anew = false;
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
        child.stop();
      }
    }
  }

  /** Returns true at the end of the file, false if it was given up and is to be read again. */
  private boolean listen(ChildProcess process) throws IOException {
    while (true) {
      int answer = process.read();
      if (answer == ExtractionWire.OPENED) {
        open.push(ExtractionWire.readString(process.body(), MAX_PATH));
        anew = true;
        documents.reached(process.body().readLong());
      } else if (answer == ExtractionWire.REACHED) {
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
      if (System.nanoTime() - start > limits.fileTime().toNanos()) {
        throw new ChildEnded(
            new DocumentProblem(
                FailureReason.TIMEOUT,
                "not read to its end within " + ExtractionChild.seconds(limits.fileTime())));
      }
    }
  }

  private void inside(ChildProcess process) throws IOException {
    int length = ExtractionWire.length(process.body(), limits.textCharacters());
    int entered = gate.enter(length);
    try {
      ExtractedDocument document = ExtractionWire.readDocument(process.body(), length);
      if (open.isEmpty()) {
        throw new IOException("a document that was not begun");
      }
      check(document, open.element());
      documents.inside(document);
      done.add(open.pop());
    } finally {
      gate.leave(entered);
    }
  }

  private void file(ChildProcess process) throws IOException {
    int length = ExtractionWire.length(process.body(), limits.textCharacters());
    int entered = gate.enter(length);
    try {
      ExtractedDocument document = ExtractionWire.readDocument(process.body(), length);
      boolean exhausted = process.body().readBoolean();
      check(document, "");
      if (!open.isEmpty()) {
        throw new IOException("documents that were not ended");
      }
      child.endIfSpent(process, exhausted);
      documents.file(document);
    } finally {
      gate.leave(entered);
    }
  }

  /** A child that has been given to somebody else may answer for another file. */
  private void check(ExtractedDocument document, String path) throws IOException {
    if (!document.key().equals(ExtractedDocument.key(file, path))) {
      throw new IOException("a document of another file");
    }
  }

  /**
   * Whether an attempt that has ended had met only what those before it had read: nothing that is
   * still to be read is to blame, and the next may get further.
   */
  private boolean wasLost() {
    return deaths > 1 && !anew && deaths < maxDeaths;
  }

  /** The child tells what it had of the innermost document and of the file, and ends. */
  private boolean abandoned(ChildProcess process) throws IOException {
    int count = ExtractionWire.length(process.body(), 2);
    ExtractedDocument document = null;
    for (int i = 1; i <= count; i++) {
      int length = ExtractionWire.length(process.body(), limits.textCharacters());
      int entered = gate.enter(length);
      try {
        document = ExtractionWire.readDocument(process.body(), length);
        if (!document.key().equals(file.key()) && !open.isEmpty()) {
          check(document, open.element());
          deaths++;
          documents.inside(document);
          done.add(open.pop());
          continue;
        }
        check(document, "");
        deaths += count == 1 ? 1 : 0;
        if (count == 1 ? !wasLost() : deaths >= maxDeaths) {
          leaveOpen(document.problems().get(0));
          documents.file(document);
          child.stop();
          return true;
        }
      } finally {
        gate.leave(entered);
      }
    }
    child.stop();
    return false;
  }

  /** The child ended without a word, or has taken too long. */
  private boolean ended(ChildProcess process, @Nullable DocumentProblem known) {
    process.kill();
    child.checkOpen();
    DocumentProblem problem = known != null ? known : child.death(process);
    deaths++;
    if (!open.isEmpty()) {
      String path = open.pop();
      done.add(path);
      documents.inside(ExtractedDocument.unread(file, path, problem));
      if (known == null && deaths < maxDeaths) {
        return false;
      }
    } else if (known == null && wasLost()) {
      return false;
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

  /** The parent has had enough of a file. */
  private static final class ChildEnded extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient DocumentProblem problem;

    ChildEnded(DocumentProblem problem) {
      super(problem.detail());
      this.problem = problem;
    }
  }
}
