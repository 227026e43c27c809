// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Map;

/**
 * A Korean surname that stands for a person in a running text.
 *
 * @param start offset of its first character, in UTF-16 units
 * @param end offset after its last character
 * @param surface the characters from {@code start} to {@code end}
 * @param surnames the surnames it may be, in Hangul as the South writes them, with probabilities
 * @param title the title beside it as {@link PersonTitles} has it, or nothing
 */
public record SurnameMention(
    int start, int end, String surface, Map<String, Double> surnames, String title) {

  /** Copies the map. */
  public SurnameMention {
    surnames = Map.copyOf(surnames);
  }
}
