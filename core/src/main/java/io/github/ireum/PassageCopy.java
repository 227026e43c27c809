// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.util.List;

/**
 * A near-duplicate of a hit: the same report in another document, or another edition of it.
 *
 * @param document where it stands
 * @param passage the passage
 * @param names the people mentioned in it, in order, as this document spells them
 */
public record PassageCopy(SourceDocument document, Passage passage, List<NameOccurrence> names) {

  /** Copies the list. */
  public PassageCopy {
    names = List.copyOf(names);
  }
}
