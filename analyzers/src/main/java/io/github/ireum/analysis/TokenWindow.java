// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.analysis.RunningText.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The tokens that wait, first in first out, and tokens to use again. */
final class TokenWindow {

  private final Supplier<HeldToken> factory;
  private final List<HeldToken> tokens = new ArrayList<>();
  private final ArrayDeque<HeldToken> free = new ArrayDeque<>();
  private int head;

  TokenWindow(Supplier<HeldToken> factory) {
    this.factory = factory;
  }

  /** Forgets all tokens, also those to use again. */
  void clear() {
    tokens.clear();
    free.clear();
    head = 0;
  }

  int size() {
    return tokens.size() - head;
  }

  boolean isEmpty() {
    return size() == 0;
  }

  HeldToken get(int index) {
    return tokens.get(head + index);
  }

  /** Adds a token at the end, to be filled in. */
  HeldToken add() {
    HeldToken token = free.isEmpty() ? factory.get() : free.pop();
    tokens.add(token);
    return token;
  }

  /** Removes the first token; it must not be used after the next one is added. */
  HeldToken remove() {
    HeldToken token = tokens.get(head++);
    free.push(token);
    if (head == tokens.size()) {
      tokens.clear();
      head = 0;
    }
    return token;
  }

  /**
   * Returns whether the words from an index on may have a name in them: something that is spelled
   * like a surname, next to another capital.
   */
  boolean maybeNames() {
    for (int i = 0; i < size(); i++) {
      HeldToken token = get(i);
      boolean before = i > 0;
      boolean after = i + 1 < size() && get(i + 1).kind() == Kind.CAPITAL;
      if (token.maybeSurname() && (before || after)) {
        return true;
      }
    }
    return false;
  }
}
