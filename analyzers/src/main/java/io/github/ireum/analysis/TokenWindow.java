// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import io.github.ireum.analysis.RunningText.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The tokens that wait, first in first out, and tokens to use again. */
final class TokenWindow {

  /** A hyphen, the end of a line and an indentation. */
  private static final int LONGEST_GAP = 12;

  /**
   * Tokens that a part of the text covers.
   *
   * @param last the index of the last of them
   * @param positions how many positions they take
   * @param startOffset the offset at which the part begins
   * @param endOffset the offset at which it ends
   */
  record Span(int last, int positions, int startOffset, int endOffset) {}

  private final List<HeldToken> tokens = new ArrayList<>();
  private final ArrayDeque<HeldToken> free = new ArrayDeque<>();
  private int head;
  private int attributes;

  /**
   * Removes all tokens.
   *
   * @param attributes how many attributes tokens have now; tokens that have others are not used
   *     again
   */
  void clear(int attributes) {
    if (attributes == this.attributes) {
      tokens.subList(head, tokens.size()).forEach(free::push);
    } else {
      free.clear();
      this.attributes = attributes;
    }
    tokens.clear();
    head = 0;
  }

  int size() {
    return tokens.size() - head;
  }

  HeldToken get(int index) {
    return tokens.get(head + index);
  }

  /** Adds a token at the end, to be filled in. */
  HeldToken add() {
    HeldToken token = free.isEmpty() ? new HeldToken() : free.pop();
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
   * Returns whether there may be names among the words: something that is spelled like a surname,
   * next to something that is spelled like a given name, if need be across a Western name or an
   * initial.
   */
  boolean maybeNames() {
    for (int i = 0; i < size(); i++) {
      HeldToken token = get(i);
      if (token.kind() == Kind.KOREAN
          || (token.maybeSurname() && (isGivenAfter(i) || isGivenBefore(i)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isGivenAfter(int surname) {
    return isCapital(surname + 1, surname)
        && (get(surname + 1).maybeGiven()
            || (isCapital(surname + 2, surname + 1) && get(surname + 2).maybeGiven()));
  }

  /** A given name in two parts may have the second in small letters: {@code Jong-un Kim}. */
  private boolean isGivenBefore(int surname) {
    int last = surname - 1;
    int first = surname - 2;
    if (last < 0 || !isClose(last, surname)) {
      return false;
    }
    if (get(last).kind() == Kind.CAPITAL) {
      return get(last).maybeGiven() || (isCapital(first, last) && get(first).maybeGiven());
    }
    return get(last).maybeGiven() && isCapital(first, last) && get(first).maybeGiven();
  }

  private boolean isCapital(int index, int next) {
    return index >= 0
        && index < size()
        && get(index).kind() == Kind.CAPITAL
        && isClose(Math.min(index, next), Math.max(index, next));
  }

  /**
   * Whether so little stands between two tokens that both may be in a name, as {@link RunningText}
   * guesses what it is: more than one character is the end of a clause, but for the full stop of an
   * initial, or a hyphen before small letters.
   */
  private boolean isClose(int first, int second) {
    int gap = get(second).start() - get(first).end();
    return gap <= 1
        || (gap <= LONGEST_GAP && (get(second).kind() == Kind.LOWER || get(first).isOpen()));
  }

  /** Returns whether any token begins with Hangul, a Han character or katakana. */
  boolean isKorean() {
    for (int i = 0; i < size(); i++) {
      if (get(i).kind() == Kind.KOREAN) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the first token that ends behind a place of the text.
   *
   * @param from the first token that may be it
   * @return its index, or {@link #size} if all tokens end before
   */
  int firstBehind(int place, int from) {
    int first = from;
    while (first < size() && get(first).placeEnd() <= place) {
      first++;
    }
    return first;
  }

  /**
   * Returns the tokens that a part of the text covers.
   *
   * @param first the index of the first of them
   * @param start where the part begins
   * @param end where it ends
   */
  Span span(int first, int start, int end) {
    int last = first;
    int positions = 1;
    int sum = 1;
    for (int i = first + 1; i < size() && get(i).place() < end; i++) {
      sum += get(i).increment();
      if (get(i).place() != HeldToken.NOWHERE) {
        last = i;
        positions = sum;
      }
    }
    int startOffset = get(first).offsetOf(start);
    if (first + 1 < size() && get(first + 1).start() < startOffset) {
      startOffset = get(first).start();
    }
    int endOffset = Math.max(startOffset, get(last).endOffsetOf(end));
    return new Span(last, positions, startOffset, endOffset);
  }
}
