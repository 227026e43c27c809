// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinFinderModel.Words;
import io.github.ireum.names.LatinTokens.Gap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which words in Latin letters may be a name, as far as they and their neighbours tell: two to four
 * with capitals, of which the first or the last is a Korean surname and the others can be read as
 * syllables. Thread-safe.
 */
final class LatinSpans {

  /**
   * Some words that may be a name.
   *
   * @param from the first of them
   * @param to after the last
   * @param last whether the surname is last
   * @param key the words as the lists of a model have them
   * @param features those that lie in the words themselves
   */
  record Span(int from, int to, boolean last, String key, double[] features) {
    /** Returns whether it has the words of another one. */
    boolean isSame(Span other) {
      return from == other.from && to == other.to;
    }
  }

  private static final int MOST_PARTS = 4;

  /** What a hyphen joins to a name though it could be read as a syllable. */
  private static final Set<String> BEHIND_NAMES = Set.of("led", "era", "run", "made", "like");

  /** What a hyphen joins to the beginning of a name, likewise. */
  private static final Set<String> PREFIXES = Set.of("anti", "non", "pro", "ex", "pre", "post");

  /** What stands before a title that is cut short. */
  private static final Set<String> BEFORE_MINISTER =
      Set.of("prime", "foreign", "defense", "defence", "vice", "deputy", "acting", "former");

  private final LatinFinderModel model;
  private final LatinCandidate weigher;
  private final NameLetters nameLetters;

  LatinSpans(LatinFinderModel model, LatinCandidate weigher, NameLetters nameLetters) {
    this.model = model;
    this.weigher = weigher;
    this.nameLetters = nameLetters;
  }

  /**
   * Adds all that may be names, by their first word.
   *
   * @param first the first word that they may begin with
   * @param end after the last one
   */
  void collect(LatinTokens tokens, int first, int end, List<Span> found) {
    for (int from = first; from < end && from + 1 < tokens.size(); from++) {
      if (isStart(tokens, from)) {
        collect(tokens, from, found);
      }
    }
  }

  private void collect(LatinTokens tokens, int from, List<Span> found) {
    boolean entry =
        (tokens.facts(from) & WordFacts.ANY_SURNAME) != 0 && NameEntry.isSurname(tokens, from);
    int most = Math.min(tokens.size(), from + MOST_PARTS);
    for (int to = from + 1; to <= most && continues(tokens, from, to - 1, entry); to++) {
      if (to < from + 2 || !isEnd(tokens, to)) {
        continue;
      }
      if (entry) {
        Span span = NameEntry.isEnd(tokens, to) ? span(tokens, from, to, false) : null;
        if (span != null && span.features()[LatinFeatures.MONOSYLLABLE.ordinal()] == 0) {
          found.add(span);
        }
        continue;
      }
      Span first = span(tokens, from, to, false);
      if (first != null) {
        found.add(first);
      }
      Span last = beginsSentence(tokens, to - 1) ? null : span(tokens, from, to, true);
      if (last != null) {
        found.add(last);
      }
    }
  }

  /** Reads some words as a name; null if they are none. */
  private @Nullable Span span(LatinTokens tokens, int from, int to, boolean last) {
    double[] features = weigher.features(tokens, from, to, last);
    if (features == null) {
      return null;
    }
    String key = key(tokens, from, to);
    return model.has(Words.OTHER, key) ? null : new Span(from, to, last, key, features);
  }

  private static String key(LatinTokens tokens, int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(i == from ? "" : "_").append(tokens.letters(i).replace("'", ""));
    }
    return key.toString();
  }

  /** Whether what would be the surname is a common word behind the end of a sentence: "U.S. We". */
  private static boolean beginsSentence(LatinTokens tokens, int surname) {
    return (tokens.isInitial(surname - 1) || tokens.isSentence(surname))
        && tokens.has(Words.STOP, surname);
  }

  private boolean isStart(LatinTokens tokens, int at) {
    if (!tokens.isCapital(at) || !tokens.hasLetters(at) || tokens.has(Words.NEVER, at)) {
      return false;
    }
    if (at == 0) {
      return true;
    }
    int before = at - 1;
    boolean close = tokens.start(at) - tokens.end(before) <= 1;
    if (close && (tokens.isInitial(before) || isSecondTitle(tokens, at))) {
      return false;
    }
    return tokens.gap(at) != Gap.HYPHEN
        || !nameLetters.isSyllable(tokens.letters(before))
        || PREFIXES.contains(tokens.letters(before))
        || isSecondName(tokens, at);
  }

  /** Whether a hyphen is between two names: the Moon Jae-in-Kim Jong-un summit. */
  private boolean isSecondName(LatinTokens tokens, int at) {
    return at > 2
        && tokens.gap(at) == Gap.HYPHEN
        && tokens.gap(at - 1) == Gap.HYPHEN
        && tokens.isCapital(at)
        && nameLetters.isUsualSurname(tokens.letters(at))
        && at + 1 < tokens.size()
        && tokens.gap(at + 1) == Gap.SPACE
        && tokens.isCapital(at + 1);
  }

  /** Foreign Min. Yun; but not the producer Min Hee-jin. */
  private static boolean isSecondTitle(LatinTokens tokens, int at) {
    return tokens.has(Words.SECOND_TITLE, at)
        && tokens.has(Words.TITLE, at - 1)
        && BEFORE_MINISTER.contains(tokens.letters(at - 1));
  }

  /**
   * Whether a name goes on with a word.
   *
   * @param entry whether a comma stands behind its first word
   */
  private boolean continues(LatinTokens tokens, int from, int at, boolean entry) {
    boolean comma = entry && at == from + 1;
    if (!tokens.hasLetters(at)
        || (at > from && tokens.gap(at) == Gap.BREAK && !comma)
        || (at > from && isSecondName(tokens, at))) {
      return false;
    }
    boolean hyphen = at > from && tokens.gap(at) == Gap.HYPHEN;
    if (!tokens.isCapital(at) && !hyphen && !(at == from + 2 && isAspirated(tokens, at))) {
      return false;
    }
    return (at > from && (hyphen || isJoined(tokens, at + 1))) || !isOther(tokens, from, at);
  }

  /**
   * Whether a word is a syllable with a hyphen before it: the other half of Nam-june, Myong-rok.
   */
  private boolean isJoined(LatinTokens tokens, int at) {
    return at < tokens.size()
        && tokens.gap(at) == Gap.HYPHEN
        && nameLetters.isSyllable(tokens.letters(at));
  }

  /** Whether a word is no syllable where it stands. */
  private static boolean isOther(LatinTokens tokens, int from, int at) {
    return tokens.has(Words.TITLE, at)
        || tokens.has(Words.NEVER, at)
        || (tokens.has(Words.PLACE, at) && (!tokens.has(Words.ACRONYM, at) || tokens.isUpper(at)))
        || (tokens.has(Words.MONTH, at) && tokens.isBesideNumber(at))
        || (tokens.has(Words.MIDDLE, at) && (at == from || !isBetweenCapitals(tokens, at)));
  }

  /** Nam June Paik, but neither June Park nor On June Park. */
  private static boolean isBetweenCapitals(LatinTokens tokens, int at) {
    return at + 1 < tokens.size()
        && !tokens.has(Words.STOP, at - 1)
        && tokens.gap(at) == Gap.SPACE
        && tokens.gap(at + 1) == Gap.SPACE
        && tokens.isCapital(at + 1);
  }

  private static boolean isAspirated(LatinTokens tokens, int at) {
    return tokens.number(at) == WordNumber.OTHER && tokens.letters(at).indexOf('\'') > 0;
  }

  /** A name does not end before a hyphen with another syllable. */
  private boolean isEnd(LatinTokens tokens, int to) {
    if (to == tokens.size() || tokens.gap(to) != Gap.HYPHEN) {
      return true;
    }
    String next = tokens.letters(to);
    return isSecondName(tokens, to)
        || (!tokens.isCapital(to)
            && (BEHIND_NAMES.contains(next)
                || (next.length() > 2 && !nameLetters.isSyllable(next))));
  }
}
