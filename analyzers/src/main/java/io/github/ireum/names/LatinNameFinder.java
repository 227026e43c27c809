// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinFinderModel.Words;
import io.github.ireum.names.LatinTokens.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names in Latin letters: two to four words with capitals, of which the first or the last is
 * a Korean surname and the others can be read as syllables. What they are is decided by a logistic
 * regression; where candidates overlap, the most probable one stays. Thread-safe.
 */
final class LatinNameFinder {

  /**
   * Some words that may be a name.
   *
   * @param from the first of them
   * @param to after the last
   */
  record Candidate(int from, int to, double[] features, double probability) {}

  private static final double LEAST = 0.5;
  private static final int MOST_PARTS = 4;
  private static final double KNOWN = 0.98;

  /** From so often on, more repetitions say no more; as a logarithm. */
  private static final double REPETITIONS = Math.log(5);

  private final KoreanNames names;
  private final LatinFinderModel model;
  private final WordFacts facts;
  private final LatinCandidate weigher;
  private final LatinEndings endings;

  LatinNameFinder(KoreanNames names, LatinFinderModel model) {
    this.names = names;
    this.model = model;
    facts = new WordFacts(model, names.spellings().model());
    weigher = new LatinCandidate(names.spellings().model(), model);
    endings = new LatinEndings(weigher);
  }

  /** Takes a text apart. */
  LatinText read(String text) {
    return new LatinText(text, facts);
  }

  /** Adds the names of a text to a list. */
  void find(LatinText latin, List<NameMention> mentions) {
    String text = latin.text();
    LatinTokens tokens = latin.tokens();
    for (Candidate candidate : best(candidates(latin))) {
      int start = tokens.start(candidate.from());
      int end = tokens.end(candidate.to() - 1);
      String surface = text.substring(start, end);
      List<Reading> readings = names.read(surface);
      if (!readings.isEmpty()) {
        mentions.add(new NameMention(start, end, surface, candidate.probability(), readings));
      }
    }
  }

  /** Keeps of overlapping candidates the most probable; they come sorted by their first word. */
  private static List<Candidate> best(List<Candidate> candidates) {
    List<Candidate> kept = new ArrayList<>();
    int i = 0;
    while (i < candidates.size()) {
      int end = candidates.get(i).to();
      int next = i + 1;
      while (next < candidates.size() && candidates.get(next).from() < end) {
        end = Math.max(end, candidates.get(next).to());
        next++;
      }
      List<Candidate> cluster = new ArrayList<>(candidates.subList(i, next));
      cluster.sort(Comparator.comparingDouble(candidate -> -candidate.probability()));
      boolean[] taken = new boolean[end - candidates.get(i).from()];
      for (Candidate candidate : cluster) {
        if (candidate.probability() >= LEAST && take(candidate, taken, candidates.get(i).from())) {
          kept.add(candidate);
        }
      }
      i = next;
    }
    return kept;
  }

  private static boolean take(Candidate candidate, boolean[] taken, int base) {
    for (int i = candidate.from(); i < candidate.to(); i++) {
      if (taken[i - base]) {
        return false;
      }
    }
    for (int i = candidate.from(); i < candidate.to(); i++) {
      taken[i - base] = true;
    }
    return true;
  }

  /** Returns all that may be names, by their first word. */
  List<Candidate> candidates(LatinText text) {
    LatinTokens tokens = text.tokens();
    endings.leaveOut(tokens);
    List<Candidate> found = new ArrayList<>();
    Map<String, Set<Integer>> places = new HashMap<>();
    LatinContext context = null;
    for (int from = 0; from + 1 < tokens.size(); from++) {
      if (!isStart(tokens, from)) {
        continue;
      }
      boolean entry = NameEntry.isSurname(tokens, from);
      int most = Math.min(tokens.size(), from + MOST_PARTS);
      for (int to = from + 1; to <= most && continues(tokens, from, to - 1, entry); to++) {
        if (to < from + 2 || !isEnd(tokens, to) || (entry && !NameEntry.isEnd(tokens, to))) {
          continue;
        }
        for (int order = 0; order < (entry ? 1 : 2); order++) {
          boolean last = order == 1;
          double[] features = weigher.features(tokens, from, to, last);
          if (features != null && !model.has(Words.OTHER, key(tokens, from, to))) {
            context = context == null ? new LatinContext(weigher, text) : context;
            context.add(features, from, to, last);
            if ((last && beginsSentence(tokens, to - 1))
                || isPhrase(features, last)
                || (!last && isSaying(features, tokens, from))
                || (entry && has(features, LatinFeatures.MONOSYLLABLE))) {
              continue;
            }
            places.computeIfAbsent(key(tokens, from, to), key -> new HashSet<>()).add(from);
            found.add(new Candidate(from, to, features, 0));
          }
        }
      }
    }
    found.replaceAll(candidate -> weighed(candidate, tokens, places));
    return found;
  }

  /**
   * "In Yun we see" and "So Chang said" begin with a word that the text also has in lower case;
   * "Since Kim left" with one that is common enough to be known as such.
   */
  private static boolean isPhrase(double[] features, boolean last) {
    if (has(features, LatinFeatures.STOP_ALL) && has(features, LatinFeatures.UPPER)) {
      return true;
    }
    if (!has(features, LatinFeatures.SENTENCE_STOP)) {
      return false;
    }
    boolean mono = has(features, LatinFeatures.MONOSYLLABLE);
    boolean single = mono || has(features, LatinFeatures.JOINED);
    LatinFeatures lower = last ? LatinFeatures.LOWER_GIVEN : LatinFeatures.LOWER_SURNAME;
    return (mono && has(features, lower))
        || (single && last && has(features, LatinFeatures.STOP_GIVEN));
  }

  /** "So Chang said": a common word that begins a sentence, and a surname. */
  private boolean isSaying(double[] features, LatinTokens tokens, int from) {
    return has(features, LatinFeatures.SENTENCE_STOP)
        && has(features, LatinFeatures.MONOSYLLABLE)
        && has(features, LatinFeatures.STOP_SURNAME)
        && weigher.isUsualSurname(tokens.letters(from + 1));
  }

  /** Whether what would be the surname is a common word behind the end of a sentence: "U.S. We". */
  private static boolean beginsSentence(LatinTokens tokens, int surname) {
    return (tokens.isInitial(surname - 1) || tokens.isSentence(surname))
        && tokens.has(Words.STOP, surname);
  }

  private static boolean has(double[] features, LatinFeatures feature) {
    return features[feature.ordinal()] > 0;
  }

  /** Decides how likely a candidate is a name, when it is known where else the same words are. */
  private Candidate weighed(
      Candidate candidate, LatinTokens tokens, Map<String, Set<Integer>> places) {
    String key = key(tokens, candidate.from(), candidate.to());
    double[] features = candidate.features();
    int others = places.getOrDefault(key, Set.of()).size() - 1;
    double repeated = Math.min(1, Math.log1p(Math.max(0, others)) / REPETITIONS);
    boolean mono = has(features, LatinFeatures.MONOSYLLABLE);
    features[LatinFeatures.REPEATED.ordinal()] = repeated;
    features[LatinFeatures.MONO_REPEATED.ordinal()] = mono ? repeated : 0;
    double probability = model.has(Words.KNOWN, key) ? KNOWN : model.probability(features);
    return new Candidate(candidate.from(), candidate.to(), features, probability);
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
    return tokens.gap(at) != Gap.HYPHEN || !weigher.isSyllable(tokens.letters(before));
  }

  private static boolean isSecondTitle(LatinTokens tokens, int at) {
    return tokens.has(Words.SECOND_TITLE, at) && tokens.has(Words.TITLE, at - 1);
  }

  /**
   * Whether a name goes on with a word.
   *
   * @param entry whether a comma stands behind its first word
   */
  private boolean continues(LatinTokens tokens, int from, int at, boolean entry) {
    boolean comma = entry && at == from + 1;
    if (!tokens.hasLetters(at) || (at > from && tokens.gap(at) == Gap.BREAK && !comma)) {
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
        && weigher.isSyllable(tokens.letters(at));
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
    return !tokens.isCapital(to) && next.length() > 2 && !weigher.isSyllable(next);
  }

  private static String key(LatinTokens tokens, int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(i == from ? "" : "_").append(tokens.letters(i).replace("'", ""));
    }
    return key.toString();
  }
}
