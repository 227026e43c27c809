// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinFinderModel.Words;
import io.github.ireum.names.LatinTokens.Gap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the text around a candidate for a name says of it. For one thread. */
final class LatinContext {

  private static final int NEAR = 600;
  private static final int LONGEST_SYLLABLE = 6;
  private static final int LONGEST_LOWER = 7;

  /** How often a text about Korea speaks of it. */
  private static final int ABOUT = 4;

  private final LatinFinderModel model;
  private final LatinCandidate weigher;
  private final List<LatinToken> tokens;
  private final LowerWords lower;
  private final Set<String> alone = new HashSet<>();
  private final Set<String> titled = new HashSet<>();
  private final List<Integer> korea;

  LatinContext(LatinFinderModel model, LatinCandidate weigher, LatinText text) {
    this.model = model;
    this.weigher = weigher;
    tokens = text.tokens();
    lower = text.lower();
    korea = text.korea();
    for (int i = 0; i < tokens.size(); i++) {
      LatinToken token = tokens.get(i);
      if (token.capital() && isPart(token) && standsAlone(i)) {
        alone.add(token.letters());
        if (i > 0 && isTitle(tokens.get(i - 1), token)) {
          titled.add(token.letters());
        }
      }
    }
  }

  private boolean isTitle(LatinToken before, LatinToken token) {
    return before.capital() && model.has(Words.TITLE, before) && token.start() - before.end() <= 2;
  }

  /** Whether no other word of a name stands beside a word, which is no common one. */
  private boolean standsAlone(int at) {
    LatinToken token = tokens.get(at);
    LatinToken before = at == 0 ? null : tokens.get(at - 1);
    LatinToken next = at + 1 == tokens.size() ? null : tokens.get(at + 1);
    boolean joined =
        next != null
            && (next.gap() == Gap.HYPHEN
                || (next.gap() == Gap.SPACE && next.capital() && !model.has(Words.TITLE, next)));
    boolean follows =
        before != null
            && token.gap() != Gap.BREAK
            && !isTitle(before, token)
            && (token.gap() == Gap.HYPHEN || before.dotted() || isName(before));
    boolean ordinary = token.sentence() || before == null;
    return !joined && !follows && !(ordinary && (isLower(token.letters()) || isStop(token)));
  }

  /** Whether a word stands somewhere in small letters. */
  private boolean isLower(String letters) {
    return letters.length() <= LONGEST_LOWER && lower.contains(letters);
  }

  private boolean isName(LatinToken token) {
    return token.capital() && !token.sentence() && !isStop(token);
  }

  private boolean isStop(LatinToken token) {
    return model.has(Words.STOP, token);
  }

  /** Adds to the features of a candidate what the text around it says. */
  void add(double[] f, int from, int to, boolean last) {
    int surname = last ? to - 1 : from;
    boolean lowerGiven = false;
    boolean line = false;
    for (int i = from; i < to; i++) {
      LatinToken token = tokens.get(i);
      lowerGiven |= i != surname && token.capital() && isLower(token.letters());
      line |= i > from && token.gap() == Gap.LINE;
    }
    set(f, LatinFeatures.LOWER_SURNAME, isLower(tokens.get(surname).letters()));
    set(f, LatinFeatures.LOWER_GIVEN, lowerGiven);
    set(f, LatinFeatures.LINE, line);
    LatinToken first = tokens.get(from);
    set(f, LatinFeatures.SENTENCE_STOP, first.sentence() && model.has(Words.STOP, first));
    boolean upper = true;
    for (LatinToken token : tokens.subList(from, to)) {
      upper &= token.upper();
    }
    set(f, LatinFeatures.UPPER, upper);
    before(f, from, upper);
    after(f, to, upper);
    int near = distance(first.start());
    set(f, LatinFeatures.KOREA_NEAR, near < NEAR);
    set(f, LatinFeatures.MONO_KOREA, near < Integer.MAX_VALUE && !isFull(f));
    set(f, LatinFeatures.KOREA, near < Integer.MAX_VALUE);
    set(f, LatinFeatures.ABOUT_KOREA, korea.size() >= ABOUT);
    String letters = tokens.get(surname).letters();
    set(f, LatinFeatures.SURNAME_ALONE, alone.contains(letters));
    set(f, LatinFeatures.SURNAME_TITLED, titled.contains(letters));
    set(f, LatinFeatures.MONO_ALONE, alone.contains(letters) && !isFull(f));
    String other = tokens.get(last ? from : to - 1).letters();
    set(f, LatinFeatures.OTHER_ALONE, alone.contains(other));
    set(f, LatinFeatures.MONO_TITLE, f[LatinFeatures.TITLE.ordinal()] > 0 && !isFull(f));
    f[LatinFeatures.BIAS.ordinal()] = 1;
  }

  private void before(double[] f, int from, boolean upper) {
    LatinToken previous = from == 0 ? null : tokens.get(from - 1);
    if (previous == null) {
      return;
    }
    boolean title = model.has(Words.TITLE, previous);
    boolean close = tokens.get(from).start() - previous.end() <= 2;
    set(f, LatinFeatures.TITLE, title && close);
    boolean joined = tokens.get(from).gap() == Gap.SPACE;
    if (joined && previous.capital() && !title && previous.upper() == upper) {
      String letters = previous.letters();
      boolean western = WesternNames.contains(letters) || previous.dotted();
      boolean word = isLower(letters) || model.has(Words.STOP, letters);
      boolean place = model.has(Words.CONTEXT, letters) || model.has(Words.PLACE, letters);
      boolean syllable = isPart(previous) && !(word && (upper || previous.sentence()));
      set(f, LatinFeatures.WESTERN_BEFORE, western);
      set(f, LatinFeatures.CAPITAL_BEFORE, !western && !word && !place && !upper);
      set(f, isFull(f) ? LatinFeatures.FULL_BEFORE : LatinFeatures.SYLLABLE_BEFORE, syllable);
    }
  }

  private void after(double[] f, int to, boolean upper) {
    LatinToken next = to == tokens.size() ? null : tokens.get(to);
    if (next != null
        && next.capital()
        && next.gap() == Gap.SPACE
        && next.upper() == upper
        && !model.has(Words.TITLE, next)) {
      boolean word = isLower(next.letters());
      boolean hyphen = f[LatinFeatures.HYPHEN_LOWER.ordinal()] > 0;
      set(f, LatinFeatures.CAPITAL_AFTER, !word && !hyphen && !upper);
      LatinFeatures syllable = isFull(f) ? LatinFeatures.FULL_AFTER : LatinFeatures.SYLLABLE_AFTER;
      set(f, syllable, isPart(next) && !(upper && model.has(Words.STOP, next)));
    }
  }

  /** Whether it has a given name of two syllables already. */
  private boolean isFull(double[] f) {
    return f[LatinFeatures.MONOSYLLABLE.ordinal()] == 0;
  }

  private boolean isPart(LatinToken token) {
    String letters = token.letters();
    return letters.length() <= LONGEST_SYLLABLE
        && !model.has(Words.PLACE, letters)
        && !model.has(Words.TITLE, letters)
        && (weigher.isSyllable(letters) || !weigher.surnames(letters).isEmpty());
  }

  private int distance(int at) {
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
