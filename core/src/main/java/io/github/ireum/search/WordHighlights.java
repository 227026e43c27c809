// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.TextRange;
import java.util.List;
import java.util.Set;

/**
 * Marks a word wherever it stands, by its terms: the word itself, its stem, its morphemes, or
 * spellings in another script. Thread-safe.
 */
final class WordHighlights implements HighlightStrategy {

  private final Set<String> forms;

  /**
   * Creates a strategy.
   *
   * @param forms the terms, stems with their mark
   */
  WordHighlights(Set<String> forms) {
    this.forms = Set.copyOf(forms);
  }

  @Override
  public List<TextRange> in(ReadPassage passage) {
    return in(passage.text());
  }

  /** Returns where the word stands in any text. */
  List<TextRange> in(AnalysedText text) {
    return text.ranges(
        word ->
            forms.contains(word.text()) || (word.stem() != null && forms.contains(word.stem())));
  }
}
