// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Children that have nothing to do for the moment: the next run finds them warm. One that nobody
 * wants for a while is ended. Thread-safe.
 */
final class IdleChildren {

  static final IdleChildren SHARED = new IdleChildren();

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private record Idle(ExtractionSettings settings, ChildProcess child) {}

  private final Deque<Idle> idle = new ArrayDeque<>();

  private IdleChildren() {}

  /** Returns a child that was started with these settings, or null. */
  synchronized @Nullable ChildProcess take(ExtractionSettings settings) {
    for (Iterator<Idle> each = idle.iterator(); each.hasNext(); ) {
      Idle candidate = each.next();
      if (candidate.settings().equals(settings)) {
        each.remove();
        if (candidate.child().isAlive()) {
          return candidate.child();
        }
        candidate.child().close();
      }
    }
    return null;
  }

  /** Keeps a child that waits for its next file. */
  void give(ExtractionSettings settings, ChildProcess child) {
    Idle kept = new Idle(settings, child);
    synchronized (this) {
      idle.push(kept);
    }
    var unused =
        Deadline.TIMER.schedule(() -> end(kept), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void end(Idle kept) {
    boolean waiting;
    synchronized (this) {
      waiting = idle.remove(kept);
    }
    if (waiting) {
      kept.child().close();
    }
  }

  /** Ends all. */
  void drain() {
    while (true) {
      Idle next;
      synchronized (this) {
        next = idle.poll();
      }
      if (next == null) {
        return;
      }
      next.child().close();
    }
  }
}
