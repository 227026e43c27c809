// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.List;
import java.util.Set;

/** The names in one text. For one thread; holds the text. */
public final class NameScan {

  private final ComposedText composed;
  private final LatinText text;

  /** In the composed text. */
  private final List<NameMention> names;

  private final SurnameFinder finder;

  NameScan(ComposedText composed, LatinText text, List<NameMention> names, SurnameFinder finder) {
    this.composed = composed;
    this.text = text;
    this.names = List.copyOf(names);
    this.finder = finder;
  }

  /** Returns the full names in the text, in order and without overlap. */
  public List<NameMention> names() {
    return composed.originalNames(names);
  }

  /**
   * Returns the surnames in the text that stand for a person by themselves, outside of the full
   * names, in order: after a title, of people whom the text has introduced, and in texts about
   * Korea where they are hardly anything else.
   *
   * @param introduced surnames of people whom the text names in full, as they are spelled, in lower
   *     case
   */
  public List<SurnameMention> surnames(Set<String> introduced) {
    return composed.originalSurnames(finder.find(text, names, introduced));
  }
}
