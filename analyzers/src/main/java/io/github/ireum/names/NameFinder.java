// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the full names of Korean people in running text: in English and other text in Latin
 * letters, in Korean text, and in Han characters inside Korean text. Immutable and thread-safe; the
 * time is linear in the length of the text.
 *
 * <p>A surname alone ("Kim", "Mr Kim") is not found here: who is meant is for the document to say.
 */
public final class NameFinder {

  private static final class Holder {
    private static final NameFinder DEFAULT = new NameFinder(KoreanNames.getDefault());
  }

  private final LatinNameFinder latin;
  private final HangulNameFinder hangul;

  NameFinder(KoreanNames names) {
    latin = new LatinNameFinder(names);
    hangul = new HangulNameFinder(names);
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
}
