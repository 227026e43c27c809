// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import io.github.ireum.passage.TextRepair;

/**
 * A name of a Korean person in a document: a full name, or a short mention of a person whom the
 * same document names in full, or other documents of the index.
 *
 * @param range where it stands, in the extracted text
 * @param text its characters
 * @param reading the name it most likely stands for, in Hangul; a surname alone if nobody is known
 *     to be meant
 * @param probability how likely that is, 0 to 1
 * @param full whether the full name stands there, and not a short mention
 */
public record NameOccurrence(
    TextRange range, String text, String reading, double probability, boolean full) {

  /**
   * Returns the name as it would stand in one line: "Kim Jong-un", where a line ends after Jong.
   */
  public String spelling() {
    return TextRepair.oneLine(text);
  }
}
