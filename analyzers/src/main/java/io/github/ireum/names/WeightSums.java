// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Arrays;

/**
 * Weights by class, summed under keys of 64 bits. Slots are numbered in the order in which their
 * keys came first. For one thread.
 */
final class WeightSums {

  private static final int FIRST_CAPACITY = 32;

  private final int classes;
  private long[] keys = new long[FIRST_CAPACITY];
  private float[] weights;

  /** Open addressing, with slots from 1 on; twice as large as {@link #keys}. */
  private int[] table = new int[2 * FIRST_CAPACITY];

  private int size;

  WeightSums(int classes) {
    this.classes = classes;
    weights = new float[FIRST_CAPACITY * classes];
  }

  /** Returns how many keys there are. */
  int size() {
    return size;
  }

  long key(int slot) {
    return keys[slot];
  }

  /** Returns the slot of a key, which is new if it equals the {@link #size} before. */
  int slot(long key) {
    int at = place(key);
    while (table[at] != 0) {
      if (keys[table[at] - 1] == key) {
        return table[at] - 1;
      }
      at = (at + 1) & (table.length - 1);
    }
    if (size == keys.length) {
      grow();
      return slot(key);
    }
    keys[size] = key;
    table[at] = ++size;
    return size - 1;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, 2 * size);
    weights = Arrays.copyOf(weights, 2 * size * classes);
    table = new int[4 * size];
    for (int slot = 0; slot < size; slot++) {
      int at = place(keys[slot]);
      while (table[at] != 0) {
        at = (at + 1) & (table.length - 1);
      }
      table[at] = slot + 1;
    }
  }

  private int place(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & (table.length - 1);
  }

  /** Adds to the weight of a class. */
  void add(int slot, int classIndex, float weight) {
    weights[slot * classes + classIndex] += weight;
  }

  float weight(int slot, int classIndex) {
    return weights[slot * classes + classIndex];
  }

  /** Returns a copy of the weights of a slot, by class. */
  float[] weights(int slot) {
    return Arrays.copyOfRange(weights, slot * classes, (slot + 1) * classes);
  }

  /** Returns the sum over all classes. */
  double sum(int slot) {
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      sum += weights[slot * classes + c];
    }
    return sum;
  }

  /** Returns the class with the greatest weight. */
  int heaviest(int slot) {
    int best = 0;
    for (int c = 1; c < classes; c++) {
      best = weight(slot, c) > weight(slot, best) ? c : best;
    }
    return best;
  }
}
