// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the letters of a given name: every way to cut them into syllables, every syllable that a
 * chunk may stand for, and for each the likelihood by class, with neighbours taken into account.
 * Thread-safe.
 */
final class GivenDecoder {

  /** A reading with its likelihood by class, its prior, and what both make together. */
  record Given(String hangul, float[] weights, double prior, double joint) {}

  /** A reading before it is known whether it is kept. */
  private record Sum(int slot, String hangul, double prior, double joint) {}

  /** How many readings are kept. */
  private static final int KEPT = 80;

  private static final double NEGLIGIBLE_READING = 1e-7;

  private final SpellingModel model;
  private final SyllableChunks chunks;

  GivenDecoder(SpellingModel model) {
    this.model = model;
    chunks = new SyllableChunks(model);
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
    WeightSums found = new GivenSearch(chunks, model.classes(), segments, slips).run();
    int kept = KEPT;
    for (String segment : segments) {
      kept = segment.endsWith(SyllableChunks.INITIAL) ? NameReadings.KEPT_OF_INITIAL : kept;
    }
    List<Given> result = new ArrayList<>();
    for (Sum sum : likeliest(found, kept)) {
      float[] weights = found.weights(sum.slot());
      result.add(new Given(sum.hangul(), weights, sum.prior(), sum.joint()));
    }
    return result;
  }

  private List<Sum> likeliest(WeightSums found, int kept) {
    List<Sum> sums = new ArrayList<>(found.size());
    double best = 0;
    for (int slot = 0; slot < found.size(); slot++) {
      String hangul = GivenSearch.hangul(found.key(slot));
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
    return chunks.isSyllable(letters);
  }

  /** Returns whether letters are one or more syllables, however unlikely. */
  boolean isReadable(String letters) {
    return isReadable(letters, 0, GivenSearch.MAX_SYLLABLES);
  }

  private boolean isReadable(String letters, int from, int syllables) {
    if (from == letters.length()) {
      return true;
    }
    int end = Math.min(letters.length(), from + SyllableChunks.LONGEST);
    for (int to = end; syllables > 0 && to > from; to--) {
      if (chunks.isSyllable(letters.substring(from, to))
          && isReadable(letters, to, syllables - 1)) {
        return true;
      }
    }
    return false;
  }
}
