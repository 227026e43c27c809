// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SyllableChunks.Chunk;
import io.github.ireum.names.SyllableSpellings.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One search for what the letters of a given name may be: cuts them into chunks in every way, and
 * goes through the combinations of the syllables of each chunk. What cannot come near the best one
 * found so far is passed over. For one thread, and one run.
 */
final class GivenSearch {

  static final int MAX_SYLLABLES = 4;

  /** How many candidates of a chunk are tried, by the number of syllables. */
  private static final int[] CANDIDATES = {0, SyllableChunks.CANDIDATES, 12, 4, 2};

  /** How many of an initial, by the number of initials. */
  private static final int[] INITIAL_CANDIDATES = {80, 80, 80, 15, 8};

  /** Readings this much less likely than the best are left out. */
  private static final double NEGLIGIBLE = 1e-4;

  private final SyllableChunks chunks;
  private final int classes;
  private final List<String> segments;
  private final boolean slips;
  private final int initials;
  private final List<Chunk> path = new ArrayList<>();
  private final List<List<Chunk>> cuts = new ArrayList<>();
  private final Candidate[] chosen = new Candidate[MAX_SYLLABLES];
  private final float[][] partial;
  private final WeightSums found;
  private List<Chunk> cut = List.of();
  private final double[] bounds = new double[MAX_SYLLABLES + 1];
  private double best;

  /**
   * Prepares a search.
   *
   * @param segments runs of letters; a syllable does not reach over the end of one
   * @param slips whether a vowel may have one wrong letter
   */
  GivenSearch(SyllableChunks chunks, int classes, List<String> segments, boolean slips) {
    this.chunks = chunks;
    this.classes = classes;
    this.segments = segments;
    this.slips = slips;
    partial = new float[MAX_SYLLABLES + 1][classes];
    found = new WeightSums(classes);
    long count =
        segments.stream().filter(segment -> segment.endsWith(SyllableChunks.INITIAL)).count();
    this.initials = (int) Math.min(count, MAX_SYLLABLES);
    Arrays.fill(partial[0], 1);
  }

  /**
   * Cuts the letters in every way, the usual number of syllables first, and combines. Returns what
   * was found, by class; {@link #hangul} tells what a key stands for.
   */
  WeightSums run() {
    cut(0, 0);
    cuts.sort(Comparator.comparingDouble(cut -> -GivenSyllables.length(cut.size())));
    for (List<Chunk> way : cuts) {
      cut = way;
      int length = way.size();
      bounds[length] = GivenSyllables.length(length);
      for (int i = length - 1; i >= 0; i--) {
        bounds[i] = bounds[i + 1] * way.get(i).bound();
      }
      if (bounds[0] > NEGLIGIBLE * best) {
        combine(0);
      }
    }
    return found;
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
    int end = Math.min(letters.length(), position + SyllableChunks.LONGEST);
    int from = letters.endsWith(SyllableChunks.INITIAL) ? end : position + 1;
    for (int to = from; to <= end; to++) {
      String piece = letters.substring(position, to);
      Chunk chunk = slips ? chunks.withSlip(piece) : chunks.of(piece);
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
        candidates.size() > SyllableChunks.CANDIDATES
            ? INITIAL_CANDIDATES[initials]
            : CANDIDATES[length];
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

  /** Returns the syllables that a key of what was found stands for. */
  static String hangul(long key) {
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
}
