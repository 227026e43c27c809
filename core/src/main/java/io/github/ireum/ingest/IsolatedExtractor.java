// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.DocumentProblem;
import io.github.ireum.ExtractorUnavailableException;
import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ExtractionWire.Request;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

  private static final int START_TRIES = 3;

  private final ExtractionSettings settings;
  private final int maxDeaths;
  private volatile @Nullable ChildProcess child;
  private volatile boolean closed;

  IsolatedExtractor(ExtractionSettings settings) {
    this(settings, MAX_DEATHS);
  }

  IsolatedExtractor(ExtractionSettings settings, int maxDeaths) {
    this.settings = settings;
    this.maxDeaths = maxDeaths;
  }

  @Override
  public ExtractedDocument extract(SourceFile file, Consumer<ExtractedDocument> inside) {
    if (file.path().getFileSystem() == FileSystems.getDefault()) {
      return attempt(file, inside);
    }
    Path copy = null;
    try {
      copy = Files.createTempFile("ireum", ".copy");
      Files.copy(file.path(), copy, StandardCopyOption.REPLACE_EXISTING);
      return attempt(file.readFrom(copy), inside);
    } catch (IOException e) {
      return ExtractedDocument.unread(
          file, "", new DocumentProblem(FailureReason.UNREADABLE, e.toString()));
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

  private ExtractedDocument attempt(SourceFile file, Consumer<ExtractedDocument> inside) {
    Attempts attempts = new Attempts(file, inside);
    while (true) {
      ExtractedDocument document = attempts.next();
      if (document != null) {
        return document;
      }
    }
  }

  /** The attempts to read one file. */
  private final class Attempts {
    private final SourceFile file;
    private final Consumer<ExtractedDocument> inside;
    private final Set<String> done = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final long start = System.nanoTime();
    private int deaths;

    Attempts(SourceFile file, Consumer<ExtractedDocument> inside) {
      this.file = file;
      this.inside = inside;
    }

    /** Returns the document of the file, or null if it is to be tried again. */
    @Nullable ExtractedDocument next() {
      ChildProcess process = running();
      open.clear();
      boolean answered = false;
      try {
        process.request(new Request(file, done));
        ExtractedDocument document = listen(process);
        answered = true;
        return document;
      } catch (IOException | IllegalArgumentException e) {
        process.kill();
        String said = process.death();
        DocumentProblem problem =
            process.timedOut()
                ? new DocumentProblem(FailureReason.TIMEOUT, "the parser did not answer")
                : new DocumentProblem(FailureReason.CRASHED, said);
        return ended(problem, null, null);
      } finally {
        if (!answered || !process.isAlive()) {
          stop();
        }
      }
    }

    private @Nullable ExtractedDocument listen(ChildProcess process) throws IOException {
      int maxText = settings.limits().textCharacters();
      while (true) {
        int answer = process.read();
        if (answer == ExtractionWire.OPENED) {
          open.push(ExtractionWire.readString(process.body(), maxText));
        } else if (answer == ExtractionWire.INSIDE) {
          pass(ExtractionWire.readDocument(process.body(), maxText));
          if (!open.isEmpty()) {
            done.add(open.pop());
          }
        } else if (answer == ExtractionWire.FILE) {
          ExtractedDocument document = ExtractionWire.readDocument(process.body(), maxText);
          if (process.body().readBoolean()) {
            stop();
          }
          return document;
        } else if (answer == ExtractionWire.ABANDONED) {
          return abandoned(process, maxText);
        } else {
          throw new IOException("answer " + answer);
        }
        if (System.nanoTime() - start > settings.limits().fileTime().toNanos()) {
          stop();
          return fileTimeIsOver();
        }
      }
    }

    private ExtractedDocument fileTimeIsOver() {
      DocumentProblem problem =
          new DocumentProblem(
              FailureReason.TIMEOUT,
              "not read to its end within "
                  + ExtractionChild.seconds(settings.limits().fileTime()));
      return giveUp(problem, null);
    }

    private @Nullable ExtractedDocument abandoned(ChildProcess process, int maxText)
        throws IOException {
      List<ExtractedDocument> documents = new ArrayList<>();
      for (int i = ExtractionWire.length(process.body(), 2); i > 0; i--) {
        documents.add(ExtractionWire.readDocument(process.body(), maxText));
      }
      stop();
      if (documents.isEmpty()) {
        throw new IOException("nothing abandoned");
      }
      ExtractedDocument document = documents.get(documents.size() - 1);
      DocumentProblem problem = document.problems().get(0);
      return ended(problem, documents.size() > 1 ? documents.get(0) : null, document);
    }

    /** The child has ended at the innermost open document. */
    private @Nullable ExtractedDocument ended(
        DocumentProblem problem,
        @Nullable ExtractedDocument innermost,
        @Nullable ExtractedDocument document) {
      deaths++;
      if (open.isEmpty()) {
        return document != null ? document : ExtractedDocument.unread(file, "", problem);
      }
      String path = open.pop();
      done.add(path);
      pass(innermost != null ? innermost : ExtractedDocument.unread(file, path, problem));
      return deaths < maxDeaths ? null : giveUp(problem, document);
    }

    private ExtractedDocument giveUp(
        DocumentProblem problem, @Nullable ExtractedDocument document) {
      for (String path : open) {
        pass(ExtractedDocument.unread(file, path, problem));
      }
      return document != null ? document : ExtractedDocument.unread(file, "", problem);
    }

    /** What takes the documents may fail as well; the child has then more to say than is heard. */
    private void pass(ExtractedDocument document) {
      boolean taken = false;
      try {
        inside.accept(document);
        taken = true;
      } finally {
        if (!taken) {
          stop();
        }
      }
    }
  }

  private ChildProcess running() {
    ChildProcess running = child;
    for (int tries = 1; running == null || !running.isAlive(); tries++) {
      stop();
      if (closed) {
        throw new ExtractorUnavailableException("The extraction has been stopped.", null);
      }
      try {
        running = ChildProcess.start(settings);
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
    stop();
  }
}
