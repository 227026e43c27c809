// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.TreeSet;

/** Where a text speaks of something. For one thread. */
final class NearbyPlaces {

  /** So far from a word, in characters, a text still speaks of the same. */
  private static final int REACH = 3_000;

  private final TreeSet<Integer> places = new TreeSet<>();

  void add(int place) {
    places.add(place);
  }

  /** Returns whether one is near a place. */
  boolean isNear(int place) {
    Integer near = places.ceiling(place - REACH);
    return near != null && near <= place + REACH;
  }
}
