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
  private final LatinCandidate weigher;

  LatinNameFinder(KoreanNames names, LatinFinderModel model) {
    this.names = names;
    this.model = model;
    weigher = new LatinCandidate(names.spellings().model(), model);
  }

  /** Takes a text apart. */
  LatinText read(String text) {
    return new LatinText(text, model);
  }

  /** Adds the names of a text to a list. */
  void find(LatinText latin, List<NameMention> mentions) {
    String text = latin.text();
    List<LatinToken> tokens = latin.tokens();
    for (Candidate candidate : best(candidates(latin))) {
      int start = tokens.get(candidate.from()).start();
      int end = tokens.get(candidate.to() - 1).end();
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
    List<LatinToken> tokens = text.tokens();
    List<Candidate> found = new ArrayList<>();
    Map<String, Set<Integer>> places = new HashMap<>();
    LatinContext context = null;
    for (int from = 0; from + 1 < tokens.size(); from++) {
      if (!isStart(tokens, from)) {
        continue;
      }
      int most = Math.min(tokens.size(), from + MOST_PARTS);
      for (int to = from + 1; to <= most && continues(tokens, from, to - 1); to++) {
        if (to < from + 2 || !isEnd(tokens, to)) {
          continue;
        }
        List<LatinToken> words = tokens.subList(from, to);
        for (int order = 0; order < 2; order++) {
          double[] features = weigher.features(words, order == 1);
          if (features != null && !model.has(Words.OTHER, key(words))) {
            context = context == null ? new LatinContext(model, weigher, text) : context;
            context.add(features, from, to, order == 1);
            boolean next = order == 1 && beginsSentence(tokens.get(to - 2), tokens.get(to - 1));
            if (next || isPhrase(features, order == 1)) {
              continue;
            }
            places.computeIfAbsent(key(words), key -> new HashSet<>()).add(from);
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
    if (!has(features, LatinFeatures.SENTENCE_STOP)) {
      return false;
    }
    boolean mono = has(features, LatinFeatures.MONOSYLLABLE);
    boolean single = mono || has(features, LatinFeatures.JOINED);
    LatinFeatures lower = last ? LatinFeatures.LOWER_GIVEN : LatinFeatures.LOWER_SURNAME;
    return (mono && has(features, lower))
        || (single && last && has(features, LatinFeatures.STOP_GIVEN));
  }

  /** Whether what would be the surname is a common word behind the end of a sentence: "U.S. We". */
  private boolean beginsSentence(LatinToken before, LatinToken surname) {
    return (before.dotted() || surname.sentence()) && model.has(Words.STOP, surname);
  }

  private static boolean has(double[] features, LatinFeatures feature) {
    return features[feature.ordinal()] > 0;
  }

  /** Decides how likely a candidate is a name, when it is known where else the same words are. */
  private Candidate weighed(
      Candidate candidate, List<LatinToken> tokens, Map<String, Set<Integer>> places) {
    String key = key(tokens.subList(candidate.from(), candidate.to()));
    double[] features = candidate.features();
    int others = places.getOrDefault(key, Set.of()).size() - 1;
    double repeated = Math.min(1, Math.log1p(Math.max(0, others)) / REPETITIONS);
    boolean mono = has(features, LatinFeatures.MONOSYLLABLE);
    features[LatinFeatures.REPEATED.ordinal()] = repeated;
    features[LatinFeatures.MONO_REPEATED.ordinal()] = mono ? repeated : 0;
    double probability = model.has(Words.KNOWN, key) ? KNOWN : model.probability(features);
    return new Candidate(candidate.from(), candidate.to(), features, probability);
  }

  private boolean isStart(List<LatinToken> tokens, int at) {
    LatinToken token = tokens.get(at);
    if (!token.capital() || token.letters().isEmpty() || at == 0) {
      return at == 0 && token.capital() && !token.letters().isEmpty();
    }
    LatinToken before = tokens.get(at - 1);
    boolean close = token.start() - before.end() <= 1;
    boolean abbreviated = before.dotted() && close;
    boolean shortTitle = token.letters().equals("min") && model.has(Words.TITLE, before) && close;
    return !abbreviated
        && !shortTitle
        && (token.gap() != Gap.HYPHEN || !weigher.isSyllable(before.letters()));
  }

  private boolean continues(List<LatinToken> tokens, int from, int at) {
    LatinToken token = tokens.get(at);
    boolean joined = at == from || token.gap() != Gap.BREAK;
    boolean aspirated = at == from + 2 && token.letters().indexOf('\'') > 0;
    boolean cased = token.capital() || aspirated || (token.gap() == Gap.HYPHEN && at > from);
    return joined
        && cased
        && !token.letters().isEmpty()
        && !model.has(Words.TITLE, token)
        && !model.has(Words.PLACE, token);
  }

  /** A name does not end before a hyphen with another syllable. */
  private boolean isEnd(List<LatinToken> tokens, int to) {
    if (to == tokens.size() || tokens.get(to).gap() != Gap.HYPHEN) {
      return true;
    }
    LatinToken next = tokens.get(to);
    return !next.capital() && next.letters().length() > 2 && !weigher.isSyllable(next.letters());
  }

  private static String key(List<LatinToken> words) {
    StringBuilder key = new StringBuilder();
    for (LatinToken word : words) {
      key.append(key.length() == 0 ? "" : "_").append(word.letters().replace("'", ""));
    }
    return key.toString();
  }
}
