// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import org.jspecify.annotations.Nullable;

/**
 * Whether two spellings are one name. <em>The same name is not the same person</em>: thousands
 * share a name, and nothing here tells them apart.
 *
 * @param verdict the answer in one word
 * @param probability how likely the two are spellings of one name, 0 to 1, calibrated on pairs of
 *     which about one in ten was one name and the others differed in one syllable: of 100 such
 *     pairs at 0.9, about 90 are one name
 * @param reading the name that both most likely stand for, or null if they share none
 * @param reason how both come to that reading, for a person to check
 */
public record NameComparison(
    Verdict verdict, double probability, @Nullable KoreanName reading, String reason) {

  /** The answer in one word. */
  public enum Verdict {
    /** Spellings of one name. */
    SAME,
    /** Nobody can tell from the spellings alone. */
    POSSIBLE,
    /** Different names, or no Korean names. */
    DIFFERENT
  }
}
