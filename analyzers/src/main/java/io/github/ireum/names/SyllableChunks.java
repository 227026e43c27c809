// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SyllableSpellings.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads runs of letters as one syllable each. Thread-safe; remembers what it has read. */
final class SyllableChunks {

  /**
   * What a chunk of letters may stand for.
   *
   * @param candidates the syllables, best first
   * @param bound no syllable weighs more in any class and context
   */
  record Chunk(List<Candidate> candidates, double bound) {}

  /** How much a syllable weighs where it stands alone. */
  private record Strength(Candidate candidate, double strength) {}

  /** Ends a chunk that has only the first letter of a syllable. */
  static final String INITIAL = ".";

  /** How many letters a syllable has at most. */
  static final int LONGEST = 8;

  /** How many candidates a chunk has, and one of an initial: combinations must stay few. */
  static final int CANDIDATES = 40;

  private static final int INITIAL_CANDIDATES = 80;

  private static final int CACHE = 50_000;
  private static final int SLIPS = 1 << 12;

  private final SpellingModel model;
  private final int classes;
  private final Map<String, Chunk> chunks = new ConcurrentHashMap<>();
  private final RecentValues<String, Chunk> slips = new RecentValues<>(SLIPS);

  SyllableChunks(SpellingModel model) {
    this.model = model;
    this.classes = model.classes();
  }

  /** Returns whether letters are one syllable, however unlikely. */
  boolean isSyllable(String letters) {
    return letters.length() <= LONGEST && !of(letters).candidates().isEmpty();
  }

  /** Returns what letters may stand for. */
  Chunk of(String chunk) {
    Chunk cached = chunks.get(chunk);
    if (cached == null) {
      cached = best(chunk);
      if (chunks.size() < CACHE) {
        chunks.put(chunk, cached);
      }
    }
    return cached;
  }

  /** Returns what letters may stand for if their vowel may have one wrong letter. */
  Chunk withSlip(String chunk) {
    return chunk.endsWith(INITIAL) ? of(chunk) : slips.get(chunk, this::readWithSlip);
  }

  private Chunk readWithSlip(String chunk) {
    List<Candidate> all = new ArrayList<>(model.syllables().candidates(chunk));
    all.addAll(model.syllables().slips(chunk));
    return best(all, CANDIDATES);
  }

  private Chunk best(String chunk) {
    boolean initial = chunk.endsWith(INITIAL);
    List<Candidate> all =
        initial
            ? model.syllables().candidates(chunk.charAt(0))
            : model.syllables().candidates(chunk);
    return best(all, initial ? INITIAL_CANDIDATES : CANDIDATES);
  }

  private Chunk best(List<Candidate> all, int limit) {
    HangulPrior prior = model.prior();
    List<Strength> strengths = new ArrayList<>(all.size());
    for (Candidate candidate : all) {
      double best = 0;
      for (int c = 0; c < classes; c++) {
        double onset = Math.max(candidate.onset()[0][c], candidate.onset()[1][c]);
        double coda = Math.max(candidate.coda()[0][c], candidate.coda()[5][c]);
        best = Math.max(best, onset * candidate.rest()[c] * coda);
      }
      double strength = best * Math.sqrt(prior.syllables().share(candidate.syllable()));
      strengths.add(new Strength(candidate, strength));
    }
    strengths.sort((a, b) -> Double.compare(b.strength(), a.strength()));
    Candidate[] best = new Candidate[Math.min(limit, all.size())];
    double bound = 0;
    for (int i = 0; i < best.length; i++) {
      best[i] = strengths.get(i).candidate();
      bound = Math.max(bound, bound(best[i]));
    }
    return new Chunk(List.of(best), bound);
  }

  private static double bound(Candidate candidate) {
    double bound = 0;
    for (int c = 0; c < candidate.rest().length; c++) {
      bound =
          Math.max(
              bound, candidate.rest()[c] * max(candidate.onset(), c) * max(candidate.coda(), c));
    }
    return bound;
  }

  private static double max(float[][] contexts, int classIndex) {
    double max = 0;
    for (float[] context : contexts) {
      max = Math.max(max, context[classIndex]);
    }
    return max;
  }
}
