// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Tells, faster than a {@link NameFinder} could, what a single word may be in a Korean name. For
 * code that reads a text word by word and wants to know where it is worth a closer look. Immutable
 * and thread-safe.
 *
 * <p>Words are in lower case, with a to z, ŏ, ŭ and the apostrophe of McCune–Reischauer, or in
 * Cyrillic letters.
 */
public final class NameWords {

  private static final class Holder {
    private static final NameWords DEFAULT = new NameWords();
  }

  private static final int LONGEST = 20;
  private static final int REMEMBERED = 20_000;

  /** The weight of a likely reading, and of one that could be meant at all. */
  private static final double LIKELY = 1e-4;

  private static final double RARE = 1e-9;

  /** The likeliest reading of a word. */
  private record Part(int syllables, double weight) {
    static final Part NONE = new Part(0, 0);
  }

  private final SpellingModel spellings = KoreanNames.getDefault().spellings().model();
  private final GivenDecoder decoder = new GivenDecoder(spellings);

  private final Set<String> surnames =
      spellings.surnameSpellings().stream()
          .filter(WordFacts::isLongEnough)
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, Part> remembered = new ConcurrentHashMap<>();

  private NameWords() {}

  /** Returns the instance with the model that comes with the library. */
  public static NameWords getDefault() {
    return Holder.DEFAULT;
  }

  /**
   * Returns all spellings in Latin letters that surnames are known by in text; a surname of two
   * words as one. Of single letters only those that are no word.
   */
  public Set<String> surnames() {
    return surnames;
  }

  /** Returns whether a surname is spelled so. */
  public boolean isSurname(String word) {
    return surnames.contains(word)
        || (isCyrillic(word) && CyrillicReader.DECODER.isSurname(CyrillicReader.letters(word)));
  }

  /**
   * Returns how many syllables a word has in its likeliest reading as a given name or a part of
   * one, 0 if it is hardly one.
   */
  public int syllables(String word) {
    return part(word, LIKELY).syllables();
  }

  /**
   * Returns whether a word is what OCR makes of the syllable {@code Il}, in letters or in letters
   * and figures: {@code ll}, {@code I1}.
   *
   * @param word the word, from its first character on
   * @param length how many characters it has
   */
  public static boolean isMisreadIl(char[] word, int length) {
    return length == MisreadIl.LENGTH && MisreadIl.isAt(word, 0) && MisreadIl.hasLetter(word, 0);
  }

  /** Returns whether a word may be a given name or a part of one, be it ever so rare. */
  public boolean maybeGiven(String word) {
    return part(word, RARE).syllables() > 0;
  }

  /**
   * Returns a spelling in Latin letters in lower case and without what is only typography: one kind
   * of hyphen, of apostrophe and of space, the breve in place of other marks that are typed for it,
   * and no other accents. Whoever compares words of a text with each other compares them so.
   */
  public static String folded(String spelling) {
    return LatinFolding.fold(spelling).toLowerCase(Locale.ROOT);
  }

  private Part part(String word, double least) {
    Part known = remembered.get(word);
    if (known == null) {
      known = word.isEmpty() || word.length() > LONGEST ? Part.NONE : newPart(word);
      if (remembered.size() >= REMEMBERED) {
        remembered.clear();
      }
      remembered.put(word, known);
    }
    return known.weight() > least ? known : Part.NONE;
  }

  private Part newPart(String word) {
    if (isCyrillic(word)) {
      return newCyrillicPart(word);
    }
    return decoder.decode(List.of(word)).stream()
        .max((a, b) -> Double.compare(a.joint(), b.joint()))
        .map(given -> new Part(given.hangul().length(), given.joint()))
        .orElse(Part.NONE);
  }

  /** Russian puts a case ending behind the last part of a name. */
  private static Part newCyrillicPart(String word) {
    String letters = CyrillicReader.letters(word);
    for (String form : List.of(letters, CyrillicEndings.nominative(letters))) {
      for (int syllables = 1; syllables <= 2; syllables++) {
        if (CyrillicReader.DECODER.isGiven(form, syllables)) {
          return new Part(syllables, 1);
        }
      }
    }
    return Part.NONE;
  }

  private static boolean isCyrillic(String word) {
    return !word.isEmpty() && CyrillicWords.isLetter(word.charAt(0));
  }
}
