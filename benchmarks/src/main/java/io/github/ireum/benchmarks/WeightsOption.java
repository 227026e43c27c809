// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.benchmarks;

import io.github.ireum.search.RankingWeights;
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
      description =
          "A weight of the ranking, by its names in RankingWeights, such as words.title; can be repeated.")
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
   * @param name the group and the weight, such as {@code words.title}
   * @throws InputException if the name is not that of a weight
   */
  static RankingWeights with(RankingWeights weights, String name, double value) {
    if (!names().contains(name)) {
      throw new InputException("'" + name + "' is no weight; there are " + names() + ".");
    }
    int dot = name.indexOf('.');
    try {
      Record group = (Record) get(weights, name.substring(0, dot));
      return copy(weights, name.substring(0, dot), copy(group, name.substring(dot + 1), value));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the names of all weights. */
  private static List<String> names() {
    return Arrays.stream(RankingWeights.class.getRecordComponents())
        .flatMap(
            group ->
                Arrays.stream(group.getType().getRecordComponents())
                    .map(weight -> group.getName() + "." + weight.getName()))
        .toList();
  }

  private static Object get(Record from, String component) throws ReflectiveOperationException {
    return from.getClass().getMethod(component).invoke(from);
  }

  /** Returns a record with one component changed. */
  @SuppressWarnings("unchecked")
  private static <R extends Record> R copy(R from, String name, Object value)
      throws ReflectiveOperationException {
    RecordComponent[] components = from.getClass().getRecordComponents();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String component = components[i].getName();
      arguments[i] = component.equals(name) ? value : get(from, component);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return (R) from.getClass().getConstructor(types).newInstance(arguments);
  }

  /** Returns the weights as {@code --set} takes them. */
  static String describe(Map<String, Double> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + value.getValue())
        .collect(Collectors.joining(" "));
  }
}
