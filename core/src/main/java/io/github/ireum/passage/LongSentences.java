// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts sentences that are longer than a passage: between words, and words that are longer than that
 * between characters. Not thread-safe.
 */
final class LongSentences {

  private final int target;
  private final int max;
  private final BreakIterator words = BreakIterator.getLineInstance(ULocale.ROOT);
  private final BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);

  LongSentences(int target, int max) {
    this.target = target;
    this.max = max;
  }

  /** Returns the sentence itself if it is short enough, or else its parts. */
  List<TextRange> parts(String text, TextRange sentence) {
    if (sentence.length() <= max) {
      return List.of(sentence);
    }
    List<TextRange> parts = new ArrayList<>();
    String all = sentence.of(text);
    words.setText(all);
    int start = 0;
    while (start < all.length()) {
      int end = all.length() - start > target ? border(all, start) : all.length();
      TextRange part = Paragraphs.trim(text, sentence.start() + start, sentence.start() + end);
      if (part.length() > 0) {
        parts.add(part);
      }
      start = end;
    }
    return parts;
  }

  private int border(String text, int start) {
    int end = words.preceding(start + target + 1);
    if (end > start) {
      return end;
    }
    characters.setText(text.substring(start, Math.min(text.length(), start + max)));
    int character = characters.preceding(target + 1);
    if (character > 0) {
      return start + character;
    }
    int hard = start + target;
    return Character.isLowSurrogate(text.charAt(hard))
            && Character.isHighSurrogate(text.charAt(hard - 1))
        ? hard - 1
        : hard;
  }
}
