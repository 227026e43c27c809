// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SpellingCounts.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Models that have not seen certain names. The names fall into five parts; there is a model without
 * each part, for what has one name, and one without each two parts, for pairs of two names. Their
 * calibration is that of the library: its weights come from models that had not seen the pairs
 * either, and are too few to remember any.
 */
final class UnseenModels {

  private static final int FOLDS = 5;

  /** By the parts left out, as bits. */
  private final Map<Integer, KoreanNames> models;

  private UnseenModels(Map<Integer, KoreanNames> models) {
    this.models = models;
  }

  /** Trains all models. */
  static UnseenModels train(List<TrainingPair> pairs) {
    TreeSet<Integer> left =
        IntStream.range(0, FOLDS * FOLDS)
            .mapToObj(i -> 1 << (i / FOLDS) | 1 << (i % FOLDS))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> inventory = NameTraining.inventory();
    Map<Integer, KoreanNames> models = new TreeMap<>();
    left.parallelStream()
        .map(bits -> Map.entry(bits, model(without(pairs, bits), inventory)))
        .toList()
        .forEach(entry -> models.put(entry.getKey(), entry.getValue()));
    return new UnseenModels(models);
  }

  private static List<TrainingPair> without(List<TrainingPair> pairs, int bits) {
    return pairs.stream().filter(pair -> (bits & bit(pair.name().hangul())) == 0).toList();
  }

  private static KoreanNames model(List<TrainingPair> pairs, List<String> inventory) {
    SpellingCounts counts = ModelTrainer.train(pairs, inventory);
    NameResource.counts()
        .of(Kind.CALIBRATION)
        .forEach(
            (key, weights) ->
                weights.forEach((i, row) -> counts.add(Kind.CALIBRATION, key, i, 0, row[0])));
    return new KoreanNames(counts);
  }

  private static int bit(String hangul) {
    return 1 << CalibrationTrainer.fold(hangul);
  }

  /**
   * Returns a model that has not seen some names.
   *
   * @param names names in Hangul that fall into two parts at most; if there are none, any model
   */
  KoreanNames without(List<String> names) {
    int bits = names.stream().mapToInt(UnseenModels::bit).reduce(0, (a, b) -> a | b);
    KoreanNames model = models.get(bits == 0 ? 1 : bits);
    if (model == null) {
      throw new IllegalArgumentException("there is no model without all of " + names);
    }
    return model;
  }

  /** Compares each pair by a model that has seen neither name. */
  List<NameComparison> compare(List<NamePair> pairs) {
    return pairs.parallelStream()
        .map(pair -> without(pair.names()).compare(pair.a(), pair.b()))
        .toList();
  }
}
