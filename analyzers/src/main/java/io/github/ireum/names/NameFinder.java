// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds the full names of Korean people in running text: in English and other text in Latin
 * letters, in Korean text, and in Han characters inside Korean text. Immutable and thread-safe; the
 * time is linear in the length of the text.
 *
 * <p>Surnames alone ("Kim", "President Park") are found apart: who is meant is for the document to
 * say, or for the collection.
 */
public final class NameFinder {

  private static final class Holder {
    private static final NameFinder DEFAULT = new NameFinder(KoreanNames.getDefault());
  }

  private final LatinNameFinder latin;
  private final HangulNameFinder hangul;
  private final SurnameFinder surnames;

  NameFinder(KoreanNames names) {
    LatinFinderModel model = new LatinFinderModel(NameResource.lines("latin-finder.txt"));
    latin = new LatinNameFinder(names, model);
    hangul = new HangulNameFinder(names);
    surnames = new SurnameFinder(names, model);
  }

  /** Returns the instance with the model that comes with the library. */
  public static NameFinder getDefault() {
    return Holder.DEFAULT;
  }

  /** Returns the names in a text, in order and without overlap. */
  public List<NameMention> find(String text) {
    List<NameMention> mentions = new ArrayList<>();
    latin.find(text, mentions);
    hangul.find(text, mentions);
    mentions.sort(Comparator.comparingInt(NameMention::start));
    return mentions;
  }

  /**
   * Returns the surnames in a text that stand for a person by themselves, in order: after a title,
   * of people whom the text has introduced, and in texts about Korea where they are hardly anything
   * else.
   *
   * @param names the full names in the text, which are passed over
   * @param introduced surnames of people whom the text names in full, as they are spelled, in lower
   *     case
   */
  public List<SurnameMention> findSurnames(
      String text, List<NameMention> names, Set<String> introduced) {
    return surnames.find(text, names, introduced);
  }
}
