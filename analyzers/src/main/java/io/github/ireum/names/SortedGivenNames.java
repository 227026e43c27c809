// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers given names of two syllables, two bytes a name. Immutable. */
final class SortedGivenNames {

  private static final char FIRST_SYLLABLE = '가';
  private static final char LAST_SYLLABLE = '힣';

  /** By the first syllable: where the names begin that have it, and where they end. */
  private final int[] start = new int[LAST_SYLLABLE - FIRST_SYLLABLE + 2];

  /** The second syllables of the names, sorted for each first one. */
  private final char[] second;

  /**
   * Numbers names from 0 in their order.
   *
   * @param names names of two syllables, sorted, each once
   * @throws IllegalStateException if they are not sorted, so that some would not be found
   */
  SortedGivenNames(List<String> names) {
    second = new char[names.size()];
    String before = "";
    for (int i = 0; i < second.length; i++) {
      String name = names.get(i);
      if (before.compareTo(name) >= 0) {
        throw new IllegalStateException(
            "given names must be sorted, but " + name + " stands behind " + before);
      }
      second[i] = name.charAt(1);
      start[name.charAt(0) - FIRST_SYLLABLE + 1] = i + 1;
      before = name;
    }
    for (int i = 1; i < start.length; i++) {
      start[i] = Math.max(start[i], start[i - 1]);
    }
  }

  /** Returns the number of a name, or a negative number for others. */
  int index(String name) {
    if (name.length() != 2 || name.charAt(0) < FIRST_SYLLABLE || name.charAt(0) > LAST_SYLLABLE) {
      return -1;
    }
    int first = name.charAt(0) - FIRST_SYLLABLE;
    return Arrays.binarySearch(second, start[first], start[first + 1], name.charAt(1));
  }

  /** Returns the names in their order. */
  List<String> names() {
    List<String> names = new ArrayList<>(second.length);
    for (int first = 0; first + 1 < start.length; first++) {
      for (int i = start[first]; i < start[first + 1]; i++) {
        names.add("" + (char) (FIRST_SYLLABLE + first) + second[i]);
      }
    }
    return names;
  }
}
