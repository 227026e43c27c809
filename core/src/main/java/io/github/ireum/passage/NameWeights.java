// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A few names with probabilities in as little memory as they need: a long document mentions a
 * hundred thousand people. Immutable; the order is that of the original.
 */
final class NameWeights extends AbstractMap<String, Double> {

  private static final NameWeights NONE = new NameWeights(new String[0], new double[0]);

  private final String[] names;
  private final double[] weights;

  private NameWeights(String[] names, double[] weights) {
    this.names = names;
    this.weights = weights;
  }

  static NameWeights copyOf(Map<String, Double> map) {
    return map instanceof NameWeights copied ? copied : copyOf(map, UnaryOperator.identity());
  }

  /**
   * Copies a map.
   *
   * @param interner returns the one string that stands for all that are equal
   */
  static NameWeights copyOf(Map<String, Double> map, UnaryOperator<String> interner) {
    if (map.isEmpty()) {
      return NONE;
    }
    String[] names = new String[map.size()];
    double[] weights = new double[map.size()];
    int i = 0;
    for (Map.Entry<String, Double> entry : map.entrySet()) {
      names[i] = interner.apply(entry.getKey());
      weights[i++] = entry.getValue();
    }
    return new NameWeights(names, weights);
  }

  private int indexOf(@Nullable Object name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return indexOf(name) >= 0;
  }

  @Override
  public @Nullable Double get(@Nullable Object name) {
    int index = indexOf(name);
    return index < 0 ? null : weights[index];
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Double> action) {
    for (int i = 0; i < names.length; i++) {
      action.accept(names[i], weights[i]);
    }
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public Set<Map.Entry<String, Double>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Double>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return names.length;
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, Double>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < names.length;
    }

    @Override
    public Map.Entry<String, Double> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return Map.entry(names[next], weights[next++]);
    }
  }
}
