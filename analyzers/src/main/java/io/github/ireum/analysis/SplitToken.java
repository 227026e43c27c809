// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import java.util.ArrayList;
import java.util.List;

/** The morphemes of a token. Used again and again. */
final class SplitToken {

  /**
   * A morpheme, which takes a position whether it is kept or not.
   *
   * @param start where it begins in the token
   * @param end the place after it
   */
  record Morpheme(String text, int start, int end, boolean kept) {}

  private final List<Morpheme> morphemes = new ArrayList<>();
  private int startOffset;
  private int endOffset;
  private boolean exact;

  void clear() {
    morphemes.clear();
  }

  /** Takes over the offsets of a token of so many characters, which has no morphemes yet. */
  void set(int newStartOffset, int newEndOffset, int length) {
    morphemes.clear();
    startOffset = newStartOffset;
    endOffset = newEndOffset;
    exact = newEndOffset - newStartOffset == length;
  }

  void add(String text, int start, int end, boolean kept) {
    morphemes.add(new Morpheme(text, start, end, kept));
  }

  int size() {
    return morphemes.size();
  }

  Morpheme get(int index) {
    return morphemes.get(index);
  }

  /** Returns whether each morpheme has offsets of its own. */
  boolean isExact() {
    return exact;
  }

  int startOffset() {
    return startOffset;
  }

  /** Returns the offset at which a morpheme begins. */
  int startOffset(Morpheme morpheme) {
    return exact ? startOffset + morpheme.start() : startOffset;
  }

  /** Returns the offset at which a morpheme ends. */
  int endOffset(Morpheme morpheme) {
    return exact ? startOffset + morpheme.end() : endOffset;
  }

  /**
   * Returns the morpheme beside which something belongs: the first one that it covers and that is
   * kept, so that both have one position, or if there is none, the first one that it covers.
   *
   * @param start offset at which it begins
   * @param end offset after it
   * @return its index, or {@link #size} if it covers none
   */
  int first(int start, int end) {
    int first = size();
    for (int i = size() - 1; i >= 0; i--) {
      if (covers(start, end, i) && (get(i).kept() || !isKept(first))) {
        first = i;
      }
    }
    return first;
  }

  /**
   * Returns the last morpheme that something covers. One that is left out counts only inside: who
   * makes a graph of tokens adds its position to the token behind it.
   *
   * @param first the first morpheme that it covers
   */
  int last(int first, int start, int end) {
    int last = size() - 1;
    if (end <= endOffset) {
      while (last > first && !(isKept(last) && covers(start, end, last))) {
        last--;
      }
    }
    return Math.max(first, last);
  }

  private boolean isKept(int index) {
    return index < size() && get(index).kept();
  }

  private boolean covers(int start, int end, int index) {
    return startOffset(get(index)) < end && endOffset(get(index)) > start;
  }
}
