// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.LatinFinderModel.Words;
import io.github.ireum.names.LatinSpans.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names in Latin letters: of what may be one by itself, a logistic regression decides what it
 * is where it stands; where candidates overlap, the most probable one stays. Thread-safe.
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
  private static final double KNOWN = 0.98;

  /** From so often on, more repetitions say no more; as a logarithm. */
  private static final double REPETITIONS = Math.log(5);

  private static final Set<String> OPENINGS = WordList.OPENING.set();

  private final KoreanNames names;
  private final LatinFinderModel model;
  private final WordFacts facts;
  private final NameLetters nameLetters;
  private final LatinEndings endings;
  private final LatinSpans spans;

  LatinNameFinder(KoreanNames names, LatinFinderModel model) {
    this.names = names;
    this.model = model;
    SpellingModel spellings = names.spellings().model();
    facts = new WordFacts(model, spellings);
    nameLetters = new NameLetters(spellings, model);
    endings = new LatinEndings(nameLetters);
    spans = new LatinSpans(model, new LatinCandidate(spellings, model, nameLetters), nameLetters);
  }

  /** Takes a text apart. */
  LatinText read(String text) {
    return new LatinText(text, facts);
  }

  /** Adds the names of a text that begin at a place or behind it to a list. */
  void find(LatinText latin, int from, List<NameMention> mentions) {
    String text = latin.text();
    LatinTokens tokens = latin.tokens();
    for (Candidate candidate : best(candidates(latin, from))) {
      int start = tokens.start(candidate.from());
      if (start < from) {
        continue;
      }
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
    return candidates(text, 0);
  }

  /**
   * Returns all that may be names, by their first word; none if no name may begin at a place or
   * behind it. The text around is looked at only where there is something to weigh.
   */
  private List<Candidate> candidates(LatinText text, int start) {
    LatinTokens tokens = text.tokens();
    endings.leaveOut(tokens);
    int first = tokens.from(start);
    List<Span> wanted = new ArrayList<>();
    spans.collect(tokens, first, tokens.size(), wanted);
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Span> all = new ArrayList<>();
    spans.collect(tokens, 0, first, all);
    all.addAll(wanted);
    return weighed(all, text);
  }

  private List<Candidate> weighed(List<Span> all, LatinText text) {
    LatinContext context = new LatinContext(nameLetters, text);
    Map<String, Integer> places = new HashMap<>();
    List<Span> spans = new ArrayList<>();
    for (Span span : all) {
      context.add(span.features(), span.from(), span.to(), span.last());
      if (!isPhrase(span.features(), span.last()) && !isSaying(span, text.tokens())) {
        if (spans.isEmpty() || !span.isSame(spans.getLast())) {
          places.merge(span.key(), 1, Integer::sum);
        }
        spans.add(span);
      }
    }
    return spans.stream()
        .map(span -> weighed(span, places.getOrDefault(span.key(), 1) - 1))
        .toList();
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

  /**
   * "So Chang said": a word of grammar that begins a sentence, and a surname; "Park Jin said" is a
   * name.
   */
  private boolean isSaying(Span span, LatinTokens tokens) {
    return !span.last()
        && has(span.features(), LatinFeatures.SENTENCE_STOP)
        && has(span.features(), LatinFeatures.MONOSYLLABLE)
        && OPENINGS.contains(tokens.letters(span.from()))
        && nameLetters.isUsualSurname(tokens.letters(span.from() + 1));
  }

  private static boolean has(double[] features, LatinFeatures feature) {
    return features[feature.ordinal()] > 0;
  }

  /**
   * Decides how likely some words are a name.
   *
   * @param others at how many other places the text has them
   */
  private Candidate weighed(Span span, int others) {
    double[] features = span.features();
    double repeated = Math.min(1, Math.log1p(others) / REPETITIONS);
    boolean mono = has(features, LatinFeatures.MONOSYLLABLE);
    features[LatinFeatures.REPEATED.ordinal()] = repeated;
    features[LatinFeatures.MONO_REPEATED.ordinal()] = mono ? repeated : 0;
    double probability = model.has(Words.KNOWN, span.key()) ? KNOWN : model.probability(features);
    return new Candidate(span.from(), span.to(), features, probability);
  }
}
