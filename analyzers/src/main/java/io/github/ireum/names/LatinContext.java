// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinFinderModel.Words;
import io.github.ireum.names.LatinTokens.Gap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the text around a candidate for a name says of it. For one thread. */
final class LatinContext {

  private static final int NEAR = 600;
  private static final int LONGEST_LOWER = 7;

  /** How often a text about Korea speaks of it. */
  private static final int ABOUT = 4;

  /**
   * How a word stands elsewhere in the text.
   *
   * @param alone with no other word of a name beside it
   * @param titled so, behind a title
   */
  private record Elsewhere(boolean alone, boolean titled) {}

  private final NameLetters nameLetters;
  private final LatinText text;
  private final LatinTokens tokens;
  private final LowerWords lower;
  private final Map<String, Elsewhere> elsewhere = new HashMap<>();

  LatinContext(NameLetters nameLetters, LatinText text) {
    this.nameLetters = nameLetters;
    this.text = text;
    tokens = text.tokens();
    lower = text.lower();
  }

  private Elsewhere elsewhere(int at) {
    return elsewhere.computeIfAbsent(tokens.letters(at), this::lookElsewhere);
  }

  private Elsewhere lookElsewhere(String letters) {
    boolean[] found = new boolean[2];
    if (nameLetters.isPartOfName(letters)) {
      text.capitalized()
          .forEach(
              letters,
              start -> {
                if (found[1]) {
                  return;
                }
                LatinTokens near = text.near(start);
                int at = near.at(start);
                boolean alone = standsAlone(near, at);
                found[0] |= alone;
                found[1] |= alone && at > 0 && isTitled(near, at);
              });
    }
    return new Elsewhere(found[0], found[1]);
  }

  private static boolean isTitled(LatinTokens tokens, int at) {
    return tokens.isCapital(at - 1)
        && tokens.has(Words.TITLE, at - 1)
        && tokens.start(at) - tokens.end(at - 1) <= 2;
  }

  /** Whether no other word of a name stands beside a word, which is no common one. */
  private boolean standsAlone(LatinTokens words, int at) {
    int next = at + 1;
    boolean joined =
        next < words.size()
            && (words.gap(next) == Gap.HYPHEN
                || (words.gap(next) == Gap.SPACE
                    && words.isCapital(next)
                    && !words.has(Words.TITLE, next)));
    if (joined || (at > 0 && follows(words, at))) {
      return false;
    }
    boolean ordinary = at == 0 || words.isSentence(at);
    return !(ordinary && (words.has(Words.STOP, at) || isLower(words.letters(at))));
  }

  /** Whether a word belongs to the one before it. */
  private static boolean follows(LatinTokens words, int at) {
    return words.gap(at) != Gap.BREAK
        && !isTitled(words, at)
        && (words.gap(at) == Gap.HYPHEN || words.isInitial(at - 1) || isName(words, at - 1));
  }

  private static boolean isName(LatinTokens words, int at) {
    return words.isCapital(at) && !words.isSentence(at) && !words.has(Words.STOP, at);
  }

  /** Whether a word stands somewhere in small letters. */
  private boolean isLower(int at) {
    return isLower(tokens.letters(at));
  }

  private boolean isLower(String letters) {
    return letters.length() <= LONGEST_LOWER && lower.contains(letters);
  }

  /** Adds to the features of a candidate what the text around it says. */
  void add(double[] f, int from, int to, boolean last) {
    int surname = last ? to - 1 : from;
    boolean lowerGiven = false;
    boolean line = false;
    boolean upper = true;
    for (int i = from; i < to; i++) {
      lowerGiven |= i != surname && tokens.isCapital(i) && isLower(i);
      line |= i > from && tokens.gap(i) == Gap.LINE;
      upper &= tokens.isUpper(i);
    }
    set(f, LatinFeatures.LOWER_SURNAME, isLower(surname));
    set(f, LatinFeatures.LOWER_GIVEN, lowerGiven);
    set(f, LatinFeatures.LINE, line);
    set(f, LatinFeatures.SENTENCE_STOP, tokens.isSentence(from) && tokens.has(Words.STOP, from));
    set(f, LatinFeatures.UPPER, upper);
    boolean heading = !upper && text.isHeading(tokens.start(from), tokens.end(to - 1));
    set(f, LatinFeatures.HEADING, heading);
    if (from > 0) {
      before(f, from, upper, heading);
    }
    if (to < tokens.size()) {
      after(f, to, upper, heading);
    }
    int near = distance(tokens.start(from));
    set(f, LatinFeatures.KOREA_NEAR, near < NEAR);
    set(f, LatinFeatures.MONO_KOREA, near < Integer.MAX_VALUE && !isFull(f));
    set(f, LatinFeatures.KOREA, near < Integer.MAX_VALUE);
    set(f, LatinFeatures.ABOUT_KOREA, text.korea().size() >= ABOUT);
    Elsewhere surnames = elsewhere(surname);
    set(f, LatinFeatures.SURNAME_ALONE, surnames.alone());
    set(f, LatinFeatures.SURNAME_TITLED, surnames.titled());
    set(f, LatinFeatures.MONO_ALONE, surnames.alone() && !isFull(f));
    set(f, LatinFeatures.OTHER_ALONE, elsewhere(last ? from : to - 1).alone());
    set(f, LatinFeatures.MONO_TITLE, f[LatinFeatures.TITLE.ordinal()] > 0 && !isFull(f));
    f[LatinFeatures.BIAS.ordinal()] = 1;
  }

  /**
   * Adds what stands before.
   *
   * @param upper whether the name is in capitals
   * @param heading whether all around it have one
   */
  private void before(double[] f, int from, boolean upper, boolean heading) {
    int previous = from - 1;
    boolean title = tokens.has(Words.TITLE, previous);
    boolean close = tokens.start(from) - tokens.end(previous) <= 2;
    set(f, LatinFeatures.TITLE, title && close);
    boolean joined = tokens.gap(from) == Gap.SPACE;
    if (joined && tokens.isCapital(previous) && !title && tokens.isUpper(previous) == upper) {
      String letters = tokens.letters(previous);
      boolean western = WesternNames.contains(letters) || tokens.isInitial(previous);
      boolean word =
          isLower(previous)
              || tokens.has(Words.STOP, previous)
              || tokens.has(Words.NEVER, previous);
      boolean place = tokens.has(Words.CONTEXT, previous) || tokens.has(Words.PLACE, previous);
      boolean syllable =
          nameLetters.isPartOfName(letters)
              && !(word && (upper || heading || tokens.isSentence(previous)));
      set(f, LatinFeatures.WESTERN_BEFORE, western);
      boolean says = !upper && !heading && !tokens.isSentence(previous);
      set(f, LatinFeatures.CAPITAL_BEFORE, says && !western && !word && !place);
      set(f, isFull(f) ? LatinFeatures.FULL_BEFORE : LatinFeatures.SYLLABLE_BEFORE, syllable);
    }
  }

  private void after(double[] f, int next, boolean upper, boolean heading) {
    if (tokens.isCapital(next)
        && tokens.gap(next) == Gap.SPACE
        && tokens.isUpper(next) == upper
        && !tokens.has(Words.TITLE, next)) {
      boolean word = isLower(next);
      boolean hyphen = f[LatinFeatures.HYPHEN_LOWER.ordinal()] > 0;
      set(f, LatinFeatures.CAPITAL_AFTER, !word && !hyphen && !upper && !heading);
      LatinFeatures syllable = isFull(f) ? LatinFeatures.FULL_AFTER : LatinFeatures.SYLLABLE_AFTER;
      boolean part = nameLetters.isPartOfName(tokens.letters(next));
      set(f, syllable, part && !((upper || heading) && tokens.has(Words.STOP, next)));
    }
  }

  /** Whether it has a given name of two syllables already. */
  private boolean isFull(double[] f) {
    return f[LatinFeatures.MONOSYLLABLE.ordinal()] == 0;
  }

  /** How far it is to where the text speaks of Korea, {@link Integer#MAX_VALUE} if nowhere. */
  private int distance(int at) {
    List<Integer> korea = text.korea();
    int low = 0;
    int high = korea.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (korea.get(middle) < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int before = low == 0 ? Integer.MAX_VALUE : at - korea.get(low - 1);
    int after = low == korea.size() ? Integer.MAX_VALUE : korea.get(low) - at;
    return Math.min(before, after);
  }

  private static void set(double[] f, LatinFeatures feature, boolean value) {
    f[feature.ordinal()] = value ? 1 : 0;
  }
}
