// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.pst;

/** Whether something was damaged of what was looked up. Not thread-safe. */
final class PstDamages {

  private boolean seen;

  /** Something was damaged. */
  void add() {
    seen = true;
  }

  /** Begins anew. */
  void forget() {
    seen = false;
  }

  /** Returns whether something was damaged, and begins anew. */
  boolean take() {
    boolean taken = seen;
    seen = false;
    return taken;
  }
}
