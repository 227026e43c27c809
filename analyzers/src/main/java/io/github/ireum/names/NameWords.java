// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells, faster than a {@link NameFinder} could, what a single word may be in a Korean name. For
 * code that reads a text word by word and wants to know where it is worth a closer look. Immutable
 * and thread-safe.
 *
 * <p>Words are in lower case, with a to z, ŏ, ŭ and the apostrophe of McCune–Reischauer.
 */
public final class NameWords {

  private static final class Holder {
    private static final NameWords DEFAULT = new NameWords();
  }

  private static final int LONGEST = 20;
  private static final int REMEMBERED = 20_000;

  /** Readings of less than this weight are of other words. */
  private static final double LEAST = 1e-4;

  private final SpellingModel spellings = KoreanNames.getDefault().spellings().model();
  private final GivenDecoder decoder = new GivenDecoder(spellings);

  private final Map<String, Integer> remembered = new ConcurrentHashMap<>();

  private NameWords() {}

  /** Returns the instance with the model that comes with the library. */
  public static NameWords getDefault() {
    return Holder.DEFAULT;
  }

  /** Returns all spellings that surnames are known by; a surname of two words as one. */
  public Set<String> surnames() {
    return Set.copyOf(spellings.surnameSpellings());
  }

  /**
   * Returns how many syllables a word has in its likeliest reading as a given name or a part of
   * one, 0 if it is hardly one.
   */
  public int syllables(String word) {
    Integer known = remembered.get(word);
    if (known == null) {
      known = word.isEmpty() || word.length() > LONGEST ? 0 : newSyllables(word);
      if (remembered.size() >= REMEMBERED) {
        remembered.clear();
      }
      remembered.put(word, known);
    }
    return known;
  }

  private int newSyllables(String word) {
    return decoder.decode(List.of(word)).stream()
        .filter(given -> given.joint() > LEAST)
        .max((a, b) -> Double.compare(a.joint(), b.joint()))
        .map(given -> given.hangul().length())
        .orElse(0);
  }
}
