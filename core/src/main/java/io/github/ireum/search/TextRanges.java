// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Works on lists of ranges. */
final class TextRanges {

  private TextRanges() {}

  /** Returns the ranges in order, with those that overlap made one. */
  static List<TextRange> merge(List<TextRange> ranges) {
    List<TextRange> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end));
    List<TextRange> merged = new ArrayList<>();
    for (TextRange range : sorted) {
      TextRange last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && range.start() < last.end()) {
        merged.set(
            merged.size() - 1, new TextRange(last.start(), Math.max(last.end(), range.end())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }
}
