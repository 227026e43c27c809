// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinFinderModel.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as the finders see it, above all those for Latin letters. Every name has a surname, and
 * few words are spelled like one: a first pass finds these, and only what stands around them is
 * taken apart. What few texts need is made when it is asked for. For one thread.
 */
final class LatinText {

  /** How many words are looked at before and after a surname. */
  private static final int REACH = 5;

  /** How many are before and after a word that need not be one. */
  private static final int NEAR = 3;

  private static final int LONGEST_HEADING = 200;

  /** So many words with capitals, beside the name, make a line a heading. */
  private static final int CAPITALS_OF_HEADING = 3;

  /** Words in small letters that are so long make it none. */
  private static final int LOWER_IN_TEXT = 5;

  /** Of an English word, with the space behind it. */
  private static final int LETTERS_OF_WORD = 6;

  private final String text;
  private final LatinCursor cursor;
  private final CapitalizedWords capitalized;
  private @Nullable LatinTokens tokens;
  private @Nullable LowerWords lower;
  private @Nullable List<Integer> korea;
  private @Nullable HanText han;

  LatinText(String text, WordFacts facts) {
    this.text = text;
    cursor = new LatinCursor(text, facts);
    capitalized = new CapitalizedWords(cursor);
  }

  String text() {
    return text;
  }

  CapitalizedWords capitalized() {
    return capitalized;
  }

  boolean hasKorean() {
    return capitalized.hasKorean();
  }

  boolean hasCyrillic() {
    return capitalized.hasCyrillic();
  }

  boolean hasKatakana() {
    return capitalized.hasKatakana();
  }

  /** Returns the text as the finder for Han characters sees it. */
  HanText han() {
    if (han == null) {
      han = new HanText(text);
    }
    return han;
  }

  /** Returns the words around those that are spelled like a surname. */
  LatinTokens tokens() {
    if (tokens == null) {
      LatinTokens found = new LatinTokens(cursor, capitalized.size());
      int from = 0;
      int to = 0;
      for (int i = 0; i < capitalized.size(); i++) {
        if (isSurname(i)) {
          int start = capitalized.start(i);
          int before = LatinScanner.before(cursor, start, REACH, to);
          if (before > to) {
            LatinScanner.scan(cursor, from, to, found);
            from = before;
          }
          to = Math.max(to, LatinScanner.after(cursor, start, REACH));
        }
      }
      LatinScanner.scan(cursor, from, to, found);
      tokens = found;
    }
    return tokens;
  }

  /**
   * Whether a word is spelled like a surname. A common word, such as He, is one only beside other
   * words of a name, of which the first has a capital, and others may be behind a hyphen.
   */
  private boolean isSurname(int index) {
    int facts = capitalized.facts(index);
    return (facts & WordFacts.ANY_SURNAME) != 0
        && (!LatinFinderModel.isIn(Words.STOP, facts)
            || capitalized.isBeside(index)
            || capitalized.isBeside(index + 1));
  }

  /** Returns the word that begins at a place and the words beside it. */
  LatinTokens near(int start) {
    LatinTokens near = new LatinTokens(cursor, 2 * NEAR + 1);
    int from = LatinScanner.before(cursor, start, NEAR, 0);
    LatinScanner.scan(cursor, from, LatinScanner.after(cursor, start, NEAR), near);
    return near;
  }

  /** Returns all words. */
  LatinTokens all() {
    LatinTokens all = new LatinTokens(cursor, cursor.length() / LETTERS_OF_WORD);
    LatinScanner.scan(cursor, 0, cursor.length(), all);
    return all;
  }

  /** Returns the short words that stand somewhere in small letters. */
  LowerWords lower() {
    if (lower == null) {
      lower = new LowerWords(cursor, this);
    }
    return lower;
  }

  /**
   * Returns whether the line of a name is a heading in which words have capitals: Kim Jong Un Meets
   * Xi in Beijing.
   */
  boolean isHeading(int start, int end) {
    int from = start;
    while (from > 0 && start - from <= LONGEST_HEADING && text.charAt(from - 1) != '\n') {
      from--;
    }
    int capitals = 0;
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n') {
      if (at - from > LONGEST_HEADING) {
        return false;
      }
      int after = Math.max(at + 1, cursor.endOfWord(at));
      if (at == start) {
        after = end;
      } else if (Character.isUpperCase(text.charAt(at))) {
        capitals++;
      } else if (after - at >= LOWER_IN_TEXT && Character.isLowerCase(text.charAt(at))) {
        return false;
      }
      at = after;
    }
    return capitals >= CAPITALS_OF_HEADING;
  }

  /** Returns whether a text has the commonest word of English. */
  boolean isEnglish() {
    return text.contains(" the ");
  }

  /** Returns where the text speaks of Korea, in order. */
  List<Integer> korea() {
    if (korea == null) {
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < capitalized.size(); i++) {
        if (LatinFinderModel.isIn(Words.CONTEXT, capitalized.facts(i))) {
          found.add(capitalized.start(i));
        }
      }
      korea = found;
    }
    return korea;
  }
}
