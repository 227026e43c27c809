// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds surnames that stand for a person by themselves: after a title, where the text has named
 * somebody of that surname in full or with a title, and in texts about Korea where the word is
 * hardly anything else. Thread-safe.
 */
final class SurnameFinder {

  private final LatinSurnameFinder latin;
  private final HangulSurnameFinder hangul;
  private final HanNameFinder han;
  private final CyrillicNameFinder cyrillic;
  private final KanaNameFinder kana;

  SurnameFinder(
      KoreanNames names,
      LatinFinderModel model,
      HangulWords words,
      HanNameFinder han,
      CyrillicNameFinder cyrillic,
      KanaNameFinder kana) {
    this.han = han;
    this.cyrillic = cyrillic;
    this.kana = kana;
    hangul = new HangulSurnameFinder(words);
    latin = new LatinSurnameFinder(new SurnameLetters(model, names.spellings().model()));
  }

  /**
   * Returns the surnames in a text, in order.
   *
   * @param names the full names in the text, which are passed over
   * @param introduced surnames of people whom the text names in full, as they are spelled, in lower
   *     case
   */
  List<SurnameMention> find(LatinText words, List<NameMention> names, Set<String> introduced) {
    String text = words.text();
    BitSet covered = new BitSet();
    names.forEach(name -> covered.set(name.start(), name.end()));
    List<SurnameMention> mentions = new ArrayList<>();
    latin.find(words, covered, withoutHangul(introduced), mentions);
    if (words.hasKorean() && HangulNameFinder.isKorean(text)) {
      hangul.find(text, covered, introduced, mentions);
    }
    if (words.hasKorean() && introduced.stream().anyMatch(HanNameFinder::hasHan)) {
      han.findSurnames(words.han(), covered, introduced, mentions);
    }
    if (words.hasCyrillic()) {
      cyrillic.findSurnames(text, covered, introduced, mentions);
    }
    if (words.hasKatakana()) {
      kana.findSurnames(text, covered, introduced, mentions);
    }
    mentions.sort(Comparator.comparingInt(SurnameMention::start));
    return mentions;
  }

  private static Set<String> withoutHangul(Set<String> surnames) {
    return surnames.stream()
        .filter(surname -> surname.isEmpty() || !Syllable.isSyllable(surname.charAt(0)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
