// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SyllableSpellings.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the letters of a given name: every way to cut them into syllables, every syllable that a
 * chunk may stand for, and for each the likelihood by class, with neighbours taken into account.
 * Thread-safe.
 */
final class GivenDecoder {

  /** A reading with its likelihood by class, its prior, and what both make together. */
  record Given(String hangul, float[] weights, double prior, double joint) {}

  /**
   * What a chunk of letters may stand for.
   *
   * @param candidates the syllables, best first
   * @param bound no syllable weighs more in any class and context
   */
  private record Chunk(List<Candidate> candidates, double bound) {}

  /** How much a syllable weighs where it stands alone. */
  private record Strength(Candidate candidate, double strength) {}

  /** A reading before it is known whether it is kept. */
  private record Sum(int slot, String hangul, double prior, double joint) {}

  /** Ends a segment that has only the first letter of a syllable. */
  static final String INITIAL = ".";

  /** How many candidates an initial has, by the number of initials. */
  private static final int[] INITIAL_CANDIDATES = {80, 80, 80, 15, 8};

  static final int MAX_SYLLABLES = 4;
  private static final int LONGEST_CHUNK = 8;

  /** How many candidates a chunk has, by the number of syllables: combinations must stay few. */
  private static final int[] CANDIDATES = {0, 40, 12, 4, 2};

  /** How many readings are kept. */
  private static final int KEPT = 80;

  private static final int CACHE = 50_000;
  private static final int SLIPS = 1 << 12;

  /** Readings this much less likely than the best are left out. */
  private static final double NEGLIGIBLE = 1e-4;

  private static final double NEGLIGIBLE_READING = 1e-7;

  private final SpellingModel model;
  private final int classes;
  private final Map<String, Chunk> chunks = new ConcurrentHashMap<>();
  private final RecentValues<String, Chunk> slips = new RecentValues<>(SLIPS);

  GivenDecoder(SpellingModel model) {
    this.model = model;
    this.classes = model.classes();
  }

  /**
   * Reads a given name.
   *
   * @param segments runs of letters; a syllable does not reach over the end of one
   */
  List<Given> decode(List<String> segments) {
    return decode(segments, false);
  }

  /**
   * Reads a given name, with vowels of one wrong letter if wanted.
   *
   * @param segments runs of letters; a syllable does not reach over the end of one
   */
  List<Given> decode(List<String> segments, boolean slips) {
    Search search = new Search(segments, slips);
    search.run();
    int kept = KEPT;
    for (String segment : segments) {
      kept = segment.endsWith(INITIAL) ? NameReadings.KEPT_OF_INITIAL : kept;
    }
    List<Given> result = new ArrayList<>();
    for (Sum sum : likeliest(search.found, kept)) {
      float[] weights = search.found.weights(sum.slot());
      result.add(new Given(sum.hangul(), weights, sum.prior(), sum.joint()));
    }
    return result;
  }

  private List<Sum> likeliest(WeightSums found, int kept) {
    List<Sum> sums = new ArrayList<>(found.size());
    double best = 0;
    for (int slot = 0; slot < found.size(); slot++) {
      String hangul = hangul(found.key(slot));
      double prior = model.prior().given(hangul);
      double joint = found.sum(slot) * prior;
      best = Math.max(best, joint);
      if (joint > NEGLIGIBLE_READING * best) {
        sums.add(new Sum(slot, hangul, prior, joint));
      }
    }
    double least = NEGLIGIBLE_READING * best;
    sums.removeIf(sum -> sum.joint() < least);
    if (sums.size() > kept) {
      sums.sort(Comparator.comparingDouble(sum -> -sum.joint()));
      return sums.subList(0, kept);
    }
    return sums;
  }

  /** Returns whether letters are one syllable, however unlikely. */
  boolean isSyllable(String letters) {
    return letters.length() <= LONGEST_CHUNK && !chunk(letters).candidates().isEmpty();
  }

  /** Returns whether letters are one or more syllables, however unlikely. */
  boolean isReadable(String letters) {
    return isReadable(letters, 0, MAX_SYLLABLES);
  }

  private boolean isReadable(String letters, int from, int syllables) {
    if (from == letters.length()) {
      return true;
    }
    int end = Math.min(letters.length(), from + LONGEST_CHUNK);
    for (int to = end; syllables > 0 && to > from; to--) {
      if (!chunk(letters.substring(from, to)).candidates().isEmpty()
          && isReadable(letters, to, syllables - 1)) {
        return true;
      }
    }
    return false;
  }

  /** The syllables that {@link Search#finish} has packed into a key. */
  private static String hangul(long key) {
    int length = 1;
    while (key >>> (Character.SIZE * length) != 0 && length < MAX_SYLLABLES) {
      length++;
    }
    char[] hangul = new char[length];
    for (int i = 0; i < length; i++) {
      hangul[i] = (char) (key >>> (Character.SIZE * (length - 1 - i)));
    }
    return new String(hangul);
  }

  private Chunk chunk(String chunk) {
    Chunk cached = chunks.get(chunk);
    if (cached == null) {
      cached = best(chunk);
      if (chunks.size() < CACHE) {
        chunks.put(chunk, cached);
      }
    }
    return cached;
  }

  private Chunk slip(String chunk) {
    return chunk.endsWith(INITIAL) ? chunk(chunk) : slips.get(chunk, this::withSlips);
  }

  private Chunk withSlips(String chunk) {
    List<Candidate> all = new ArrayList<>(model.syllables().candidates(chunk));
    all.addAll(model.syllables().slips(chunk));
    return best(all, CANDIDATES[1]);
  }

  private Chunk best(String chunk) {
    boolean initial = chunk.endsWith(INITIAL);
    List<Candidate> all =
        initial
            ? model.syllables().candidates(chunk.charAt(0))
            : model.syllables().candidates(chunk);
    return best(all, initial ? INITIAL_CANDIDATES[1] : CANDIDATES[1]);
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

  private final class Search {
    private final List<String> segments;
    private final boolean slips;
    private final int initials;
    private final List<Chunk> path = new ArrayList<>();
    private final List<List<Chunk>> cuts = new ArrayList<>();
    private final Candidate[] chosen = new Candidate[MAX_SYLLABLES];
    private final float[][] partial = new float[MAX_SYLLABLES + 1][classes];
    private final WeightSums found = new WeightSums(classes);
    private List<Chunk> cut = List.of();
    private final double[] bounds = new double[MAX_SYLLABLES + 1];
    private double best;

    Search(List<String> segments, boolean slips) {
      this.segments = segments;
      this.slips = slips;
      long count = segments.stream().filter(segment -> segment.endsWith(INITIAL)).count();
      this.initials = (int) Math.min(count, MAX_SYLLABLES);
      Arrays.fill(partial[0], 1);
    }

    /** Cuts the letters in every way, the usual number of syllables first, and combines. */
    void run() {
      cut(0, 0);
      cuts.sort(Comparator.comparingDouble(chunks -> -GivenSyllables.length(chunks.size())));
      for (List<Chunk> chunks : cuts) {
        cut = chunks;
        int length = chunks.size();
        bounds[length] = GivenSyllables.length(length);
        for (int i = length - 1; i >= 0; i--) {
          bounds[i] = bounds[i + 1] * chunks.get(i).bound();
        }
        if (bounds[0] > NEGLIGIBLE * best) {
          combine(0);
        }
      }
    }

    private void cut(int segment, int position) {
      if (segment == segments.size()) {
        cuts.add(List.copyOf(path));
        return;
      }
      if (path.size() + segments.size() - segment > MAX_SYLLABLES) {
        return;
      }
      String letters = segments.get(segment);
      int end = Math.min(letters.length(), position + LONGEST_CHUNK);
      int from = letters.endsWith(INITIAL) ? end : position + 1;
      for (int to = from; to <= end; to++) {
        String piece = letters.substring(position, to);
        Chunk chunk = slips ? slip(piece) : chunk(piece);
        if (!chunk.candidates().isEmpty()) {
          path.add(chunk);
          boolean done = to == letters.length();
          cut(done ? segment + 1 : segment, done ? 0 : to);
          path.remove(path.size() - 1);
        }
      }
    }

    private void combine(int index) {
      int length = cut.size();
      if (index == length) {
        finish(length);
        return;
      }
      List<Candidate> candidates = cut.get(index).candidates();
      int limit =
          candidates.size() > CANDIDATES[1] ? INITIAL_CANDIDATES[initials] : CANDIDATES[length];
      int count = Math.min(candidates.size(), limit);
      for (int i = 0; i < count; i++) {
        chosen[index] = candidates.get(i);
        if (weigh(index) * bounds[index + 1] > NEGLIGIBLE * best) {
          combine(index + 1);
        }
      }
    }

    /** Adds a syllable and the coda of the one before it; returns the weight in the best class. */
    private float weigh(int index) {
      Candidate candidate = chosen[index];
      float[] before = partial[index];
      float[] after = partial[index + 1];
      float[] rest = candidate.rest();
      float max = 0;
      if (index == 0) {
        float[] onset = candidate.onset()[0];
        for (int c = 0; c < classes; c++) {
          after[c] = before[c] * onset[c] * rest[c];
          max = Math.max(max, after[c]);
        }
      } else {
        Candidate previous = chosen[index - 1];
        float[] onset = candidate.onset()[SpellingContext.afterCoda(previous.codaJamo())];
        float[] coda = previous.coda()[SpellingContext.beforeOnset(candidate.onsetJamo())];
        for (int c = 0; c < classes; c++) {
          after[c] = before[c] * coda[c] * onset[c] * rest[c];
          max = Math.max(max, after[c]);
        }
      }
      return max;
    }

    private void finish(int length) {
      float[] coda = chosen[length - 1].coda()[0];
      float[] before = partial[length];
      float max = 0;
      for (int c = 0; c < classes; c++) {
        max = Math.max(max, before[c] * coda[c]);
      }
      double weight = max * GivenSyllables.length(length);
      if (weight <= NEGLIGIBLE * best || weight == 0) {
        return;
      }
      best = Math.max(best, weight);
      long key = 0;
      for (int i = 0; i < length; i++) {
        key = key << Character.SIZE | chosen[i].syllable();
      }
      int slot = found.slot(key);
      for (int c = 0; c < classes; c++) {
        found.add(slot, c, before[c] * coda[c]);
      }
    }
  }
}
