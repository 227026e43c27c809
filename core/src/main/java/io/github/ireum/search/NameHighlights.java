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
  private final Map<String, Double> variants;

  /**
   * Creates highlights of a person.
   *
   * @param variants names that are the same in some spelling, as {@link PersonMentions#of} takes
   *     them
   */
  NameHighlights(QueryName person, Map<String, Double> variants) {
    this.person = person;
    this.variants = Map.copyOf(variants);
  }

  @Override
  public List<TextRange> in(ReadPassage passage) {
    int start = passage.stored().passage().start();
    return PersonMentions.of(person, passage.stored().names(), variants).stream()
        .map(match -> match.mention().range())
        .map(range -> new TextRange(range.start() - start, range.end() - start))
        .toList();
  }
}
