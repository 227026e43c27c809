// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.HangulNameFinder.Found;
import io.github.ireum.names.HangulNeighbors.After;
import io.github.ireum.names.KoreanTitles.Mark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names in Hangul that are written with a space behind the surname and a title behind the
 * name, 김 철수 위원장, or with one behind each syllable, 김 철 수. They are read as if written without.
 * Thread-safe.
 */
final class HangulApart {

  /** Says how likely a name is, as a logarithm of odds. */
  interface Score {
    double of(String text, int start, int end, String word, int length);
  }

  /** Common surnames that are seldom a word by themselves. */
  private static final String SURNAME = "[김박최정강조윤임유권황송류홍문양손배백허남심노하]";

  private static final Pattern APART =
      Pattern.compile(
          "(?<![가-힣])("
              + SURNAME
              + ")(?: ([가-힣]{2})|(?<!(?:^|[^가-힣])[가-힣] .) ([가-힣]) ([가-힣])(?![가-힣]|"
              + " [가-힣](?![가-힣])))");

  /** How much is looked at around a name. */
  private static final int AROUND = 40;

  /** From this level on a given name is no rare one. */
  private static final int COMMON_GIVEN = 2;

  /** The level from which a word is rare, and that of well-known places. */
  private static final int RARE = 5;

  private static final int PLACE = 7;

  /** How much it says against a name that it is written in this way, and what is enough. */
  private static final double APART_SCORE = -1;

  private static final double LEAST = 1;

  private static final int LENGTH = 3;

  private final HangulWords words;
  private final Score score;

  HangulApart(HangulWords words, Score score) {
    this.words = words;
    this.score = score;
  }

  /** Adds the names of some lines to a list, and takes from it what is only a part of one. */
  void find(String text, List<Found> found) {
    List<Found> names = new ArrayList<>();
    BitSet covered = new BitSet();
    Matcher matcher = APART.matcher(text);
    while (matcher.find()) {
      boolean two = matcher.group(2) != null;
      String given = two ? matcher.group(2) : matcher.group(3) + matcher.group(4);
      int level = words.level(given);
      if (GivenNames.level(given) >= COMMON_GIVEN && level >= RARE && level != PLACE) {
        String name = matcher.group(1) + given;
        double sum = score(text, matcher.start(), matcher.end(), name, two);
        if (sum >= LEAST) {
          names.add(new Found(matcher.start(), matcher.end(), name, sum));
          covered.set(matcher.start(), matcher.end());
        }
      }
    }
    if (!names.isEmpty()) {
      found.removeIf(other -> covered.get(other.start(), other.end()).cardinality() > 0);
      found.addAll(names);
    }
  }

  /** What speaks for a name that is read as one word, which has to have a title or need not. */
  private double score(String text, int start, int end, String name, boolean titled) {
    String before = text.substring(Math.max(0, start - AROUND), start);
    String behind = text.substring(end, Math.min(text.length(), end + AROUND));
    String joined = before + name + behind;
    String word = HangulNeighbors.word(joined, before.length());
    int wordEnd = before.length() + word.length();
    return titled && !isTitled(joined, wordEnd, word)
        ? Double.NEGATIVE_INFINITY
        : score.of(joined, before.length(), wordEnd, word, LENGTH) + APART_SCORE;
  }

  private static boolean isTitled(String text, int end, String word) {
    if (word.length() > LENGTH) {
      return HangulRest.of(word, LENGTH) == HangulRest.Kind.TITLE;
    }
    After after = HangulNeighbors.after(text, end);
    return after == After.TITLE
        || (after == After.SHORT_TITLE
            && KoreanTitles.is(Mark.SUFFIX, text.substring(end + 1, end + 2)));
  }
}
