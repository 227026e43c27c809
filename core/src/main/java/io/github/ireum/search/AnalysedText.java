// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A text and its words.
 *
 * @param words as the analysis takes them, in order
 */
record AnalysedText(String text, List<QueryTerms.Word> words) {

  /** Copies the list. */
  AnalysedText {
    words = List.copyOf(words);
  }

  /** Returns where words are, in order; two may stand in the same place. */
  List<TextRange> ranges(Predicate<QueryTerms.Word> found) {
    List<TextRange> ranges = new ArrayList<>();
    for (QueryTerms.Word word : words) {
      if (found.test(word)) {
        ranges.add(new TextRange(word.start(), word.end()));
      }
    }
    return ranges;
  }

  /**
   * Returns where a run of words stands, or null if there is none.
   *
   * @param first position of the first word
   * @param last position of the last one
   * @param counts which of the words there belong to the run
   */
  @Nullable TextRange run(int first, int last, Predicate<QueryTerms.Word> counts) {
    int start = text.length();
    int end = 0;
    for (QueryTerms.Word word : words) {
      if (word.position() >= first && word.position() <= last && counts.test(word)) {
        start = Math.min(start, word.start());
        end = Math.max(end, word.end());
      }
    }
    return start < end ? new TextRange(start, end) : null;
  }
}
