// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SpellingCounts.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How likely onsets, nuclei, codas and whole syllables of given names are spelled in a way, by
 * convention class, and which syllables letters may stand for. Immutable, thread-safe.
 */
final class SyllableSpellings {

  /** Tries of a context weigh as much as this many tries of the class in any context. */
  private static final double CONTEXT_SHRINK = 12;

  /** Tries of a whole syllable weigh as much as this many of its parts. */
  private static final double SYLLABLE_SHRINK = 12;

  /** A piece in one spelling: {@code weights[context][class]}. */
  record Piece(int jamo, float[][] weights) {

    /** Returns the piece in a spelling that is rarer or more usual by a factor. */
    Piece scaled(float factor) {
      float[][] scaled = new float[weights.length][];
      for (int context = 0; context < scaled.length; context++) {
        scaled[context] = SyllableSpellings.scaled(weights[context], factor);
      }
      return new Piece(jamo, scaled);
    }
  }

  /**
   * A syllable that a chunk of letters may stand for.
   *
   * @param syllable the syllable
   * @param onset the weights of its onset, by context and class
   * @param coda the weights of its coda, by context and class
   * @param rest by class: the weight of the nucleus, and of the whole syllable against its parts
   */
  record Candidate(
      char syllable, int onsetJamo, int codaJamo, float[][] onset, float[][] coda, float[] rest) {}

  private final int classes;
  private final HangulPrior prior;
  private final Map<String, List<Piece>> onsets;
  private final Map<String, List<Piece>> nuclei;
  private final Map<String, List<Piece>> codas;
  private final Map<String, List<Piece>> slips;

  /** The onsets, with their spellings in other languages. */
  private final Map<String, List<Piece>> allOnsets;

  /** Nuclei that begin with a glide, as other languages spell them behind an onset. */
  private final Map<String, List<Piece>> glides;

  private final Map<String, float[]> syllables;
  private final int longestOnset;
  private final int longestCoda;

  /**
   * Makes the tables.
   *
   * @param prior which syllables given names have
   */
  SyllableSpellings(SpellingCounts counts, HangulPrior prior) {
    this.prior = prior;
    classes = counts.classes();
    onsets = pieces(counts, Kind.ONSET, Syllable.ONSETS, SpellingContext.ONSETS);
    nuclei = pieces(counts, Kind.NUCLEUS, Syllable.NUCLEI, SpellingContext.NUCLEI);
    codas = pieces(counts, Kind.CODA, Syllable.CODAS, SpellingContext.CODAS);
    slips = VowelSlips.of(nuclei);
    allOnsets = ContinentalSpellings.onsets(onsets);
    glides = ContinentalSpellings.glides(nuclei);
    longestOnset = longest(allOnsets);
    longestCoda = longest(codas);
    syllables = syllables(counts);
  }

  static float[] scaled(float[] row, float factor) {
    float[] scaled = row.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }

  private static int longest(Map<String, List<Piece>> pieces) {
    return pieces.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private static Map<String, List<Piece>> pieces(
      SpellingCounts counts, Kind kind, String jamos, int contexts) {
    Map<String, List<Piece>> pieces = new HashMap<>();
    for (int jamo = 0; jamo < jamos.length(); jamo++) {
      List<Map<String, float[]>> byContext = new ArrayList<>();
      Map<String, float[]> all = new HashMap<>();
      for (int context = 0; context < contexts; context++) {
        Map<String, float[]> rows = counts.of(kind, jamos.charAt(jamo) + "" + context);
        byContext.add(rows);
        rows.forEach((spelling, row) -> merge(all, spelling, row));
      }
      Shrinkage common = new Shrinkage(all, counts.classes());
      for (String spelling : all.keySet()) {
        float[][] weights = new float[contexts][];
        for (int context = 0; context < contexts; context++) {
          weights[context] = common.weights(spelling, byContext.get(context), CONTEXT_SHRINK);
        }
        pieces.computeIfAbsent(spelling, s -> new ArrayList<>()).add(new Piece(jamo, weights));
      }
    }
    return pieces;
  }

  private static void merge(Map<String, float[]> all, String spelling, float[] row) {
    float[] sum = all.computeIfAbsent(spelling, s -> new float[row.length]);
    for (int i = 0; i < row.length; i++) {
      sum[i] += row[i];
    }
  }

  /** For each syllable and spelling that was seen: the factor against what its parts predict. */
  private Map<String, float[]> syllables(SpellingCounts counts) {
    Map<String, float[]> factors = new HashMap<>();
    for (Map.Entry<String, Map<String, float[]>> syllable : counts.of(Kind.SYLLABLE).entrySet()) {
      Syllable parts = Syllable.of(syllable.getKey().charAt(0));
      double[] totals = new double[classes];
      syllable
          .getValue()
          .values()
          .forEach(
              row -> {
                for (int c = 0; c < classes; c++) {
                  totals[c] += row[c];
                }
              });
      for (Map.Entry<String, float[]> spelling : syllable.getValue().entrySet()) {
        double[] predicted = predict(parts, spelling.getKey());
        float[] factor = new float[classes];
        for (int c = 0; c < classes; c++) {
          double expected = Math.max(predicted[c], 1e-6);
          double seen =
              (spelling.getValue()[c] + SYLLABLE_SHRINK * expected) / (totals[c] + SYLLABLE_SHRINK);
          factor[c] = (float) (seen / expected);
        }
        factors.put(syllable.getKey() + spelling.getKey(), factor);
      }
    }
    return factors;
  }

  /** The probability of a spelling by its parts, averaged over contexts. */
  private double[] predict(Syllable syllable, String letters) {
    double[] sum = new double[classes];
    int nucleusContext = SpellingContext.nucleus(syllable);
    forSplits(
        letters,
        nuclei,
        (onset, nucleus, coda) -> {
          if (onset.jamo == syllable.onset()
              && nucleus.jamo == syllable.nucleus()
              && coda.jamo == syllable.coda()) {
            for (int c = 0; c < classes; c++) {
              double on = (onset.weights[0][c] + onset.weights[1][c] + onset.weights[2][c]) / 3;
              double co = (coda.weights[0][c] + coda.weights[5][c]) / 2;
              sum[c] += on * nucleus.weights[nucleusContext][c] * co;
            }
          }
        });
    return sum;
  }

  private interface Split {
    void accept(Piece onset, Piece nucleus, Piece coda);
  }

  private void forSplits(String letters, Map<String, List<Piece>> vowels, Split split) {
    int length = letters.length();
    for (int on = 0; on <= Math.min(longestOnset, length - 1); on++) {
      List<Piece> onsetPieces = allOnsets.get(letters.substring(0, on));
      if (onsetPieces == null) {
        continue;
      }
      for (int co = 0; co <= Math.min(longestCoda, length - on - 1); co++) {
        List<Piece> codaPieces = codas.get(letters.substring(length - co));
        String vowel = letters.substring(on, length - co);
        List<Piece> nucleusPieces = vowels.get(vowel);
        if (nucleusPieces == null && on > 0) {
          nucleusPieces = glides.get(vowel);
        }
        if (codaPieces == null || nucleusPieces == null) {
          continue;
        }
        for (Piece onset : onsetPieces) {
          for (Piece nucleus : nucleusPieces) {
            for (Piece coda : codaPieces) {
              split.accept(onset, nucleus, coda);
            }
          }
        }
      }
    }
  }

  /** Returns the syllables that a chunk of letters may stand for, in no particular order. */
  List<Candidate> candidates(String letters) {
    return candidates(letters, nuclei);
  }

  /** Returns the syllables that a chunk may stand for if its vowel has one wrong letter. */
  List<Candidate> slips(String letters) {
    return candidates(letters, slips);
  }

  private List<Candidate> candidates(String letters, Map<String, List<Piece>> vowels) {
    List<Candidate> candidates = new ArrayList<>();
    forSplits(
        letters,
        vowels,
        (onset, nucleus, coda) -> {
          char syllable = new Syllable(onset.jamo, nucleus.jamo, coda.jamo).toChar();
          if (!prior.syllables().contains(syllable)) {
            return;
          }
          int context = (onset.jamo == Syllable.SILENT ? 0 : 2) + (coda.jamo == 0 ? 0 : 1);
          float[] factor = syllables.get(syllable + letters);
          float[] rest = nucleus.weights[context].clone();
          if (factor != null) {
            for (int c = 0; c < classes; c++) {
              rest[c] *= factor[c];
            }
          }
          candidates.add(
              new Candidate(syllable, onset.jamo, coda.jamo, onset.weights, coda.weights, rest));
        });
    return candidates;
  }

  /** Returns the syllables whose spelling may start with a letter. */
  List<Candidate> candidates(char letter) {
    List<Candidate> candidates = new ArrayList<>();
    float[][] any = new float[SpellingContext.CODAS][classes];
    for (float[] row : any) {
      Arrays.fill(row, 1);
    }
    float[][] onset = new float[SpellingContext.ONSETS][classes];
    for (float[] row : onset) {
      Arrays.fill(row, 1);
    }
    for (char syllable : prior.syllables().all()) {
      Syllable parts = Syllable.of(syllable);
      float[] weights = starting(parts, letter);
      if (weights != null) {
        candidates.add(new Candidate(syllable, parts.onset(), parts.coda(), onset, any, weights));
      }
    }
    return candidates;
  }

  /**
   * By class: the probability that a syllable is spelled with a letter first; null if it never is.
   */
  private float @Nullable [] starting(Syllable syllable, char letter) {
    boolean silent = syllable.onset() == Syllable.SILENT;
    Map<String, List<Piece>> pieces = silent ? nuclei : onsets;
    int jamo = silent ? syllable.nucleus() : syllable.onset();
    int context = silent ? SpellingContext.nucleus(syllable) : 1;
    float[] sum = new float[classes];
    boolean found = false;
    for (Map.Entry<String, List<Piece>> entry : pieces.entrySet()) {
      if (entry.getKey().isEmpty() || entry.getKey().charAt(0) != letter) {
        continue;
      }
      for (Piece piece : entry.getValue()) {
        if (piece.jamo == jamo) {
          found = true;
          for (int c = 0; c < classes; c++) {
            sum[c] += piece.weights[context][c];
          }
        }
      }
    }
    return found ? sum : null;
  }
}
