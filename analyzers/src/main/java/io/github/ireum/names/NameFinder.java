// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the full names of Korean people in running text: in English and other text in Latin
 * letters, in Russian and other Cyrillic text, in Korean text, in katakana, and in Han characters
 * in Korean, Chinese and Japanese text. Immutable and thread-safe; the time is linear in the length
 * of the text.
 *
 * <p>Surnames alone ("Kim", "President Park") are found apart: who is meant is for the document to
 * say, or for the collection.
 *
 * {@snippet class="io.github.ireum.examples.E03_FindNamesInTextTest" region="find"}
 */
public final class NameFinder {

  private static final class Holder {
    private static final NameFinder DEFAULT = new NameFinder(KoreanNames.getDefault());
  }

  private final LatinNameFinder latin;
  private final HangulNameFinder hangul;
  private final HanNameFinder han;
  private final CyrillicNameFinder cyrillic;
  private final KanaNameFinder kana;
  private final SurnameFinder surnames;
  private final NameRuns runs;

  NameFinder(KoreanNames names) {
    LatinFinderModel model = new LatinFinderModel(NameResource.lines("latin-finder.txt"));
    latin = new LatinNameFinder(names, model);
    hangul = new HangulNameFinder(names);
    han = new HanNameFinder(names);
    cyrillic = new CyrillicNameFinder(names);
    kana = new KanaNameFinder(names);
    surnames = new SurnameFinder(names, model, hangul.words(), han, cyrillic, kana);
    runs = new NameRuns(this, NameWords.getDefault());
  }

  /** Returns the instance with the model that comes with the library. */
  public static NameFinder getDefault() {
    return Holder.DEFAULT;
  }

  /** Returns the names in a text, in order and without overlap. */
  public List<NameMention> find(String text) {
    return find(text, 0);
  }

  /**
   * Returns the names that begin in a part of a text, in order and without overlap. What stands
   * before it tells of them no less than the part itself, but is looked at only where the part may
   * have a name.
   *
   * @param from where the part begins, in characters of the text, from 0 to its length; the part
   *     goes to the end
   * @throws IndexOutOfBoundsException if it begins outside of the text
   */
  public List<NameMention> find(String text, int from) {
    if (from < 0 || from > text.length()) {
      throw new IndexOutOfBoundsException(
          "from must be 0 to " + text.length() + ", the length of the text, not " + from);
    }
    ComposedText composed = ComposedText.of(text);
    int begin = composed.composed(from);
    List<NameMention> mentions = find(latin.read(composed.text()), begin, false);
    mentions.removeIf(mention -> mention.start() < begin);
    return composed.originalNames(mentions);
  }

  /**
   * Returns the names in a query, in order and without overlap. Who asks in Han characters or
   * katakana asks about Koreans more often than documents in them speak of them. Names in Latin
   * letters may stand side by side, and beside other words with capitals.
   */
  public List<NameMention> findInQuery(String query) {
    return runs.with(findUndivided(query), query);
  }

  /** Finds names in a query, of words in a row as in running text. */
  List<NameMention> findUndivided(String query) {
    ComposedText composed = ComposedText.of(query);
    return composed.originalNames(find(latin.read(composed.text()), 0, true));
  }

  /** Finds the names in a text, of which the surnames that stand alone can be asked as well. */
  public NameScan scan(String text) {
    ComposedText composed = ComposedText.of(text);
    LatinText words = latin.read(composed.text());
    return new NameScan(composed, words, find(words, 0, false), surnames);
  }

  private List<NameMention> find(LatinText text, int from, boolean aboutKorea) {
    List<NameMention> mentions = new ArrayList<>();
    latin.find(text, from, mentions);
    if (text.hasKorean()) {
      hangul.find(text.text(), mentions);
      findHan(text, aboutKorea, mentions);
    }
    if (text.hasCyrillic()) {
      cyrillic.find(text.text(), mentions);
    }
    if (text.hasKatakana()) {
      kana.find(text.text(), aboutKorea, mentions);
    }
    mentions.sort(Comparator.comparingInt(NameMention::start));
    return mentions;
  }

  /** Adds the names in Han characters that the finder for Korean text has not seen. */
  private void findHan(LatinText text, boolean aboutKorea, List<NameMention> mentions) {
    if (!HanNameFinder.hasHan(text.text())) {
      return;
    }
    BitSet covered = new BitSet();
    mentions.forEach(mention -> covered.set(mention.start(), mention.end()));
    List<NameMention> found = new ArrayList<>();
    han.find(text.han(), aboutKorea, found);
    for (NameMention mention : found) {
      int next = covered.nextSetBit(mention.start());
      if (next < 0 || next >= mention.end()) {
        mentions.add(mention);
      }
    }
  }
}
