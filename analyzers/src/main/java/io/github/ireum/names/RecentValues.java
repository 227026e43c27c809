// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was computed for recent keys, in a table of fixed size. A key may be in any of
 * {@value #WAYS} places; where all are taken, a new one takes one of them in turn. What comes again
 * and again is soon back, and no thread waits for another. Thread-safe; a value may be computed
 * more than once.
 */
final class RecentValues<K, V> {

  private record Entry<K, V>(K key, V value) {}

  private static final int WAYS = 8;

  private final AtomicReferenceArray<Entry<K, V>> table;

  /** Where the next key goes that finds no place; a race does no harm. */
  private int turn;

  /**
   * Creates an empty table.
   *
   * @param size how many values it holds, a power of two
   */
  RecentValues(int size) {
    table = new AtomicReferenceArray<>(size);
  }

  /**
   * Returns the value of a key, computed anew if it is not remembered.
   *
   * @param compute makes the value, which is the same whenever it is made
   */
  V get(K key, Function<? super K, ? extends V> compute) {
    V known = find(key);
    if (known != null) {
      return known;
    }
    V value = compute.apply(key);
    remember(key, value);
    return value;
  }

  /** Returns the value of a key, or null if it is not remembered. */
  @Nullable V find(K key) {
    int first = first(key);
    for (int way = 0; way < WAYS; way++) {
      Entry<K, V> entry = table.getAcquire(first + way);
      if (entry == null) {
        return null;
      }
      if (entry.key().equals(key)) {
        return entry.value();
      }
    }
    return null;
  }

  /** Remembers the value of a key. */
  void remember(K key, V value) {
    int first = first(key);
    int way = 0;
    while (way < WAYS && table.getAcquire(first + way) != null) {
      way++;
    }
    int place = first + (way < WAYS ? way : turn++ & (WAYS - 1));
    table.setRelease(place, new Entry<>(key, value));
  }

  private int first(K key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return (hash >>> 8) & (table.length() - WAYS);
  }
}
