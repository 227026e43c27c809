// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import io.github.ireum.DocumentProblem;
import io.github.ireum.ExtractorUnavailableException;
import io.github.ireum.FailureReason;
import io.github.ireum.ingest.ChildCommand.Compilation;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A child process that stays warm from file to file, and in whose place another is started when a
 * document has ended it. Not thread-safe, except {@link #close}.
 */
final class WarmChild implements AutoCloseable {

  /**
   * Processor time of a child until another takes its place that compiles fully. That costs some 20
   * seconds more to begin, and saves a third of what comes after. Who does not know how much will
   * come does best to change once the one has cost as much as the other.
   */
  static final Duration LIGHT_WORK = Duration.ofMinutes(1);

  private static final int START_TRIES = 3;

  private final ExtractionSettings settings;
  private final Duration lightWork;
  private Compilation compilation = Compilation.LIGHT;

  /** Guards the fields below. */
  private final Object lock = new Object();

  private @Nullable ChildProcess child;
  private boolean busy;
  private boolean closed;

  /**
   * Creates a child that is started when it is needed.
   *
   * @param lightWork the processor time of a child that compiles lightly
   */
  WarmChild(ExtractionSettings settings, Duration lightWork) {
    this.settings = settings;
    this.lightWork = lightWork;
  }

  /** Says whether a file is being read: {@link #close} then ends the process. */
  void setBusy(boolean isBusy) {
    synchronized (lock) {
      busy = isBusy;
    }
  }

  /**
   * Returns the process, started where there is none.
   *
   * @throws ExtractorUnavailableException if it cannot be started, or after {@link #close}
   */
  ChildProcess running() {
    ChildProcess running = current();
    for (int tries = 1; running == null || !running.isAlive(); tries++) {
      stop();
      checkOpen();
      try {
        running = IdleChildren.SHARED.take(settings);
        if (running == null) {
          running = ChildProcess.start(settings, compilation);
        }
        keep(running);
      } catch (ExtractorUnavailableException e) {
        checkOpen();
        if (tries >= START_TRIES) {
          throw e;
        }
        pause(tries);
      }
    }
    return running;
  }

  private @Nullable ChildProcess current() {
    synchronized (lock) {
      checkOpen();
      return child;
    }
  }

  private void keep(ChildProcess started) {
    synchronized (lock) {
      if (!closed) {
        child = started;
        return;
      }
    }
    started.close();
    checkOpen();
  }

  /**
   * A child that was ended by {@link #close} says nothing about its document.
   *
   * @throws ExtractorUnavailableException after {@link #close}
   */
  void checkOpen() {
    synchronized (lock) {
      if (closed) {
        throw new ExtractorUnavailableException("The extraction has been stopped.", null);
      }
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

  /** Ends the process. */
  void stop() {
    ChildProcess running;
    synchronized (lock) {
      running = child;
      child = null;
    }
    if (running != null) {
      running.close();
    }
  }

  /**
   * Ends a process that has read a file if another had better read the next.
   *
   * @param exhausted whether it says so itself
   */
  void endIfSpent(ChildProcess process, boolean exhausted) {
    if (process.hasOutgrown(lightWork)) {
      compilation = Compilation.FULL;
      stop();
    } else if (exhausted) {
      stop();
    }
  }

  /** Returns what ended a process. */
  DocumentProblem death(ChildProcess process) {
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

  /** Keeps the process for the next run, or ends it where a file is being read. Thread-safe. */
  @Override
  public void close() {
    ChildProcess idle;
    synchronized (lock) {
      closed = true;
      idle = busy ? null : child;
      if (idle != null) {
        child = null;
      }
    }
    if (idle == null) {
      stop();
    } else if (idle.isAlive()) {
      IdleChildren.SHARED.give(settings, idle);
    } else {
      idle.close();
    }
  }
}
