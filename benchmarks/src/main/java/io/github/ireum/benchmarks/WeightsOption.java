// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.search.RankingWeights;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Weights of the ranking other than those of the library. */
final class WeightsOption {

  @Option(
      names = "--set",
      paramLabel = "WEIGHT=VALUE",
      description = "A weight of the ranking, by its name in RankingWeights; can be repeated.")
  private Map<String, Double> values = new LinkedHashMap<>();

  WeightsOption() {}

  /**
   * Returns the weights.
   *
   * @throws InputException if a name is not that of a weight
   */
  RankingWeights weights() {
    RankingWeights weights = RankingWeights.getDefault();
    for (Map.Entry<String, Double> value : values.entrySet()) {
      weights = with(weights, value.getKey(), value.getValue());
    }
    return weights;
  }

  /**
   * Returns weights with one of them changed.
   *
   * @throws InputException if the name is not that of a weight
   */
  static RankingWeights with(RankingWeights weights, String name, double value) {
    RecordComponent[] components = RankingWeights.class.getRecordComponents();
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    if (!names.contains(name)) {
      throw new InputException("'" + name + "' is no weight; there are " + names + ".");
    }
    try {
      Object[] arguments = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        arguments[i] =
            components[i].getName().equals(name)
                ? (Object) value
                : components[i].getAccessor().invoke(weights);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<RankingWeights> constructor = RankingWeights.class.getConstructor(types);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the weights as {@code --set} takes them. */
  static String describe(Map<String, Double> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + value.getValue())
        .collect(Collectors.joining(" "));
  }
}
