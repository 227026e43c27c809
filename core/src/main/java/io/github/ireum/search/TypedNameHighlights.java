// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.NameOccurrence;
import io.github.ireum.TextRange;
import java.io.IOException;
import java.util.List;

/**
 * Marks the words of a name in a row as they were typed, unless they are of two names side by side:
 * of "Kim Jong Un. Kim Yo Jong came" the first four words are not {@code Jong Un Kim}. Not
 * thread-safe.
 */
final class TypedNameHighlights implements HighlightStrategy {

  private final HighlightStrategy rows;

  /**
   * Creates a strategy.
   *
   * @param rows marks the words wherever they stand in a row
   */
  TypedNameHighlights(HighlightStrategy rows) {
    this.rows = rows;
  }

  @Override
  public List<TextRange> in(ReadPassage passage) throws IOException {
    int start = passage.stored().passage().start();
    List<TextRange> names =
        passage.stored().names().stream()
            .filter(NameOccurrence::full)
            .map(NameOccurrence::range)
            .map(range -> new TextRange(range.start() - start, range.end() - start))
            .toList();
    return rows.in(passage).stream()
        .filter(row -> names.stream().noneMatch(name -> cross(row, name)))
        .toList();
  }

  /** Whether two ranges have a part in common, and each a part of its own. */
  private static boolean cross(TextRange a, TextRange b) {
    return a.start() < b.start()
        ? b.start() < a.end() && a.end() < b.end()
        : b.start() < a.start() && a.start() < b.end() && b.end() < a.end();
  }
}
