// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.search;

import io.github.ireum.TextRange;
import java.util.List;
import java.util.Map;

/**
 * Marks a person, in whatever spelling or script; where the person is not mentioned, whoever has
 * the surname. Thread-safe.
 */
final class NameHighlights implements HighlightStrategy {

  private final QueryName person;

  NameHighlights(QueryName person) {
    this.person = person;
  }

  @Override
  public List<TextRange> in(ReadPassage passage) {
    int start = passage.stored().passage().start();
    return PersonMentions.of(person, passage.stored().names(), Map.of()).stream()
        .map(match -> match.mention().range())
        .map(range -> new TextRange(range.start() - start, range.end() - start))
        .toList();
  }
}
