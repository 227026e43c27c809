// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

/**
 * How documents are split into passages, in UTF-16 units of the extracted text. The sizes are aims:
 * a passage ends with a sentence, and rather with a paragraph or where the topic changes.
 *
 * @param target the size that passages are near to, {@value #MIN_TARGET} to {@value #MAX_TARGET}
 * @param max the size that no passage exceeds, from the target to {@value #MAX}
 * @param overlap how much of the end of a passage, in whole sentences, the next one in the same
 *     section begins with again at most; less than half of the target, 0 for none
 */
public record PassageSettings(int target, int max, int overlap) {

  /** The smallest target. */
  public static final int MIN_TARGET = 50;

  /** The largest target. */
  public static final int MAX_TARGET = 100_000;

  /** The largest size of a passage that can be asked for. */
  public static final int MAX = 1_000_000;

  private static final PassageSettings DEFAULT = new PassageSettings(600, 1_200, 0);

  /**
   * Checks every value.
   *
   * @throws IllegalArgumentException if a value is out of range
   */
  public PassageSettings {
    check("target", target, MIN_TARGET, MAX_TARGET);
    check("max", max, target, MAX);
    check("overlap", overlap, 0, (target - 1) / 2);
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "the "
              + name
              + " of passages is "
              + value
              + "; it must be from "
              + least
              + " to "
              + most);
    }
  }

  /** Returns the settings that did best on judged collections, without overlap. */
  public static PassageSettings getDefault() {
    return DEFAULT;
  }
}
