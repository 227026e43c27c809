// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.passage;

import java.util.Arrays;

/** Leads from offsets in a text that was changed in places to those in the original. Immutable. */
final class OffsetMap {

  /** The map of a text that was not changed. */
  static final OffsetMap IDENTITY = new OffsetMap(new int[] {0}, new int[] {0});

  private final int[] changed;
  private final int[] original;

  private OffsetMap(int[] changed, int[] original) {
    this.changed = changed;
    this.original = original;
  }

  /** Returns where the character at an offset of the changed text stands in the original. */
  int start(int offset) {
    int found = Arrays.binarySearch(changed, offset);
    int segment = found >= 0 ? found : -found - 2;
    return original[segment] + offset - changed[segment];
  }

  /** Returns where a range that ends at an offset of the changed text ends in the original. */
  int end(int offset) {
    return offset == 0 ? start(0) : start(offset - 1) + 1;
  }

  /** Builds a map while a text is copied. */
  static final class Builder {
    private int[] changed = new int[16];
    private int[] original = new int[16];
    private int size = 1;

    /** From here on the changed text runs along with the original. Offsets never fall. */
    void anchor(int changedOffset, int originalOffset) {
      if (changed[size - 1] == changedOffset) {
        size--;
      }
      if (size == changed.length) {
        changed = Arrays.copyOf(changed, 2 * size);
        original = Arrays.copyOf(original, 2 * size);
      }
      changed[size] = changedOffset;
      original[size++] = originalOffset;
    }

    OffsetMap build() {
      return new OffsetMap(Arrays.copyOf(changed, size), Arrays.copyOf(original, size));
    }
  }
}
