// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import java.util.List;

/**
 * A name that people in an index have. People who share a name are not told apart.
 *
 * @param reading the name in Hangul
 * @param spellings how documents write it in full, the most frequent first
 * @param documents how many documents mention it
 */
public record PersonName(String reading, List<String> spellings, long documents) {

  /** Copies the list. */
  public PersonName {
    spellings = List.copyOf(spellings);
  }
}
