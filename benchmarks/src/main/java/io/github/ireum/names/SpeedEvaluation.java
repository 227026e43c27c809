// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleBiFunction;

/** How fast names are compared and read, on one thread of a warm JVM: medians of several rounds. */
final class SpeedEvaluation {

  private static final int WARM_UP = 3;
  private static final int ROUNDS = 9;
  private static final int COMPARISONS = 20_000;

  private final List<String> spellings;

  SpeedEvaluation(EvaluationData data) {
    spellings = data.names().stream().map(row -> row.get(1)).distinct().toList();
  }

  /** Prints the measures, with the model of the library. */
  void print(EvaluationTable table) {
    table.heading("A second, on one thread");
    KoreanNames names = new KoreanNames(NameResource.counts());
    spellings.forEach(names::read);
    table.speeds(
        "comparisons of new pairs of known spellings",
        comparisons(spellings, (a, b) -> names.compare(a, b).probability()),
        this::comparisons);
    table.speed("readings of new spellings", reads());
  }

  private <K> double comparisons(Baseline<K> baseline) {
    return comparisons(spellings.stream().map(baseline::keyOf).toList(), baseline.similarity());
  }

  private <K> double comparisons(List<K> known, ToDoubleBiFunction<K, K> similarity) {
    Random random = new Random(1);
    return median(
        COMPARISONS,
        () -> {
          List<K> pairs = new ArrayList<>();
          for (int i = 0; i < 2 * COMPARISONS; i++) {
            pairs.add(known.get(random.nextInt(known.size())));
          }
          return seconds(
              () -> {
                double sum = 0;
                for (int i = 0; i < pairs.size(); i += 2) {
                  sum += similarity.applyAsDouble(pairs.get(i), pairs.get(i + 1));
                }
                return sum;
              });
        });
  }

  /** An instance is asked for a spelling only once, so that it cannot remember it. */
  private double reads() {
    SpellingCounts counts = NameResource.counts();
    return median(
        spellings.size(),
        () -> {
          KoreanNames fresh = new KoreanNames(counts);
          return seconds(
              () -> {
                double sum = 0;
                for (String spelling : spellings) {
                  sum += fresh.read(spelling).size();
                }
                return sum;
              });
        });
  }

  private static double seconds(DoubleSupplier work) {
    long start = System.nanoTime();
    if (Double.isNaN(work.getAsDouble())) {
      // Looking at the result keeps the work from being left out as useless.
      throw new IllegalStateException("a probability that is not a number");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Returns how many a second, from the median of the seconds that rounds take. */
  private static double median(int many, DoubleSupplier round) {
    double[] seconds = new double[WARM_UP + ROUNDS];
    Arrays.setAll(seconds, i -> round.getAsDouble());
    Arrays.sort(seconds, WARM_UP, seconds.length);
    return many / seconds[WARM_UP + ROUNDS / 2];
  }
}
