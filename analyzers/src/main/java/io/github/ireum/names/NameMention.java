// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.List;

/**
 * A Korean name that stands in a running text.
 *
 * @param start offset of its first character, in UTF-16 units
 * @param end offset after its last character, without a particle, a case ending or a title
 * @param surface the characters from {@code start} to {@code end}
 * @param probability how likely this is the name of a Korean person, 0 to 1
 * @param readings what it may stand for, most probable first; never empty
 */
public record NameMention(
    int start, int end, String surface, double probability, List<Reading> readings) {

  /** Copies the list. */
  public NameMention {
    readings = List.copyOf(readings);
  }
}
