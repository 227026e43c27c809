// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.github.ireum.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into passages: paragraphs, with short ones joined to their neighbours and long ones
 * cut between sentences. A sentence longer than a passage is cut between words, a word longer than
 * that between characters. Passages do not overlap; what lies between them is white space. Not
 * thread-safe.
 */
public final class PassageSplitter {

  /** A passage grows to this many UTF-16 units. */
  static final int TARGET = 900;

  /** A passage has at most this many UTF-16 units. */
  static final int MAX = 1_400;

  /** A passage with fewer UTF-16 units is joined to the one before it where that has room. */
  static final int MIN = 250;

  private final Sentences sentences = new Sentences();
  private final BreakIterator words = BreakIterator.getLineInstance(ULocale.ROOT);
  private final BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);

  /** Returns the passages of a text, in order; empty if it has nothing but white space. */
  public List<TextRange> split(String text) {
    List<TextRange> units = new ArrayList<>();
    for (TextRange paragraph : Paragraphs.of(text)) {
      if (paragraph.length() <= MAX) {
        units.add(paragraph);
      } else {
        cut(text, paragraph, units);
      }
    }
    return join(units);
  }

  private static List<TextRange> join(List<TextRange> units) {
    List<TextRange> passages = new ArrayList<>();
    for (TextRange unit : units) {
      TextRange last = passages.isEmpty() ? null : passages.getLast();
      if (last != null) {
        int joined = unit.end() - last.start();
        boolean tooShort = last.length() < MIN || unit.length() < MIN;
        if (joined <= (tooShort ? MAX : TARGET)) {
          passages.set(passages.size() - 1, new TextRange(last.start(), unit.end()));
          continue;
        }
      }
      passages.add(unit);
    }
    return passages;
  }

  /** Cuts a paragraph into pieces of about equal length, each of whole sentences where possible. */
  private void cut(String text, TextRange paragraph, List<TextRange> pieces) {
    int count = (paragraph.length() + TARGET - 1) / TARGET;
    int aim = paragraph.length() / count;
    int start = -1;
    int end = -1;
    for (TextRange sentence : sentences.of(text, paragraph)) {
      for (TextRange part : sentence.length() <= MAX ? List.of(sentence) : split(text, sentence)) {
        if (start >= 0 && (part.end() - start > MAX || end - start >= aim)) {
          pieces.add(new TextRange(start, end));
          start = -1;
        }
        if (start < 0) {
          start = part.start();
        }
        end = part.end();
      }
    }
    if (start >= 0) {
      pieces.add(new TextRange(start, end));
    }
  }

  /** Splits a sentence that is too long. */
  private List<TextRange> split(String text, TextRange sentence) {
    List<TextRange> parts = new ArrayList<>();
    String all = sentence.of(text);
    words.setText(all);
    int start = 0;
    while (start < all.length()) {
      int end = all.length();
      if (end - start > TARGET) {
        end = border(words, all, start);
      }
      TextRange part = Paragraphs.trim(text, sentence.start() + start, sentence.start() + end);
      if (part.length() > 0) {
        parts.add(part);
      }
      start = end;
    }
    return parts;
  }

  private int border(BreakIterator breaks, String text, int start) {
    int end = breaks.preceding(start + TARGET + 1);
    if (end > start) {
      return end;
    }
    if (breaks == words) {
      characters.setText(text.substring(start, Math.min(text.length(), start + MAX)));
      int character = characters.preceding(TARGET + 1);
      if (character > 0) {
        return start + character;
      }
    }
    int hard = start + TARGET;
    return Character.isLowSurrogate(text.charAt(hard)) ? hard - 1 : hard;
  }
}
